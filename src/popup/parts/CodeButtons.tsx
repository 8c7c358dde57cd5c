import type { Account } from '../../core/account/account.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { copyCode } from '../actions/actions.ts';

interface Props {
  account: Account;
  /**
   * What the primary button fills with; without it that button copies. Decided before the first
   * paint.
   */
  fill: (() => void) | null;
  copies: string;
}

/**
 * What is done with a code: filling comes first where the page may have a field for it, and copying
 * is always there.
 */
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
