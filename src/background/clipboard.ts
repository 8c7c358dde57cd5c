import { CLEAR_ALARM, clearCopied } from '../act/copied.ts';
import { onAlarm } from '../browser/alarms.ts';

/**
 * Overwrites what was copied, half a minute later, where the person chose so; the alarm wakes the
 * worker for it.
 */
export function watchClipboard(): void {
  onAlarm(CLEAR_ALARM, () => void clearCopied().catch(() => undefined));
}
