// The screenshot that the popup leaves for the page for pictures.
import { ringOnce, stopAlarm } from '../alarms.ts';
import { are, note } from './note.ts';

/** Name of the alarm that removes a screenshot which no page took. */
export const SCREENSHOT_ALARM = 'screenshot';
const SCREENSHOT_MINUTES = 10;

// An alarm does not ring while the computer sleeps, so the note has a lifetime too.
const left = note<{ picture: string }>('screenshot', SCREENSHOT_MINUTES * 60, (value) =>
  are('string', value, 'picture'),
);

/**
 * Leaves a screenshot (`data:` URL) at `now`, seconds since 1970, in session memory, for the page
 * in which a box is drawn on it; it is removed when the vault locks or after ten minutes.
 */
export async function leaveScreenshot(picture: string, now: number): Promise<void> {
  await ringOnce(SCREENSHOT_ALARM, SCREENSHOT_MINUTES);
  await left.leave({ picture }, now);
}

/**
 * Returns the screenshot that was left, or `null` where there is none of the last ten minutes, and
 * removes it. `now` in seconds since 1970.
 */
export async function takeScreenshot(now: number): Promise<string | null> {
  const found = await left.read(now);
  await removeScreenshot();
  return found?.picture ?? null;
}

/** Removes the screenshot that was left, and its alarm. */
export async function removeScreenshot(): Promise<void> {
  await left.remove();
  await stopAlarm(SCREENSHOT_ALARM);
}
