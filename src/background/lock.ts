import { onAlarm } from '../browser/alarms.ts';
import { showIcon } from '../browser/icon.ts';
import { idleAfter, onPresence, presence } from '../browser/idle.ts';
import { onSettings, readSettings } from '../browser/storage/settings.ts';
import { closeStorage } from '../browser/storage/storage.ts';
import {
  alarmMinutes,
  currentSession,
  LOCK_ALARM,
  lock,
  prolong,
  setMinutes,
} from '../vault/session/session.ts';

/**
 * Locks the vault when there was no input for the chosen minutes, when the screen is locked, or
 * when the deadline has passed. To be called synchronously when the worker starts, so that each of
 * these wakes it. Reading the vault checks the deadline too, without any of this.
 */
export function watchLock(): void {
  onPresence((state) => void (state === 'active' ? undefined : left(state)));
  onAlarm(LOCK_ALARM, () => void ring());
  onSettings(({ lockAfterMinutes }) => void setMinutes(lockAfterMinutes, seconds()));
  void wake();
}

async function left(state: 'idle' | 'locked'): Promise<void> {
  const { lockAfterMinutes } = await readSettings();
  // 0 minutes: until the browser closes; only a locked screen ends the session sooner.
  if (state === 'locked' || lockAfterMinutes > 0) await lock();
}

// A person who works in another program has not left: any input moves the deadline.
async function ring(): Promise<void> {
  const sitting = await currentSession(seconds());
  if (!sitting) return;
  const { lockAfterMinutes } = await readSettings();
  if (lockAfterMinutes === 0) return;
  const state = await presence(alarmMinutes(lockAfterMinutes) * 60);
  if (state === 'active') await prolong(sitting, lockAfterMinutes, seconds());
}

async function wake(): Promise<void> {
  await closeStorage();
  const [sitting, { lockAfterMinutes }] = await Promise.all([
    currentSession(seconds()),
    readSettings(),
  ]);
  await showIcon(sitting !== null);
  if (lockAfterMinutes > 0) idleAfter(lockAfterMinutes * 60);
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
