import { useSignal } from '@preact/signals';
import { saveFile } from '../../ui/backup/file.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { policy } from '../../ui/policy/policy.ts';
import { showMessage } from '../../ui/state/message.ts';
import { accessFile } from '../../vault/vault.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** Gives the person everything that Latchkey keeps as one readable file, after the password. */
export function Access() {
  const asked = useSignal(false);
  const ask = (on: boolean) => (): void => {
    asked.value = on;
  };
  const work = async (password: string): Promise<void> => {
    const about = (['whole', 'open', 'parts', 'stored'] as const).map((line) =>
      text(`access_about_${line}`),
    );
    const file = await accessFile(password, about);
    saveFile(file.name, file.text);
    asked.value = false;
    showMessage({ tone: 'bad', look: true, text: text('access_saved', { name: file.name }) });
  };
  return (
    <section class="access">
      <h2>{text('access')}</h2>
      <p class="secondary">{text('access_text')}</p>
      {policy.value.plainExport === false ? (
        <p class="look by-policy">{sentenceOf('policy_off')}</p>
      ) : asked.value ? (
        <PasswordForm deed={text('access_save')} work={work} close={ask(false)} />
      ) : (
        <button type="button" class="save-access" onClick={ask(true)}>
          {text('access_save')}…
        </button>
      )}
    </section>
  );
}
