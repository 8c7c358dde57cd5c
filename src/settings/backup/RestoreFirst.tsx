import { RestoreForm } from '../../ui/backup/RestoreForm.tsx';
import { say } from '../../ui/language/catalogue.ts';
import { restoreBackup } from '../../vault/vault.ts';
import { RestoreKept } from './RestoreKept.tsx';

/** Makes a backup the vault of a browser that has none, or whose own does not open. */
export function RestoreFirst({ back }: { back: () => void }) {
  return (
    <main class="restore-first screen">
      <h1>{say('backup_restore')}</h1>
      <p class="secondary">{say('restore_first_text')}</p>
      <RestoreForm restore={restoreBackup} />
      <RestoreKept />
      <button type="button" class="link back" onClick={back}>
        {say('back')}
      </button>
    </main>
  );
}
