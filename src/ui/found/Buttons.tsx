import { countedText, text } from '../language/catalogue.ts';
import { accountById } from '../state/state.ts';
import type { Ahead } from './ahead.ts';
import type { Offer } from './offers.ts';

interface Props {
  only: Offer | undefined;
  /** `count` of the `offers` are ticked. */
  count: number;
  offers: number;
  /** Whether codes of the export are missing. */
  half: boolean;
  busy: boolean;
  ahead: Ahead;
}

/**
 * The buttons of the preview: read the next code, save, show the account that the vault already
 * has, or add in another way.
 */
export function Buttons({ only, count, offers, half, busy, ahead }: Props) {
  const { show } = ahead;
  const known = only?.duplicateOf;
  if (half) {
    return (
      <div class="buttons stack">
        <button type="button" class="primary wide next-part" onClick={ahead.next}>
          {text(show ? 'part_next' : 'part_next_picture')}
        </button>
        {count > 0 && (
          <button type="submit" class="wide save" aria-disabled={busy}>
            {countedText('save_accounts', count)}
          </button>
        )}
      </div>
    );
  }
  if (offers === 0 && ahead.picture) {
    return (
      <div class="buttons stack">
        <button type="button" class="primary wide again" onClick={ahead.next}>
          {text('scan_again')}
        </button>
        <button type="button" class="wide picture-instead" onClick={ahead.picture}>
          {text('from_picture')}
        </button>
        <button type="button" class="wide add-instead" onClick={ahead.otherwise}>
          {text('add_by_hand')}
        </button>
      </div>
    );
  }
  return (
    <div class="buttons">
      {known && show && accountById(known) ? (
        <button type="button" class="primary wide show-known" onClick={() => show(known)}>
          {text('show_account')}
        </button>
      ) : offers > 0 && !known ? (
        <button type="submit" class="primary wide save" aria-disabled={busy || count === 0}>
          {offers === 1 ? text('save') : countedText('save_accounts', count)}
        </button>
      ) : (
        <button type="button" class="wide add-instead" onClick={ahead.otherwise}>
          {text(show ? 'add_by_hand' : 'from_picture')}
        </button>
      )}
    </div>
  );
}
