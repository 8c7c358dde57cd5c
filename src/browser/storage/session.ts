// The unlocked session, in `storage.session`.
import browser from 'webextension-polyfill';

/** What session memory holds, and nothing else does, while the vault is open. */
interface Session {
  /** The data key, base64. */
  key: string;
  /** UUID of the vault that the key opens. */
  vault: string;
}

/**
 * How long the session lasts, in seconds since 1970. Stored apart from the key, so that a later
 * deadline never brings a key back.
 */
export interface Lease {
  /** When the session ends by itself; `null`: when the browser closes. */
  until: number | null;
  /** When this was written: a clock that shows less has gone backwards. */
  seenAt: number;
}

/**
 * A whole running session; `generation` is the highest one seen, so that an older record is never
 * taken for the newest.
 */
export interface Sitting {
  session: Session;
  lease: Lease;
  generation: number;
}

/** Under this name stands whether a code was copied and the clipboard still holds it. */
export const COPIED = 'copied';

const SITTING = ['session', 'lease', 'generation'];

/** Returns the session as it is stored, whatever its deadline says, or `null`. */
export async function readSession(): Promise<Sitting | null> {
  const stored = await browser.storage.session.get(SITTING);
  const { session, lease, generation } = stored;
  return isSession(session) && isLease(lease) && typeof generation === 'number'
    ? { session, lease, generation }
    : null;
}

/** Starts or replaces the session. */
export function writeSession({ session, lease, generation }: Sitting): Promise<void> {
  return browser.storage.session.set({ session, lease, generation });
}

/** Stores another deadline; without a stored session it opens nothing. */
export function writeLease(lease: Lease): Promise<void> {
  return browser.storage.session.set({ lease });
}

/** Stores the generation that was just written. */
export function writeGeneration(generation: number): Promise<void> {
  return browser.storage.session.set({ generation });
}

/**
 * Ends the session: removes first the key, then everything else of ours from session memory,
 * whatever its name, so that a note added later cannot outlive a lock. Only the mark that a code
 * was copied stays: the clipboard is still to be emptied.
 */
export async function clearSession(): Promise<void> {
  const { session } = browser.storage;
  await session.remove(SITTING);
  // A session that another window starts meanwhile is not ended.
  const stays = [...SITTING, COPIED];
  const names = Object.keys(await session.get(null)).filter((name) => !stays.includes(name));
  if (names.length > 0) await session.remove(names);
}

/** Removes everything of ours from session memory. */
export function eraseSession(): Promise<void> {
  return browser.storage.session.clear();
}

/**
 * Calls back when a session started, ended or got another key, in any window; returns the function
 * that stops it.
 */
export function onSession(listener: () => void): () => void {
  const heard = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>): void => {
    if (changes.session && keyOf(changes.session.oldValue) !== keyOf(changes.session.newValue))
      listener();
  };
  browser.storage.session.onChanged.addListener(heard);
  return () => browser.storage.session.onChanged.removeListener(heard);
}

function keyOf(session: unknown): string | null {
  return isSession(session) ? session.key : null;
}

function isSession(value: unknown): value is Session {
  const { key, vault } = (value ?? {}) as Record<string, unknown>;
  return typeof key === 'string' && typeof vault === 'string';
}

function isLease(value: unknown): value is Lease {
  const { until, seenAt } = (value ?? {}) as Record<string, unknown>;
  return (until === null || typeof until === 'number') && typeof seenAt === 'number';
}
