import { exclusive } from '../browser/locks.ts';
import { eraseCopies } from '../browser/shadow.ts';
import { localKeys, removeLocal } from '../browser/storage.ts';
import { lock } from './session.ts';

/** Erases the vault, every copy and snapshot, and all settings from this browser. There is no way back but a backup file. */
export async function eraseEverything(): Promise<void> {
  await exclusive('vault', async () => {
    await lock();
    await removeLocal(await localKeys());
    await eraseCopies();
  });
}
