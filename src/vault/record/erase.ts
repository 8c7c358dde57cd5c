// Erases everything that is stored.
import { eraseCopies } from '../../browser/storage/indexeddb.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { eraseSession } from '../../browser/storage/session.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from '../../browser/storage/storage.ts';
import { eraseSynced, readSynced } from '../../browser/storage/synced.ts';
import { Refusal } from '../../core/refusal.ts';
import { lock } from '../session/session.ts';

// Stored while everything is erased: an interrupted erasing is then finished, and what it left is
// not taken for a damaged vault.
const TOMBSTONE = 'erasing';

/**
 * Erases the vault, every copy and snapshot, all settings, and what is shared through the browser's
 * own sync. Only a backup file brings the accounts back. Does `first` before, under the same lock,
 * and returns what that returns: no turn of sharing comes between the two.
 */
export async function eraseEverything<T = undefined>(
  first?: () => Promise<T>,
): Promise<T | undefined> {
  // A turn of sharing that is under way would otherwise put the copy back.
  return exclusive('sync', async () => {
    const done = await first?.();
    await exclusive('vault', async () => {
      // If there is no room for the mark, erasing makes room.
      await writeLocal({ [TOMBSTONE]: true }).catch(() => undefined);
      await exclusive('erase', erased);
    });
    // Once more where the browser refused it; the proof that is shown then counts what is left.
    if (Object.keys(await readSynced().catch(() => ({}))).length > 0)
      await eraseSynced().catch(() => undefined);
    return done;
  });
}

/**
 * Does what leaves something where erasing has to remove it, and has erasing wait for that. Refuses
 * `vault_missing` once everything is erased, or is about to be.
 */
export async function beforeErasing<T>(work: () => Promise<T>): Promise<T> {
  return exclusive('erase', async () => {
    const { vault, [TOMBSTONE]: erasing } = await readLocal(['vault', TOMBSTONE]);
    if (vault === undefined || erasing === true) throw new Refusal('vault_missing');
    return work();
  });
}

/** Finishes an interrupted erasing, since a copy that was left would bring the vault back. */
export async function finishErasing(): Promise<void> {
  await exclusive('erase', async () => {
    // Another window may have finished it, and a new vault may be there by now.
    if ((await readLocal([TOMBSTONE]))[TOMBSTONE] === true) await erased();
  });
}

async function erased(): Promise<void> {
  await lock();
  await eraseSession();
  await removeLocal((await localKeys()).filter((key) => key !== TOMBSTONE));
  await eraseCopies();
  // What the computers share is deleted where this one may write; its own file in a folder was
  // deleted before, while it was still known where that is.
  await eraseSynced().catch(() => undefined);
  await removeLocal([TOMBSTONE]);
}
