import { useSignal } from '@preact/signals';
import { say, sayCount } from '../../ui/catalogue.ts';
import { now } from '../../ui/clock.ts';
import { patching } from '../../ui/edits.ts';
import { focused } from '../../ui/focus.ts';
import { tell } from '../../ui/message.ts';
import { recoveryCodesIn } from '../../ui/recovery.ts';
import { accountById } from '../../ui/state.ts';
import { go } from '../../ui/view.ts';
import { save } from '../deeds.ts';
import { Heading } from '../Heading.tsx';

/** Takes the recovery codes that a site shows, pasted as they are, and keeps them with the account. */
export function Recovery({ id }: { id: string }) {
  const text = useSignal('');
  const codes = recoveryCodesIn(text.value, accountById(id)?.recoveryCodes);
  const back = (): void => go({ screen: 'account', id });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (codes.length === 0) return;
    const add = patching(id, now.value, (account) => ({
      recoveryCodes: [...account.recoveryCodes, ...recoveryCodesIn(text.value, account.recoveryCodes)],
    }));
    if (!(await save(add))) return;
    back();
    tell({ tone: 'good', text: sayCount('recovery_saved', codes.length) });
  };
  return (
    <div class="recovery-screen screen">
      <Heading title={say('recovery_save')} back={back} />
      <form class="body" onSubmit={submit}>
        <div class="scroller fields">
          <p class="secondary">{say('recovery_text')}</p>
          <div class="field">
            <label for="recovery-codes">{say('recovery_codes')}</label>
            <div class="box">
              <textarea
                id="recovery-codes"
                class="letters"
                rows={9}
                autocomplete="off"
                spellcheck={false}
                placeholder={say('recovery_paste')}
                value={text}
                onInput={(event) => {
                  text.value = event.currentTarget.value;
                }}
                ref={focused}
              />
            </div>
          </div>
        </div>
        <div class="buttons">
          <button type="submit" class="primary wide save" aria-disabled={codes.length === 0}>
            {codes.length > 0 ? sayCount('recovery_save_count', codes.length) : say('save')}
          </button>
        </div>
      </form>
    </div>
  );
}
