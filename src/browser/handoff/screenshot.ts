import { ringOnce, stopAlarm } from '../alarms.ts';
import { are, note } from './note.ts';

/** Rings when a screenshot that nobody took has to go. */
export const SCREENSHOT_ALARM = 'screenshot';
const SCREENSHOT_MINUTES = 10;

// An alarm sleeps with the computer, so the note has its time as well.
const left = note<{ picture: string }>('screenshot', SCREENSHOT_MINUTES * 60, (value) =>
  are('string', value, 'picture'),
);

/**
 * Leaves a screenshot (`data:` URL) at `now`, seconds since 1970, for the page in which a box is
 * drawn on it, in memory only; it goes with the session or after ten minutes.
 */
export async function leaveScreenshot(picture: string, now: number): Promise<void> {
  await ringOnce(SCREENSHOT_ALARM, SCREENSHOT_MINUTES);
  await left.leave({ picture }, now);
}

/**
 * Returns the screenshot that was left and forgets it, or `null`; one of ten minutes ago counts for
 * nothing.
 */
export async function takeScreenshot(now: number): Promise<string | null> {
  const found = await left.read(now);
  await removeScreenshot();
  return found?.picture ?? null;
}

/** Forgets the screenshot that was left. */
export async function removeScreenshot(): Promise<void> {
  await left.remove();
  await stopAlarm(SCREENSHOT_ALARM);
}
