import { nextTask } from '../../browser/next-task.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents, Sync } from '../../core/account/account.ts';
import { tidied } from '../../core/account/tidy.ts';
import { Refusal } from '../../core/refusal.ts';
import { stamped } from '../../core/sync/merge/stamp.ts';
import { reread } from '../../core/vault/contents.ts';
import { successor } from '../../core/vault/envelope.ts';
import { seal } from '../../core/vault/seal.ts';
import { isDailyDue, keepDaily } from '../kept/snapshot.ts';
import { openCurrent, openKnown } from '../record/read.ts';
import { clockAt, seconds } from '../session/seconds.ts';
import { Overtaken, store } from './store.ts';

const TRIES = 3;

type Edit = (contents: Contents) => Contents;

/**
 * Changes the contents of the vault; every edit goes through here. `edit` gets the newest contents
 * under the lock and returns new ones (it never mutates). Resolves with them once they were
 * written, read back and opened. An edit that begins or ends sharing, or brings an earlier sync key
 * back, is refused. Refuses `vault_contested`, `vault_write_failed`, and like `read` and `store`.
 */
export function change(edit: Edit, now = seconds()): Promise<Contents> {
  return changed((before) => {
    const after = edit(before);
    if (!isSharedAlike(before.sync, after.sync)) throw new Refusal('vault_write_failed');
    return after;
  }, now);
}

/**
 * Changes the contents as `change` does, and whether and with whom this computer shares them, as
 * the person asked for. Refuses like `change`.
 */
export function changeSharing(edit: Edit, now = seconds()): Promise<Contents> {
  return changed(edit, now);
}

// What an edit holds of earlier contents must not switch sharing off, or on again with an old key.
function isSharedAlike(before: Sync | null, after: Sync | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    after.group === before.group &&
    after.computer === before.computer &&
    after.private === before.private &&
    after.epoch >= before.epoch
  );
}

function changed(edit: Edit, asked: number): Promise<Contents> {
  const clock = clockAt(asked);
  return exclusive('vault', async () => {
    const now = clock();
    for (let tries = 0; tries <= TRIES; tries++) {
      // What this page knows is mostly what is stored; `store` compares the two before it writes.
      const opened = (tries === 0 ? await openKnown(now) : null) ?? (await openCurrent(now));
      if (opened.contested) throw new Refusal('vault_contested');
      const { contents: before } = opened;
      const edited = stamped(before, tidied(before, edit(before), now), now);
      // What could not be read back is refused before anything is written.
      const sound = await reread(edited, nextTask);
      const next = seal(sound, opened.dataKey, successor(opened.envelope));
      // Asked while the record is written: under the lock nobody else keeps a daily snapshot.
      const due = isDailyDue(now);
      const contents = await store(next, opened.dataKey, opened.text, sound).catch(unlessOvertaken);
      if (!contents) continue;
      // Still under the lock: an erasing that waits for the lock would otherwise be followed by a
      // snapshot.
      if (await due) await keepDaily(now);
      return contents;
    }
    throw new Refusal('vault_write_failed');
  });
}

// A record that was written without the lock (by another version, or a browser without locks) is
// not overwritten: the edit is applied anew on top of it.
function unlessOvertaken(caught: unknown): null {
  if (caught instanceof Overtaken) return null;
  throw caught;
}
