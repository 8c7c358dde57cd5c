import type { Signal } from '@preact/signals';
import { saveFile } from '../../ui/backup/file.ts';
import { text } from '../../ui/language/catalogue.ts';
import { NewPassword, useNewPassword } from '../../ui/password/NewPassword.tsx';
import { now } from '../../ui/state/clock.ts';
import { ownBackupFile } from '../../vault/vault.ts';
import { PasswordForm } from '../security/PasswordForm.tsx';
import type { Made } from './made.ts';

/** Form that downloads a backup sealed with a password that the person chooses for it. */
export function OwnBackup({ made, close }: { made: Signal<Made | null>; close: () => void }) {
  const own = useNewPassword();
  const work = async (current: string): Promise<void> => {
    if (!(await own.isGood())) return;
    const at = now.value;
    const { name, text } = await ownBackupFile(current, own.password.value);
    saveFile(name, text);
    made.value = { name, text, at, isOwn: true };
    close();
  };
  return (
    <section>
      <p class="look">{text('own_backup_text')}</p>
      <PasswordForm deed={text('own_backup')} work={work} close={close}>
        <NewPassword of={own} label={text('own_backup_password')} />
      </PasswordForm>
    </section>
  );
}
