// Reminds the person to save a backup.
import { readLocal, writeLocal } from '../../browser/storage/storage.ts';
import type { Contents } from '../../core/account/account.ts';
import { changedSince } from '../../core/account/restore.ts';
import { isObject } from '../../core/vault/shape.ts';
import { hasAutomatic } from '../automatic/record.ts';
import { hasRecoveryKey } from '../keys/openers.ts';
import { seconds } from '../session/seconds.ts';
import { backupState } from './backup.ts';

/**
 * Why the person is reminded to save a backup. `first`: there is neither a backup nor a recovery
 * key; `behind`: so many accounts (`changes`) have changed since the last backup.
 */
export type Reminder = { kind: 'first' } | { kind: 'behind'; changes: number };

// Changed accounts from which the reminder comes back; fewer are ordinary use.
const MANY = 10;

/**
 * Returns the reminder that is due, or `null`: one from the first account on while there is neither
 * a backup nor a recovery key, and once more after 10 accounts have changed since the last backup
 * or since the first reminder was dismissed. None while automatic backups are saved.
 */
export async function reminder(contents: Contents): Promise<Reminder | null> {
  const said = await dismissed();
  if (said.behind !== null || (await hasAutomatic())) return null;
  const { at, changes } = await backupState(contents);
  if (at !== null) return changes >= MANY ? { kind: 'behind', changes } : null;
  if (said.first !== null)
    return changedSince(contents, said.first) >= MANY ? { kind: 'first' } : null;
  const isBare = contents.accounts.every(({ deletedAt }) => deletedAt !== null);
  return isBare || (await hasRecoveryKey()) ? null : { kind: 'first' };
}

/**
 * Dismisses a reminder. The first one may come back once, after 10 changed accounts; after that
 * none comes any more. `now` in seconds since 1970.
 */
export async function dismissReminder({ kind }: Reminder, now = seconds()): Promise<void> {
  const said = await dismissed();
  const isSecond = kind === 'behind' || said.first !== null;
  await writeLocal({
    reminder: isSecond ? { ...said, behind: now } : { first: now, behind: null },
  });
}

/** When each reminder was dismissed, in seconds since 1970, or `null`. */
async function dismissed(): Promise<{ first: number | null; behind: number | null }> {
  const { reminder: stored } = await readLocal(['reminder']);
  const { first, behind } = isObject(stored) ? stored : {};
  return {
    first: typeof first === 'number' ? first : null,
    behind: typeof behind === 'number' ? behind : null,
  };
}
