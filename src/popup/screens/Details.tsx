import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { ClockUsed } from '../../ui/account/ClockUsed.tsx';
import { LiveCode, LiveRing } from '../../ui/account/LiveCode.tsx';
import { RecoveryCodes } from '../../ui/account/RecoveryCodes.tsx';
import { Sites } from '../../ui/account/Sites.tsx';
import { remove } from '../../ui/account/trash.ts';
import { loadFurther, text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { Heading } from '../../ui/state/Heading.tsx';
import { later } from '../../ui/state/later.tsx';
import { accountById, host, isBarred, isHere, page, tab } from '../../ui/state/state.ts';
import { go, goHome } from '../../ui/state/view.ts';
import { fillCode, nextCode, takesCodeOf } from '../actions/actions.ts';
import { fillRecoveryCode } from '../actions/recovery.ts';
import { CodeButtons } from '../parts/CodeButtons.tsx';
import { Unfinished } from '../parts/Unfinished.tsx';

const ClockCheck = later(async () => {
  const [{ ClockCheck }] = await Promise.all([import('../enroll/ClockCheck.tsx'), loadFurther()]);
  return ClockCheck;
});

const FindCodes = later(() =>
  import('../../ui/recovery/FindCodes.tsx').then(({ FindCodes }) => FindCodes),
);

/** Screen with everything about one account, and what can be done with it. */
export function Details({ id }: { id: string }) {
  const account = accountById(id);
  const fillRecovery = useRecoveryFill(account);
  if (!account) return <Heading title="" />;
  const { issuer, accountName, type, note, recoveryCodes, sites } = account;
  return (
    <div class="account screen">
      <Heading title={text('account')} />
      <main class="scroller padded">
        <div class="card">
          <div class="who">
            <Mark name={issuer || accountName} issuer={issuer} size={36} />
            <Names issuer={issuer} accountName={accountName} />
          </div>
          <div class="what">
            <LiveCode of={account} />
            <LiveRing of={account} size={20} />
            <span class="space" />
            <Deeds account={account} />
          </div>
        </div>
        <ClockUsed />
        <Unfinished account={account} skipped />
        {note && <p class="note">{note}</p>}
        <RecoveryCodes id={id} codes={recoveryCodes} fill={fillRecovery} />
        {host.value !== null && <FindCodes id={id} done={() => undefined} />}
        <button type="button" class="link recovery" onClick={() => go({ screen: 'recovery', id })}>
          <Icon name="add" size={16} />
          {text(recoveryCodes.length > 0 ? 'recovery_add' : 'recovery_save')}
        </button>
        <Sites id={id} sites={sites} />
        {type !== 'hotp' && host.value !== null && <ClockCheck />}
      </main>
      <footer class="pair">
        <button type="button" class="edit-account" onClick={() => go({ screen: 'edit', id })}>
          <Icon name="edit" size={18} />
          {text('edit')}
        </button>
        <button
          type="button"
          class="danger delete"
          onClick={async () => (await remove(account)) && goHome()}
        >
          <Icon name="trash" size={18} />
          {text('delete')}
        </button>
      </footer>
    </div>
  );
}

// Looks at the page once the screen is drawn: most pages ask for no recovery code.
function useRecoveryFill(account: Account | undefined): ((code: string) => void) | null {
  const asks = useSignal(false);
  const hasUnused = account?.recoveryCodes.some(({ usedAt }) => usedAt === null) ?? false;
  useEffect(() => {
    const here = tab.peek();
    if (!here || !hasUnused) return;
    void import('../../act/recovery/fill.ts')
      .then(({ asksForRecovery }) => asksForRecovery(here))
      .then((answer) => {
        asks.value = answer;
      })
      .catch(() => undefined);
  }, [hasUnused]);
  return account && asks.value ? (code) => void fillRecoveryCode(account, code) : null;
}

function Deeds({ account }: { account: Account }) {
  // Decided once, so that the look at the page does not change the button.
  const fills = useMemo(() => mayFill(account), [account.id]);
  return (
    <>
      {account.type === 'hotp' && (
        <button
          type="button"
          class="glyph next-code"
          aria-label={text('next_code')}
          title={text('next_code')}
          onClick={() => nextCode(account)}
        >
          <Icon name="next" />
        </button>
      )}
      <CodeButtons
        account={account}
        fill={fills ? () => fillCode(account) : null}
        copies={text('copy')}
      />
    </>
  );
}

// Any frame counts, because the account is already chosen here.
function mayFill(account: Account): boolean {
  if (host.peek() === null) return false;
  const isOpen = isHere(account) && !isBarred.value;
  return isOpen || (page.peek()?.frames ?? []).length > 0 || takesCodeOf(account);
}
