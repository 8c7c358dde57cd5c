import { onAlarm } from '../browser/alarms.ts';
import { removeShot, SHOT_ALARM } from '../browser/handoff/left.ts';

/** Forgets a screenshot that nobody took; to be called synchronously when the worker starts. */
export function watchShot(): void {
  onAlarm(SHOT_ALARM, () => void removeShot().catch(() => undefined));
}
