import type { Account } from '../core/vault/account.ts';
import { say } from '../ui/catalogue.ts';
import { Icon } from '../ui/Icon.tsx';
import { copyCode, fillCode } from './deeds.ts';

/** What is done with a code: filling comes first where the page may have a field for it, and copying is always there. */
export function CodeButtons({
  account,
  fills,
  copies,
}: {
  account: Account;
  fills: boolean;
  copies: string;
}) {
  return (
    <>
      {fills && (
        <button
          type="button"
          class="glyph copy"
          aria-label={copies}
          title={say('copy')}
          onClick={() => copyCode(account)}
        >
          <Icon name="copy" />
        </button>
      )}
      <button
        type="button"
        class={`primary ${fills ? 'fill' : 'copy'}`}
        onClick={() => (fills ? fillCode(account) : copyCode(account))}
      >
        {say(fills ? 'fill' : 'copy')}
      </button>
    </>
  );
}
