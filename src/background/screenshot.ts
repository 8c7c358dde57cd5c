import { onAlarm } from '../browser/alarms.ts';
import { removeScreenshot, SCREENSHOT_ALARM } from '../browser/handoff/screenshot.ts';

/** Forgets a screenshot that nobody took; to be called synchronously when the worker starts. */
export function watchScreenshot(): void {
  onAlarm(SCREENSHOT_ALARM, () => void removeScreenshot().catch(() => undefined));
}
