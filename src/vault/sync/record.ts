// What is remembered of sharing with other computers, in `storage.local.sync`; silent about
// accounts, which it names by their ids.
import { exclusive } from '../../browser/storage/locks.ts';
import { readLocal, removeLocal, writeLocal } from '../../browser/storage/storage.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { isObject } from '../../core/vault/shape.ts';

/** What happened to accounts or computers when something came from another computer. */
export type CameKind = 'added' | 'changed' | 'removed' | 'back' | 'united' | 'joined' | 'left';

/** How often something of one kind came; `by` is the id of the computer, or `null`. */
export interface Came {
  kind: CameKind;
  by: string | null;
  count: number;
}

/** The last time that something came; `at` in seconds since 1970. */
export interface LastCame {
  at: number;
  came: Came[];
  /** Whether the state before is kept as a snapshot. */
  isKept: boolean;
}

/** What is remembered of sharing. Times are seconds since 1970. */
export interface SyncRecord {
  /** When this computer and the carrier last agreed. */
  at: number | null;
  /** When something was last written to the carrier. */
  writtenAt: number | null;
  /** Why that did not succeed since. */
  failed: { at: number; why: RefusalCode } | null;
  /** Whether something changed at the carrier while the vault was locked. */
  waits: boolean;
  last: LastCame | null;
  /** The files of the folder that were not read, while all others were. */
  unread: UnreadFile[];
}

/** A file of the folder that was not read, and why. */
export interface UnreadFile {
  name: string;
  why: RefusalCode;
}

const NOTHING: SyncRecord = {
  at: null,
  writtenAt: null,
  failed: null,
  waits: false,
  last: null,
  unread: [],
};

/** Returns what is remembered; where nothing or nonsense is stored, that nothing was shared yet. */
export async function readSyncRecord(): Promise<SyncRecord> {
  const { sync } = await readLocal(['sync']);
  if (!isObject(sync)) return NOTHING;
  const { at, writtenAt, failed, waits, last, unread } = sync;
  return {
    at: timeOr(at),
    writtenAt: timeOr(writtenAt),
    failed: isFailed(failed) ? failed : null,
    waits: waits === true,
    last: isLast(last) ? last : null,
    unread: Array.isArray(unread) ? unread.filter(isUnreadFile) : [],
  };
}

/** Returns whether sharing was begun on this computer, without opening the vault. */
export async function isSharing(): Promise<boolean> {
  return isObject((await readLocal(['sync'])).sync);
}

/** Forgets what is remembered, once sharing is switched off. */
export async function forgetSync(): Promise<void> {
  await removeLocal(['sync']);
}

/** Changes what is remembered, unless everything is being erased; never rejects. */
export async function noteSync(change: Partial<SyncRecord>): Promise<void> {
  try {
    await exclusive('erase', async () => {
      const { vault } = await readLocal(['vault']);
      if (vault !== undefined)
        await writeLocal({ sync: { ...(await readSyncRecord()), ...change } });
    });
  } catch {
    // What is remembered for the person must not fail what was done.
  }
}

function timeOr(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function isFailed(value: unknown): value is { at: number; why: RefusalCode } {
  return isObject(value) && typeof value.at === 'number' && typeof value.why === 'string';
}

function isLast(value: unknown): value is LastCame {
  return isObject(value) && typeof value.at === 'number' && Array.isArray(value.came);
}

function isUnreadFile(value: unknown): value is UnreadFile {
  return isObject(value) && typeof value.name === 'string' && typeof value.why === 'string';
}
