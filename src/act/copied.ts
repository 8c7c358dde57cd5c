import { ringOnce } from '../browser/alarms.ts';
import { leaveCopied, overwriteClipboard, takeCopied } from '../browser/clipboard.ts';
import { readSettings } from '../browser/storage/settings.ts';

/** The alarm that rings when a copy of ours has been on the clipboard for long enough. */
export const CLEAR_ALARM = 'clear-clipboard';

// The shortest time that Chromium takes for an alarm, and a code's life.
const KEPT_MINUTES = 0.5;

/**
 * Has the clipboard overwritten in 30 s where the person chose so, counted from the last copy; the
 * alarm outlives popup and worker.
 */
export async function noteCopied(): Promise<void> {
  const { clearClipboard } = await readSettings();
  if (!clearClipboard) return;
  await Promise.all([leaveCopied(), ringOnce(CLEAR_ALARM, KEPT_MINUTES)]);
}

/**
 * Overwrites the clipboard when the alarm has rung. It is left alone where it surely is no longer
 * ours to clear: the option was switched off meanwhile, or the browser was closed in between and
 * the alarm rings late.
 */
export async function clearCopied(): Promise<void> {
  const [isOurs, { clearClipboard }] = await Promise.all([takeCopied(), readSettings()]);
  if (isOurs && clearClipboard) await overwriteClipboard();
}
