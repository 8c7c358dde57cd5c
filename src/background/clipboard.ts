import { CLEAR_ALARM, clearCopied } from '../act/copied.ts';
import { onAlarm } from '../browser/alarms.ts';

/**
 * Overwrites the clipboard half a minute after we copied something, where the person chose so; an
 * alarm wakes the worker for it. To be called synchronously when the worker starts.
 */
export function watchClipboard(): void {
  onAlarm(CLEAR_ALARM, () => void clearCopied().catch(() => undefined));
}
