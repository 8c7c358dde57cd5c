import { say, sayCount } from '../catalogue.ts';
import { accountById } from '../state.ts';
import type { Ahead } from './Found.tsx';
import type { Offer } from './offers.ts';

interface Props {
  only: Offer | undefined;
  /** How many are ticked, of how many. */
  count: number;
  offers: number;
  busy: boolean;
  ahead: Ahead;
}

/** The way on from the preview: save, show the account that is known already, or type it in. */
export function Buttons({ only, count, offers, busy, ahead }: Props) {
  const known = only?.duplicateOf;
  if (known) {
    return (
      <div class="buttons">
        {accountById(known) && (
          <button type="button" class="primary wide show-known" onClick={() => ahead.show(known)}>
            {say('show_account')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="buttons">
      {offers > 0 ? (
        <button type="submit" class="primary wide save" aria-disabled={busy || count === 0}>
          {offers === 1 ? say('save') : sayCount('save_accounts', count)}
        </button>
      ) : (
        <button type="button" class="wide add-instead" onClick={ahead.byHand}>
          {say('add_by_hand')}
        </button>
      )}
    </div>
  );
}
