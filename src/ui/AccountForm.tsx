import { useSignal } from '@preact/signals';
import type { Account } from '../core/vault/account.ts';
import { say } from './catalogue.ts';
import { now } from './clock.ts';
import { patching } from './edits.ts';
import { tell } from './message.ts';
import { save } from './save.ts';
import { TextField } from './TextField.tsx';

/** Changes what a person may change of an account: names, note, pin. The key stays what the site gave. */
export function AccountForm({ account, done }: { account: Account; done: () => void }) {
  const issuer = useSignal(account.issuer);
  const accountName = useSignal(account.accountName);
  const note = useSignal(account.note);
  const pinned = useSignal(account.pinned);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const patch = {
      issuer: issuer.value.trim(),
      accountName: accountName.value.trim(),
      note: note.value.trim(),
      pinned: pinned.value,
    };
    if (!(await save(patching(account.id, now.value, () => patch)))) return;
    done();
    tell({ tone: 'good', text: say('saved') });
  };
  return (
    <form class="body" onSubmit={submit}>
      <div class="scroller fields">
        <TextField
          id="issuer"
          label={say('issuer')}
          value={issuer.value}
          first
          onText={(text) => {
            issuer.value = text;
          }}
        />
        <TextField
          id="account-name"
          label={say('account_name')}
          value={accountName.value}
          onText={(text) => {
            accountName.value = text;
          }}
        />
        <div class="field">
          <label for="note">{say('note')}</label>
          <div class="box">
            <textarea
              id="note"
              rows={3}
              autocomplete="off"
              value={note}
              onInput={(event) => {
                note.value = event.currentTarget.value;
              }}
            />
          </div>
        </div>
        <label class="tick">
          <input
            id="pinned"
            type="checkbox"
            autocomplete="off"
            checked={pinned}
            onChange={(event) => {
              pinned.value = event.currentTarget.checked;
            }}
          />
          <span>{say('pin')}</span>
        </label>
      </div>
      <div class="buttons">
        <button type="submit" class="primary wide save">
          {say('save')}
        </button>
      </div>
    </form>
  );
}
