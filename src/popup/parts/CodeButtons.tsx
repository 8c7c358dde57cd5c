import type { Account } from '../../core/account/account.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { copyCode } from '../actions/actions.ts';

interface Props {
  account: Account;
  /**
   * Called by the primary button, which copies where this is `null`. Decided before the first
   * paint.
   */
  fill: (() => void) | null;
  copies: string;
}

/** The buttons for a code: to fill it, where the page may have a field, and always to copy it. */
export function CodeButtons({ account, fill, copies }: Props) {
  return (
    <>
      {fill && (
        <button
          type="button"
          class="glyph copy"
          aria-label={copies}
          title={text('copy')}
          onClick={() => copyCode(account)}
        >
          <Icon name="copy" />
        </button>
      )}
      <button
        type="button"
        class={`primary ${fill ? 'fill' : 'copy'}`}
        onClick={() => (fill ? fill() : copyCode(account))}
      >
        {text(fill ? 'fill' : 'copy')}
      </button>
    </>
  );
}
