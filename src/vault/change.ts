import { exclusive } from '../browser/locks.ts';
import { Refusal } from '../core/refusal.ts';
import type { Contents } from '../core/vault/account.ts';
import { successor } from '../core/vault/envelope.ts';
import { seal } from '../core/vault/seal.ts';
import { tidied } from '../core/vault/tidy.ts';
import { readStored } from './copies.ts';
import type { Opened } from './opened.ts';
import { openCurrent, openKnown } from './read.ts';
import { seconds } from './seconds.ts';
import { isDailyDue, keepDaily } from './snapshot.ts';
import { store } from './store.ts';

const TRIES = 3;

/**
 * Changes the vault: the edit gets the newest contents under the lock and returns new ones (it never mutates).
 * Resolves only after the change was written, read back and opened. The one way to write.
 */
export function change(edit: (contents: Contents) => Contents, now = seconds()): Promise<Contents> {
  return exclusive('vault', async () => {
    for (let tries = 0; tries <= TRIES; tries++) {
      // What this page knows is mostly what is stored, and it is compared with that before anything is written.
      const opened = (tries === 0 ? await openKnown(now) : null) ?? (await openCurrent(now));
      if (opened.contested) throw new Refusal('vault_contested');
      const edited = tidied(opened.contents, edit(opened.contents), now);
      const next = seal(edited, opened.dataKey, successor(opened.envelope));
      // looked at while it is sealed; a seal that nobody waits for any more may fail
      next.catch(() => undefined);
      if (!(await stillStands(opened))) continue;
      // asked while the record is written, as nobody else keeps one under the lock
      const due = isDailyDue(now);
      const contents = await store(next, opened.dataKey, opened.text, edited);
      // under the lock still: after an erasing that waits for it, a snapshot would be all that is left
      if (await due) await keepDaily(now);
      return contents;
    }
    throw new Refusal('vault_write_failed');
  });
}

// Whoever wrote without the lock (another version of us, a browser without locks) is not overwritten.
async function stillStands({ text }: Opened): Promise<boolean> {
  const { vault } = await readStored(['vault']);
  return vault === text;
}
