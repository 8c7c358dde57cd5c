import { useSignal } from '@preact/signals';
import { say } from '../ui/catalogue.ts';
import { sentence } from '../ui/error.ts';
import { chosenText } from '../ui/file.ts';
import { tell } from '../ui/message.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { showSaved } from '../ui/state.ts';
import { restoreInto } from '../vault/vault.ts';

/** Takes a backup file back into the open vault, with the password that it was sealed with. */
export function Restore() {
  const file = useSignal<{ name: string; text: string } | null>(null);
  const password = useSignal('');
  const shown = useSignal(false);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const pick = async (input: HTMLInputElement): Promise<void> => {
    const text = await chosenText(input);
    file.value = text === null ? null : { name: input.files?.[0]?.name ?? '', text };
    input.value = '';
    error.value = null;
  };
  const restore = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || !file.value) return;
    busy.value = true;
    try {
      showSaved((await restoreInto(file.value.text, password.value)).accounts);
      [file.value, password.value, error.value] = [null, '', null];
      tell({ tone: 'good', text: say('backup_restored') });
    } catch (caught) {
      error.value = sentence(caught);
    }
    busy.value = false;
  };
  return (
    <section>
      <h2>{say('backup_restore')}</h2>
      <p class="secondary">{say('backup_restore_text')}</p>
      <label class="file">
        <input id="backup-file" type="file" onChange={(event) => pick(event.currentTarget)} />
        <span>{file.value?.name ?? say('choose_file')}</span>
      </label>
      {file.value && (
        <form class="panel padded" onSubmit={restore} aria-busy={busy.value}>
          <PasswordField
            id="backup-password"
            label={say('backup_password')}
            value={password}
            shown={shown}
            error={error.value}
            first
          />
          <button type="submit" class="primary restore-backup" aria-disabled={busy.value}>
            {say('restore')}
          </button>
        </form>
      )}
    </section>
  );
}
