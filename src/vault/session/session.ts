// The session, from unlock to lock.
import { startAlarm, stopAlarm } from '../../browser/alarms.ts';
import { showIcon } from '../../browser/icon.ts';
import { idleAfter } from '../../browser/idle.ts';
import { readPolicy } from '../../browser/storage/managed.ts';
import {
  clearSession,
  readSession,
  type Sitting,
  writeLease,
  writeSession,
} from '../../browser/storage/session.ts';
import { readSettings } from '../../browser/storage/settings.ts';
import { type Bytes, toBase64 } from '../../core/bytes/base64.ts';
import { lockMinutes } from '../../core/policy/policy.ts';
import { Refusal } from '../../core/refusal.ts';
import { seconds } from './seconds.ts';

/**
 * Name of the alarm that ends an unused session. Every read checks the deadline too, so an alarm
 * that comes late does no harm.
 */
export const LOCK_ALARM = 'lock';

// The deadline is rewritten at most this often, so that reading stays cheap.
const PROLONG_SECONDS = 30;
// Clocks are corrected by a second or two all the time; one that goes back further ends the
// session.
const CLOCK_SLACK_SECONDS = 5;

const forgetting = new Set<() => void>();

/**
 * Calls back whenever this page finds that no session runs, or ends one, so that it can drop what
 * it remembers of the vault.
 */
export function whenLocked(forget: () => void): void {
  forgetting.add(forget);
}

function forgetAll(): void {
  for (const forget of forgetting) forget();
}

/**
 * Returns the running session, or `null`. Ends one first that is past its deadline, or was last
 * used later than `now` (seconds since 1970).
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
 * Starts the session of an opened vault: puts the key into session memory, sets the alarm and the
 * idle watch, and shows the open icon.
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
  // Not awaited: the deadline is in the lease already, and a wrong icon locks nobody out.
  void Promise.all([showIcon(true), watchMinutes(lockAfterMinutes)]).catch(() => undefined);
}

/**
 * Moves the deadline of a session in use, no further than the organization allows; writes at most
 * every 30 s, so it can be called with every read.
 */
export async function prolong(
  sitting: Sitting,
  lockAfterMinutes: number,
  now: number,
): Promise<void> {
  if (now - sitting.lease.seenAt < PROLONG_SECONDS) return;
  await writeLease(lease(lockMinutes(await readPolicy(), lockAfterMinutes), now));
}

/**
 * Ends the session: removes the data key from session memory; every open page hears of it through
 * `onVault`.
 */
export async function lock(): Promise<void> {
  forgetAll();
  await clearSession();
  await Promise.all([showIcon(false), stopAlarm(LOCK_ALARM)]);
}

/**
 * Runs `work`, which puts something into session memory. If the session ended meanwhile, locking
 * has emptied that memory too early: then `takeBack` removes it, and this refuses `vault_locked`.
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

/** Applies another choice of minutes to the running session, its alarm and its idle watch. */
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
 * Returns the period of `LOCK_ALARM` in minutes, 0.5 to 5: short enough to move the deadline for a
 * person who works, long enough to let the worker sleep.
 */
export function alarmMinutes(lockAfterMinutes: number): number {
  return Math.min(5, Math.max(0.5, lockAfterMinutes / 3));
}

function lease(lockAfterMinutes: number, now: number): { until: number | null; seenAt: number } {
  return { until: lockAfterMinutes === 0 ? null : now + lockAfterMinutes * 60, seenAt: now };
}
