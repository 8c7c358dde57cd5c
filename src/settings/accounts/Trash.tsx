import { useSignal } from '@preact/signals';
import type { Account } from '../../core/account/account.ts';
import { erasing } from '../../core/account/edits.ts';
import { restore } from '../../ui/account/trash.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { focused } from '../../ui/parts/focus.ts';
import { Names } from '../../ui/parts/Names.tsx';
import { now } from '../../ui/state/clock.ts';
import { showMessage } from '../../ui/state/message.ts';
import { save } from '../../ui/state/save.ts';
import { trash } from '../../ui/state/state.ts';
import { daysAgo } from '../state/when.ts';

/** The accounts in the trash, to be restored; one at a time can be deleted for good. */
export function Trash() {
  const asked = useSignal<string | null>(null);
  const kept = useSignal<string | null>(null);
  const ask = (id: string) => (): void => {
    asked.value = id;
  };
  const keep = (): void => {
    [kept.value, asked.value] = [asked.value, null];
  };
  if (trash.value.length === 0) return null;
  return (
    <section class="trash">
      <h2>{text('trash')}</h2>
      <p class="secondary">{text('trash_text')}</p>
      <ul class="panel">
        {trash.value.map((account) => (
          <li key={account.id} class="line">
            <Mark name={account.issuer || account.accountName} issuer={account.issuer} />
            <Names issuer={account.issuer} accountName={account.accountName} />
            <span class="secondary">{daysAgo(account.deletedAt ?? now.value, now.value)}</span>
            {asked.value === account.id ? (
              <Sure account={account} keep={keep} />
            ) : (
              <Ways account={account} kept={kept.value === account.id} erase={ask(account.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `kept`: the person has just declined to delete, so the focus comes back here. */
function Ways({ account, kept, erase }: { account: Account; kept: boolean; erase: () => void }) {
  const name = account.issuer || account.accountName;
  return (
    <span class="row-of-buttons">
      <button type="button" class="restore" onClick={() => restore(account)}>
        {text('restore')}
      </button>
      <button
        type="button"
        class="danger erase-one"
        aria-label={text('erase_one_of', { name })}
        ref={kept ? focused : null}
        onClick={erase}
      >
        {text('erase_one')}…
      </button>
    </span>
  );
}

/** The question before an account is deleted for good; the button that keeps it has the focus. */
function Sure({ account, keep }: { account: Account; keep: () => void }) {
  const busy = useSignal(false);
  const erase = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    if (await save(erasing(account.id))) showMessage({ tone: 'good', text: text('erased_one') });
    busy.value = false;
  };
  return (
    <div class="sure">
      <p id="erase-sure">{text('erase_one_sure')}</p>
      <p class="row-of-buttons">
        <button
          type="button"
          class="keep"
          ref={focused}
          aria-describedby="erase-sure"
          onClick={keep}
        >
          {text('keep')}
        </button>
        <button type="button" class="danger erase-sure" aria-disabled={busy.value} onClick={erase}>
          {text('erase_one')}
        </button>
      </p>
    </div>
  );
}
