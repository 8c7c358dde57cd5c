import { RestoreForm } from '../../ui/backup/RestoreForm.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { restoreInto } from '../../vault/vault.ts';
import { Everywhere, useIsSharing } from './Everywhere.tsx';

/** Restores a backup file into the open vault. */
export function Restore() {
  const shares = useIsSharing();
  return (
    <section>
      <h2>{text('backup_restore')}</h2>
      <p class="secondary">{text('backup_restore_text')}</p>
      <RestoreForm restore={restoreInto} question={shares.value ? Everywhere : undefined} />
    </section>
  );
}
