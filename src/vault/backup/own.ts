// Backup files that are sealed with a password of their own.

import { exclusive } from '../../browser/storage/locks.ts';
import { Refusal } from '../../core/refusal.ts';
import { random } from '../../core/vault/derive.ts';
import { VERSION, writeEnvelope } from '../../core/vault/envelope.ts';
import { portableContents } from '../../core/vault/portable.ts';
import { seal } from '../../core/vault/seal.ts';
import { type BackupFile, day } from '../kept/raw.ts';
import { guardedKey } from '../keys/unlock.ts';
import { guardNewPassword } from '../password/password.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { passwordSlot } from '../write/create.ts';
import { openBackup } from './backup.ts';

/**
 * Returns the vault as a backup file (`latchkey-own-<UTC date>.latchkey`) that opens with `own`
 * instead of the vault's password, and with no recovery key: sealed anew under a data key of its
 * own, and opened with that password before it is returned. `current` is the vault's password,
 * since an open vault must not be enough to take the accounts away under another one. Refuses like
 * `unlock` for it, like `create` for `own`, `vault_write_failed` when the file does not open, and
 * like `read`.
 */
export async function ownBackupFile(
  current: string,
  own: string,
  now = seconds(),
): Promise<BackupFile> {
  await guardNewPassword(own);
  const { dataKey: vaultKey } = await guardedKey(current, now);
  vaultKey.fill(0);
  const opened = await exclusive('vault', () => openCurrent(now));
  opened.dataKey.fill(0);
  const { id, generation } = opened.envelope;
  const dataKey = random(32);
  const slots = [await passwordSlot(own, dataKey, id)];
  const header = { version: VERSION, generation, id, slots };
  const text = await writeEnvelope(await seal(portableContents(opened.contents), dataKey, header));
  dataKey.fill(0);
  await openBackup(text, own).catch(() => {
    throw new Refusal('vault_write_failed');
  });
  return { name: `latchkey-own-${day(now)}.latchkey`, text };
}
