import { countedText, text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { accountById } from '../state/state.ts';
import { isTicked, saveCodes, useFound, withoutKnown } from './found.ts';
import { Ticks } from './Ticks.tsx';

interface Props {
  /** The account that the codes belong to. */
  id: string;
  /** Called with the number of codes once they are saved. */
  done: (count: number) => void;
}

/**
 * Finds the recovery codes on the open page, shows them with ticks, and saves them with an account:
 * for a screen that has something else to show too.
 */
export function FindCodes({ id, done }: Props) {
  const { codes, changed, busy, look } = useFound(id);
  const shown = withoutKnown(codes.value, accountById(id)?.recoveryCodes ?? []);
  const ticked = shown.filter((one) => isTicked(one, changed.value)).map(({ code }) => code);
  const keep = async (): Promise<void> => {
    if (ticked.length > 0 && (await saveCodes(id, ticked))) done(ticked.length);
  };
  return (
    <div class="find-codes">
      <button type="button" class="link find" aria-disabled={busy.value} onClick={look}>
        <Icon name="search" size={16} />
        {text('recovery_find')}
      </button>
      <Ticks codes={shown} changed={changed} />
      {shown.length > 0 && (
        <button
          type="button"
          class="primary wide save-found"
          aria-disabled={ticked.length === 0}
          onClick={keep}
        >
          {countedText('recovery_save_count', ticked.length)}
        </button>
      )}
    </div>
  );
}
