import { type Signal, useSignal } from '@preact/signals';
import { chosenText, saveFile } from '../../ui/backup/file.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { now } from '../../ui/state/clock.ts';
import { showMessage } from '../../ui/state/message.ts';
import { backupFile, confirmBackup } from '../../vault/vault.ts';
import type { Made } from './made.ts';
import { OwnBackup } from './OwnBackup.tsx';

/**
 * Downloads the backup file, sealed with the vault's password or one of its own, then has the
 * person choose it again: only when it was read back is it said to be saved.
 */
export function SaveBackup({
  made,
  saved,
}: {
  made: Signal<Made | null>;
  saved: () => Promise<void>;
}) {
  const choosing = useSignal(false);
  const choose = (on: boolean) => (): void => {
    choosing.value = on;
  };
  const trying = async (work: () => Promise<void>): Promise<void> =>
    work().catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }));
  const save = (): Promise<void> =>
    trying(async () => {
      const at = now.value;
      const { name, text } = await backupFile();
      saveFile(name, text);
      made.value = { name, text, at, isOwn: false };
    });
  const check = (input: HTMLInputElement): Promise<void> =>
    trying(async () => {
      const file = await chosenText(input);
      input.value = '';
      if (file === null || !made.value) return;
      const { text: whole, at, isOwn } = made.value;
      await confirmBackup(file, whole, at, undefined, isOwn);
      made.value = null;
      await saved();
      showMessage({ tone: 'good', text: text('backup_saved') });
    });
  return (
    <>
      <p class="row-of-buttons">
        <button type="button" class="primary backup" onClick={save}>
          {text('backup_save')}
        </button>
        {!choosing.value && (
          <button type="button" class="own-backup" onClick={choose(true)}>
            {text('own_backup')}…
          </button>
        )}
      </p>
      {choosing.value && <OwnBackup made={made} close={choose(false)} />}
      {made.value && (
        <div class="panel padded check-backup" role="status">
          <p>{text('backup_check_text', { name: made.value.name })}</p>
          <label class="file">
            <input
              id="saved-file"
              type="file"
              autocomplete="off"
              onChange={(event) => check(event.currentTarget)}
            />
            <span>{text('backup_check')}</span>
          </label>
        </div>
      )}
    </>
  );
}
