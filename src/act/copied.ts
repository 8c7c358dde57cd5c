// Overwrites a copied code on the clipboard after half a minute.
import { ringOnce } from '../browser/alarms.ts';
import { leaveCopied, overwriteClipboard, takeCopied } from '../browser/clipboard.ts';
import { readSettings } from '../browser/storage/settings.ts';

/** Name of the alarm that rings when what we copied has been on the clipboard long enough. */
export const CLEAR_ALARM = 'clear-clipboard';

// The shortest alarm that Chromium allows, and the lifetime of most codes.
const KEPT_MINUTES = 0.5;

/**
 * Has the clipboard overwritten 30 s after the last copy, where the person chose so; an alarm does
 * it, so popup and worker may end.
 */
export async function noteCopied(): Promise<void> {
  const { clearClipboard } = await readSettings();
  if (!clearClipboard) return;
  await Promise.all([leaveCopied(), ringOnce(CLEAR_ALARM, KEPT_MINUTES)]);
}

/**
 * Overwrites the clipboard after the alarm has rung, unless the option was switched off meanwhile,
 * or the browser was closed in between, when the clipboard may hold something else.
 */
export async function clearCopied(): Promise<void> {
  const [isOurs, { clearClipboard }] = await Promise.all([takeCopied(), readSettings()]);
  if (isOurs && clearClipboard) await overwriteClipboard();
}
