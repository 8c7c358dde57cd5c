// Renames and removes computers of the group.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Sync } from '../../core/account/account.ts';
import { Refusal } from '../../core/refusal.ts';
import { withKey, withName, withoutComputer } from '../../core/sync/merge/group.ts';
import { rotated } from '../../core/sync/rotation.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { change } from '../write/change.ts';

/** Gives a computer another name, for all of them. Refuses `sync_off`, and like `change`. */
export async function renameComputer(id: string, name: string, now = seconds()): Promise<void> {
  await change((contents) => ({ ...contents, sync: withName(on(contents), id, name, now) }), now);
}

/**
 * Removes a computer: the group gets a new sync key, wrapped to every other computer and never
 * under the old one. What the removed one has seen stays with it. Refuses `sync_off`, and like
 * `change`.
 */
export async function removeComputer(id: string, now = seconds()): Promise<void> {
  await exclusive('sync', async () => {
    const before = withoutComputer(on(await read(now)), id, now);
    const { rotation, key } = await rotated(before, before, before.computers);
    try {
      await change((contents) => {
        const sync = on(contents);
        // Nothing but this lock changes the key; another window may have changed the rest.
        if (sync.epoch !== before.epoch) throw new Refusal('vault_write_failed');
        const of = { group: sync.group, epoch: rotation.epoch, key, rotation };
        return { ...contents, sync: withKey(withoutComputer(sync, id, now), of) };
      }, now);
    } finally {
      key.fill(0);
    }
  });
}

function on({ sync }: { sync: Sync | null }): Sync {
  if (!sync) throw new Refusal('sync_off');
  return sync;
}
