import { startAlarm, stopAlarm } from '../../browser/alarms.ts';
import { showIcon } from '../../browser/icon.ts';
import { idleAfter } from '../../browser/idle.ts';
import {
  clearSession,
  readSession,
  type Sitting,
  writeLease,
  writeSession,
} from '../../browser/storage/session.ts';
import { readSettings } from '../../browser/storage/settings.ts';
import { type Bytes, toBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { seconds } from './seconds.ts';

/**
 * The alarm that ends a session nobody uses; only a backup, as every read looks at the deadline
 * itself.
 */
export const LOCK_ALARM = 'lock';

// A deadline is rewritten at most this often, so that reading stays cheap.
const PROLONG_SECONDS = 30;
// Clocks are set by a second or two all the time; going back further ends the session.
const CLOCK_SLACK_SECONDS = 5;

const forgetting = new Set<() => void>();

/**
 * Calls back whenever this page finds that no session runs, and when it ends one: nothing of a
 * locked vault stays in a page that does not show it.
 */
export function whenLocked(forget: () => void): void {
  forgetting.add(forget);
}

function forgetAll(): void {
  for (const forget of forgetting) forget();
}

/**
 * Returns the running session, or `null`; one past its deadline, or from the future, is ended
 * first.
 */
export async function currentSession(now: number): Promise<Sitting | null> {
  const sitting = await readSession();
  if (!sitting) {
    forgetAll();
    return null;
  }
  const { until, seenAt } = sitting.lease;
  if ((until === null || now < until) && now >= seenAt - CLOCK_SLACK_SECONDS) return sitting;
  await lock();
  return null;
}

/**
 * Starts the session of an opened vault: key in the browser's memory, alarm and idle watch set,
 * icon open.
 */
export async function startSession(
  dataKey: Bytes,
  vault: string,
  generation: number,
  now: number,
): Promise<void> {
  const { lockAfterMinutes } = await readSettings();
  const session = { key: toBase64(dataKey), vault };
  await writeSession({ session, lease: lease(lockAfterMinutes, now), generation });
  // nobody waits for these: the deadline stands in the lease, and an icon that stays as it was
  // keeps nobody out
  void Promise.all([showIcon(true), watchMinutes(lockAfterMinutes)]).catch(() => undefined);
}

/** Moves the deadline of a session in use; cheap enough to call with every read. */
export async function prolong(
  sitting: Sitting,
  lockAfterMinutes: number,
  now: number,
): Promise<void> {
  if (now - sitting.lease.seenAt >= PROLONG_SECONDS) await writeLease(lease(lockAfterMinutes, now));
}

/**
 * Ends the session: the data key is gone from memory at once; every open page hears of it through
 * `onVault`.
 */
export async function lock(): Promise<void> {
  forgetAll();
  await clearSession();
  await Promise.all([showIcon(false), stopAlarm(LOCK_ALARM)]);
}

/**
 * Does work that leaves something in the session's memory, and takes it back where the session
 * ended meanwhile, as the lock has emptied that memory before. Refuses `vault_locked`.
 */
export async function whileOpen<T>(
  work: () => Promise<T>,
  takeBack: () => Promise<void>,
): Promise<T> {
  const before = await currentSession(seconds());
  if (!before) throw new Refusal('vault_locked');
  const done = await work();
  const after = await currentSession(seconds());
  if (after?.session.key === before.session.key) return done;
  await takeBack();
  throw new Refusal('vault_locked');
}

/** Applies another choice of minutes to the running session and its watchers. */
export async function setMinutes(lockAfterMinutes: number, now: number): Promise<void> {
  if (!(await currentSession(now))) return;
  await writeLease(lease(lockAfterMinutes, now));
  await watchMinutes(lockAfterMinutes);
}

async function watchMinutes(lockAfterMinutes: number): Promise<void> {
  if (lockAfterMinutes === 0) return stopAlarm(LOCK_ALARM);
  idleAfter(lockAfterMinutes * 60);
  await startAlarm(LOCK_ALARM, alarmMinutes(lockAfterMinutes));
}

/**
 * Returns how often the backup alarm rings: often enough to prolong for a person who works, rarely
 * enough to sleep.
 */
export function alarmMinutes(lockAfterMinutes: number): number {
  return Math.min(5, Math.max(0.5, lockAfterMinutes / 3));
}

function lease(lockAfterMinutes: number, now: number): { until: number | null; seenAt: number } {
  return { until: lockAfterMinutes === 0 ? null : now + lockAfterMinutes * 60, seenAt: now };
}
