import { useSignal } from '@preact/signals';
import { patching } from '../../core/account/edits.ts';
import { recoveryCodesIn } from '../../core/account/recovery-codes.ts';
import { countedText, text } from '../language/catalogue.ts';
import { focused } from '../parts/focus.ts';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';
import { accountById } from '../state/state.ts';
import { useDraft } from './draft.ts';
import { Unsaved } from './Unsaved.tsx';

/**
 * Form that takes recovery codes, pasted as the site shows them, and saves them with the account.
 */
export function RecoveryForm({ id, done }: { id: string; done: () => void }) {
  const typed = useSignal('');
  const draft = useDraft(`recovery ${id}`, (fields) => {
    typed.value = fields.codes ?? '';
  });
  const write = (next: string): void => {
    typed.value = next;
    draft.write(next.trim() === '' ? null : { codes: next });
  };
  const discard = (): (() => void) => {
    const before = typed.value;
    write('');
    return () => write(before);
  };
  const codes = recoveryCodesIn(typed.value, accountById(id)?.recoveryCodes);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (codes.length === 0) return;
    const add = patching(id, now.value, (account) => ({
      recoveryCodes: [
        ...account.recoveryCodes,
        ...recoveryCodesIn(typed.value, account.recoveryCodes),
      ],
    }));
    if (!(await save(add))) return;
    draft.write(null);
    done();
    showMessage({ tone: 'good', text: countedText('recovery_saved', codes.length) });
  };
  return (
    <form class="body" onSubmit={submit}>
      <div class="scroller fields">
        <p class="secondary">{text('recovery_text')}</p>
        <div class="field">
          <label for="recovery-codes">{text('recovery_codes')}</label>
          <div class="box">
            <textarea
              id="recovery-codes"
              class="letters"
              rows={codes.length > 0 ? 5 : 9}
              autocomplete="off"
              spellcheck={false}
              placeholder={text('recovery_paste')}
              value={typed}
              onInput={(event) => {
                write(event.currentTarget.value);
              }}
              ref={focused}
            />
          </div>
        </div>
        <Unsaved draft={draft} discard={discard} />
        <div role="status">
          {codes.length > 0 && countedText('recovery_recognised', codes.length)}
        </div>
        <ul class="recognised">
          {codes.map(({ code }) => (
            <li key={code}>
              <bdi class="letters">{code}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <div class="buttons">
        <button type="submit" class="primary wide save" aria-disabled={codes.length === 0}>
          {codes.length > 0 ? countedText('recovery_save_count', codes.length) : text('save')}
        </button>
      </div>
    </form>
  );
}
