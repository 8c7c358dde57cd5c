import { useSignal } from '@preact/signals';
import { say } from '../../ui/catalogue.ts';
import { now } from '../../ui/clock.ts';
import { patching } from '../../ui/edits.ts';
import { tell } from '../../ui/message.ts';
import { accountById } from '../../ui/state.ts';
import { TextField } from '../../ui/TextField.tsx';
import { go } from '../../ui/view.ts';
import { save } from '../deeds.ts';
import { Heading } from '../Heading.tsx';

/** Changes what a person may change: names, note, pin. The key stays what the site gave. */
export function Edit({ id }: { id: string }) {
  const account = accountById(id);
  const issuer = useSignal(account?.issuer ?? '');
  const accountName = useSignal(account?.accountName ?? '');
  const note = useSignal(account?.note ?? '');
  const pinned = useSignal(account?.pinned ?? false);
  const back = (): void => go({ screen: 'account', id });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const patch = {
      issuer: issuer.value.trim(),
      accountName: accountName.value.trim(),
      note: note.value.trim(),
      pinned: pinned.value,
    };
    if (!(await save(patching(id, now.value, () => patch)))) return;
    back();
    tell({ tone: 'good', text: say('saved') });
  };
  return (
    <div class="edit screen">
      <Heading title={say('edit')} back={back} />
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
    </div>
  );
}
