import { useSignal } from '@preact/signals';
import type { Contents } from '../../core/account/account.ts';
import { text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { showMessage } from '../state/message.ts';
import { showSaved } from '../state/state.ts';
import { chosenText } from './file.ts';

/**
 * Form that takes a backup file and the password it was sealed with, and passes both to `restore`.
 */
export function RestoreForm({
  restore,
}: {
  restore: (text: string, password: string) => Promise<Contents>;
}) {
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
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || !file.value) return;
    busy.value = true;
    try {
      showSaved((await restore(file.value.text, password.value)).accounts);
      [file.value, password.value, error.value] = [null, '', null];
      showMessage({ tone: 'good', text: text('backup_restored') });
    } catch (caught) {
      error.value = sentence(caught);
    }
    busy.value = false;
  };
  return (
    <>
      <label class="file">
        <input
          id="backup-file"
          type="file"
          autocomplete="off"
          onChange={(event) => pick(event.currentTarget)}
        />
        <span>{file.value?.name ?? text('choose_file')}</span>
      </label>
      {file.value && (
        <form class="panel padded" onSubmit={submit} aria-busy={busy.value}>
          <PasswordField
            id="backup-password"
            label={text('backup_password')}
            value={password}
            shown={shown}
            error={error.value}
            first
          />
          <button type="submit" class="primary restore-backup" aria-disabled={busy.value}>
            {text('restore')}
          </button>
        </form>
      )}
    </>
  );
}
