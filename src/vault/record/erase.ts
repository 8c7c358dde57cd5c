import { eraseCopies } from '../../browser/storage/indexeddb.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { eraseSession } from '../../browser/storage/session.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from '../../browser/storage/storage.ts';
import { lock } from '../session/session.ts';

// Stands while an erasing goes on, so that one cut short is finished and not repaired.
const TOMBSTONE = 'erasing';

/**
 * Erases the vault, every copy and snapshot, and all settings from this browser. There is no way
 * back but a backup file.
 */
export async function eraseEverything(): Promise<void> {
  await exclusive('vault', async () => {
    // without room for the word, the erasing itself still makes some
    await writeLocal({ [TOMBSTONE]: true }).catch(() => undefined);
    await exclusive('erase', erased);
  });
}

/**
 * Finishes an erasing that was cut short: without this, a copy that was left would bring the vault
 * back.
 */
export async function finishErasing(): Promise<void> {
  await exclusive('erase', async () => {
    // another window may have finished it meanwhile, and a new vault may stand
    if ((await readLocal([TOMBSTONE]))[TOMBSTONE] === true) await erased();
  });
}

async function erased(): Promise<void> {
  await lock();
  await eraseSession();
  await removeLocal((await localKeys()).filter((key) => key !== TOMBSTONE));
  await eraseCopies();
  await removeLocal([TOMBSTONE]);
}
