import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Account, Contents } from '../../core/account/account.ts';
import { openBackup } from '../../vault/vault.ts';
import { text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { showMessage } from '../state/message.ts';
import { showSaved } from '../state/state.ts';
import { chosenText } from './file.ts';

/** What a question before restoring is given. */
export interface Asked {
  /** Restores. */
  restore: () => void;
  /** Returns the accounts that would come back, without those in the trash. */
  look: () => Promise<Account[] | null>;
  close: () => void;
}

/**
 * Form that takes a backup file and the password it was sealed with, and passes both to `restore`.
 */
export function RestoreForm({
  restore,
  question: Question,
}: {
  restore: (text: string, password: string) => Promise<Contents>;
  /** Asked before it is passed on, once the password opens the file. */
  question?: ComponentType<Asked> | undefined;
}) {
  const file = useSignal<{ name: string; text: string } | null>(null);
  const password = useSignal('');
  const shown = useSignal(false);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const inside = useSignal<Account[] | null>(null);
  const pick = async (input: HTMLInputElement): Promise<void> => {
    const text = await chosenText(input);
    file.value = text === null ? null : { name: input.files?.[0]?.name ?? '', text };
    input.value = '';
    error.value = null;
  };
  const submit = async (isSure: boolean): Promise<void> => {
    if (busy.value || !file.value) return;
    busy.value = true;
    try {
      if (Question && !isSure) {
        const { accounts } = await openBackup(file.value.text, password.value);
        inside.value = accounts.filter(({ deletedAt }) => deletedAt === null);
        busy.value = false;
        return;
      }
      inside.value = null;
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
        <form
          class="panel padded"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(false);
          }}
          aria-busy={busy.value}
        >
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
      {Question && inside.value && (
        <Question
          restore={() => void submit(true)}
          look={async () => inside.value}
          close={() => {
            inside.value = null;
          }}
        />
      )}
    </>
  );
}
