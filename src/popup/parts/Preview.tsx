import type { CountedDraft } from '../../core/account/account.ts';
import { LiveCode, LiveRing } from '../../ui/account/LiveCode.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { accounts } from '../../ui/state/state.ts';

/**
 * Draws the code of an account that is not saved yet, so that it can be compared or typed at once.
 */
export function Preview({ draft }: { draft: CountedDraft }) {
  const known = accounts.value.find(({ secret }) => sameBytes(secret, draft.secret));
  return (
    <div class="preview">
      <div class="line">
        <span class="secondary">{text('preview')}</span>
        <LiveCode of={draft} />
        <LiveRing of={draft} />
      </div>
      {known && (
        <p class="look">
          {text('duplicate', {
            name: [known.issuer, known.accountName].filter(Boolean).join(' · '),
          })}
        </p>
      )}
    </div>
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
