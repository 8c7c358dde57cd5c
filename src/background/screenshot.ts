import { onAlarm } from '../browser/alarms.ts';
import { removeScreenshot, SHOT_ALARM } from '../browser/handoff/screenshot.ts';

/** Removes a screenshot that no page took; to be called synchronously when the worker starts. */
export function watchShot(): void {
  onAlarm(SHOT_ALARM, () => void removeScreenshot().catch(() => undefined));
}
