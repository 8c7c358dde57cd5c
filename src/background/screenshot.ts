import { onAlarm } from '../browser/alarms.ts';
import { removeScreenshot, SCREENSHOT_ALARM } from '../browser/handoff/screenshot.ts';

/** Removes a screenshot that no page took; to be called synchronously when the worker starts. */
export function watchScreenshot(): void {
  onAlarm(SCREENSHOT_ALARM, () => void removeScreenshot().catch(() => undefined));
}
