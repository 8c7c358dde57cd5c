import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import { tidied } from '../../core/account/tidy.ts';
import { Refusal } from '../../core/refusal.ts';
import { successor } from '../../core/vault/envelope.ts';
import { seal } from '../../core/vault/seal.ts';
import { isDailyDue, keepDaily } from '../kept/snapshot.ts';
import { openCurrent, openKnown } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { Overtaken, store } from './store.ts';

const TRIES = 3;

/**
 * Changes the vault: the edit gets the newest contents under the lock and returns new ones (it
 * never mutates). Resolves only after the change was written, read back and opened. The one way to
 * write.
 */
export function change(edit: (contents: Contents) => Contents, now = seconds()): Promise<Contents> {
  return exclusive('vault', async () => {
    for (let tries = 0; tries <= TRIES; tries++) {
      // What this page knows is mostly what is stored, and it is compared with that before anything
      // is written.
      const opened = (tries === 0 ? await openKnown(now) : null) ?? (await openCurrent(now));
      if (opened.contested) throw new Refusal('vault_contested');
      const edited = tidied(opened.contents, edit(opened.contents), now);
      const next = seal(edited, opened.dataKey, successor(opened.envelope));
      // asked while the record is written, as nobody else keeps one under the lock
      const due = isDailyDue(now);
      const contents = await store(next, opened.dataKey, opened.text, edited).catch(
        unlessOvertaken,
      );
      if (!contents) continue;
      // under the lock still: after an erasing that waits for it, a snapshot would be all that is
      // left
      if (await due) await keepDaily(now);
      return contents;
    }
    throw new Refusal('vault_write_failed');
  });
}

// Whoever wrote without the lock (another version of us, a browser without locks) is not
// overwritten: the edit is made anew.
function unlessOvertaken(caught: unknown): null {
  if (caught instanceof Overtaken) return null;
  throw caught;
}
