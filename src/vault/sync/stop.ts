// Switches sharing off on this computer.
import { forgetFolder } from '../../browser/folder/kept.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { replicaFile } from '../../core/sync/files.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { change } from '../write/change.ts';
import { chosenCarrier, chosenFolder, clearCarrier } from './carrier.ts';
import { endInvitation } from './invite.ts';
import { forgetSync } from './record.ts';

/**
 * Stops sharing on this computer. With `deletes`, what it has put on the carrier is removed first;
 * where that fails, sharing stays on. Refuses like `read`, `chosenCarrier`, `clearCarrier` and
 * `change`.
 */
export async function stopSharing(deletes: boolean, now = seconds()): Promise<void> {
  await endInvitation().catch(() => undefined);
  await exclusive('sync', async () => {
    const { sync } = await read(now);
    if (sync && deletes) await clearCarrier(await chosenCarrier(sync.carrier), sync.computer);
    await change(
      (contents) => ({
        ...contents,
        // Changes from now on get no stamps, so the old ones would be wrong.
        accounts: contents.accounts.map((account) => ({ ...account, stamps: null })),
        sync: null,
      }),
      now,
    );
    await forgetSync();
    await forgetFolder();
  });
}

/** A file that could not be deleted, and the folder that it lies in. */
export interface LeftFile {
  name: string;
  folder: string;
}

/**
 * Deletes what this computer has put on the carrier, before everything is erased. Returns the file
 * that could not be deleted, or `null`; never rejects, since erasing must not depend on a folder.
 */
export async function eraseShared(now = seconds()): Promise<LeftFile | null> {
  await endInvitation().catch(() => undefined);
  const sync = await read(now).then(
    (contents) => contents.sync,
    () => null,
  );
  if (!sync) return null;
  try {
    await exclusive('sync', async () =>
      clearCarrier(await chosenCarrier(sync.carrier), sync.computer),
    );
    return null;
  } catch {
    const folder = await chosenFolder().catch(() => null);
    return folder && { name: replicaFile(sync.computer), folder: folder.handle.name };
  }
}
