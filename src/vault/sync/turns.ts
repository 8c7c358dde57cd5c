// When a turn of sharing runs: at once, and once more for whatever happened meanwhile.
import { ringOnce, stopAlarm } from '../../browser/alarms.ts';
import { runSync } from './cycle.ts';
import { endLateInvitation } from './invite.ts';
import { isSharing } from './record.ts';

/** Name of the alarm at which something is written that had to wait, should the timer be gone. */
export const SYNC_ALARM = 'sync';

let wanted: { isNews: boolean } | null = null;
let running: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has a turn of sharing run soon, unless sharing is off. Calls while one runs become one more turn.
 * `isNews`: something has changed at the carrier. Never rejects.
 */
export function syncSoon(isNews = false): Promise<void> {
  wanted = { isNews: isNews || wanted?.isNews === true };
  running ??= turns().finally(() => {
    running = null;
  });
  return running;
}

async function turns(): Promise<void> {
  if (!(await isSharing().catch(() => false))) {
    wanted = null;
    return;
  }
  while (wanted) {
    const { isNews } = wanted;
    wanted = null;
    const again = await runSync(undefined, { isNews, mayWait: true });
    if (again !== null) await later(again);
  }
  await endLateInvitation().catch(() => undefined);
}

// A worker that sleeps loses its timers; alarms are kept, but ring after half a minute at least.
async function later(inSeconds: number): Promise<void> {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void stopAlarm(SYNC_ALARM).catch(() => undefined);
    void syncSoon();
  }, inSeconds * 1000);
  await ringOnce(SYNC_ALARM, Math.max(0.5, inSeconds / 60)).catch(() => undefined);
}
