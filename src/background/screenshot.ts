import { onAlarm } from '../browser/alarms.ts';
import { removeScreenshot, SHOT_ALARM } from '../browser/handoff/screenshot.ts';

/** Forgets a screenshot that nobody took; to be called synchronously when the worker starts. */
export function watchShot(): void {
  onAlarm(SHOT_ALARM, () => void removeScreenshot().catch(() => undefined));
}
