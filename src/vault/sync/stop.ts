// Switches sharing off on this computer.
import { forgetFolder } from '../../browser/folder/kept.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { replicaFile } from '../../core/sync/files.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { changeSharing } from '../write/change.ts';
import { carrierToClear, chosenFolder, clearCarrier } from './carrier.ts';
import { endInvitation, removePairings } from './invite.ts';
import { readPairings } from './pairings.ts';
import { forgetSync } from './record.ts';

/**
 * Stops sharing on this computer. With `deletes`, what it has put on the carrier is removed first;
 * where that fails, sharing stays on. A pairing item that cannot be removed is remembered, and the
 * folder for it. Refuses like `read`, `carrierToClear`, `clearCarrier` and `changeSharing`.
 */
export async function stopSharing(deletes: boolean, now = seconds()): Promise<void> {
  await endInvitation().catch(() => undefined);
  await exclusive('sync', async () => {
    const { sync } = await read(now);
    if (sync && deletes) await clearCarrier(await carrierToClear(sync.carrier), sync.computer);
    await changeSharing(
      (contents) => ({
        ...contents,
        // Changes from now on get no stamps, so the old ones would be wrong.
        accounts: contents.accounts.map((account) => ({ ...account, stamps: null })),
        sync: null,
      }),
      now,
    );
    await forgetSync();
    const left = await readPairings();
    if (left.every(({ carrier }) => carrier !== 'folder')) await forgetFolder();
  });
}

/** A file that could not be deleted, and the folder that it lies in. */
export interface LeftFile {
  name: string;
  folder: string;
}

/**
 * Deletes what this computer has put on the carrier, before everything is erased and under the lock
 * that `eraseEverything` holds. Returns the file that could not be deleted, or `null`; never
 * rejects, since erasing must not depend on a folder.
 */
export async function eraseShared(now = seconds()): Promise<LeftFile | null> {
  await removePairings().catch(() => undefined);
  const sync = await read(now).then(
    (contents) => contents.sync,
    () => null,
  );
  if (!sync) return null;
  try {
    await clearCarrier(await carrierToClear(sync.carrier), sync.computer);
    return null;
  } catch {
    const folder = await chosenFolder().catch(() => null);
    return folder && { name: replicaFile(sync.computer), folder: folder.handle.name };
  }
}
