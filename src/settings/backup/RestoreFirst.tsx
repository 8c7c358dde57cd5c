import { RestoreForm } from '../../ui/backup/RestoreForm.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { restoreBackup } from '../../vault/vault.ts';
import { RestoreKept } from './RestoreKept.tsx';

/** Makes a backup the vault of a browser that has none, or whose own does not open. */
export function RestoreFirst({ back }: { back: () => void }) {
  return (
    <main class="restore-first screen">
      <h1>{text('backup_restore')}</h1>
      <p class="secondary">{text('restore_first_text')}</p>
      <RestoreForm restore={restoreBackup} />
      <RestoreKept />
      <button type="button" class="link back" onClick={back}>
        {text('back')}
      </button>
    </main>
  );
}
