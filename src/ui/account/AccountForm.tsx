import { useSignal } from '@preact/signals';
import type { Account } from '../../core/account/account.ts';
import { patching } from '../../core/account/edits.ts';
import { text } from '../language/catalogue.ts';
import { TextField } from '../parts/TextField.tsx';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';
import { type Fields, useDraft } from './draft.ts';
import { Unsaved } from './Unsaved.tsx';

/**
 * Form for what a person may change of an account: names, note, pin. The OTP secret and its
 * parameters stay as the site gave them.
 */
export function AccountForm({ account, done }: { account: Account; done: () => void }) {
  const form = useSignal<Form>(formOf(account));
  const draft = useDraft(`edit ${account.id}`, (fields) => {
    form.value = withFields(form.value, fields);
  });
  const stand = (next: Form): void => {
    form.value = next;
    draft.write(changesOf(next, account));
  };
  const write = (change: Partial<Form>): void => stand({ ...form.value, ...change });
  const discard = (): (() => void) => {
    const before = form.value;
    stand(formOf(account));
    return () => stand(before);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { pinned, ...texts } = form.value;
    const patch = {
      issuer: texts.issuer.trim(),
      accountName: texts.accountName.trim(),
      note: texts.note.trim(),
      pinned,
    };
    if (!(await save(patching(account.id, now.value, () => patch)))) return;
    draft.write(null);
    done();
    showMessage({ tone: 'good', text: text('saved') });
  };
  const { issuer, accountName, note, pinned } = form.value;
  return (
    <form class="body" onSubmit={submit}>
      <div class="scroller fields">
        <TextField
          id="issuer"
          label={text('issuer')}
          value={issuer}
          first
          onText={(text) => write({ issuer: text })}
        />
        <TextField
          id="account-name"
          label={text('account_name')}
          value={accountName}
          onText={(text) => write({ accountName: text })}
        />
        <div class="field">
          <label for="note">{text('note')}</label>
          <div class="box">
            <textarea
              id="note"
              rows={3}
              autocomplete="off"
              value={note}
              onInput={(event) => write({ note: event.currentTarget.value })}
            />
          </div>
        </div>
        <label class="tick">
          <input
            id="pinned"
            type="checkbox"
            autocomplete="off"
            checked={pinned}
            onChange={(event) => write({ pinned: event.currentTarget.checked })}
          />
          <span>{text('pin')}</span>
        </label>
        <Unsaved draft={draft} discard={discard} />
      </div>
      <div class="buttons">
        <button type="submit" class="primary wide save">
          {text('save')}
        </button>
      </div>
    </form>
  );
}

type Form = Pick<Account, 'issuer' | 'accountName' | 'note' | 'pinned'>;

function formOf({ issuer, accountName, note, pinned }: Form): Form {
  return { issuer, accountName, note, pinned };
}

// Returns only the changed fields, since another window may change the rest meanwhile.
function changesOf(form: Form, account: Form): Fields | null {
  const changed: Fields = {};
  for (const name of ['issuer', 'accountName', 'note'] as const)
    if (form[name] !== account[name]) changed[name] = form[name];
  if (form.pinned !== account.pinned) changed.pinned = `${form.pinned}`;
  return Object.keys(changed).length === 0 ? null : changed;
}

function withFields(form: Form, { pinned, ...texts }: Fields): Form {
  return { ...form, ...texts, pinned: pinned === undefined ? form.pinned : pinned === 'true' };
}
