// The text that the person selected on a page to be kept as recovery codes.
import { leftText } from '../../browser/handoff/selected.ts';
import { ask } from '../../browser/inject.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import recoveryFile from '../../content/recovery.ts?script&iife';
import { seconds } from '../../vault/session/seconds.ts';
import { whileOpen } from '../../vault/session/session.ts';

/** Longest text that is kept, in UTF-16 units: a page of codes is far shorter. */
const MOST_LETTERS = 20_000;

/**
 * Leaves what is selected in a frame for the popup, where the account is chosen; `told` is what the
 * browser says is selected, which has no line breaks. Only while the vault is open.
 */
export async function leaveSelected(
  { tabId }: CurrentTab,
  frameId: number,
  told: string,
): Promise<void> {
  const target = { tabId, allFrames: true };
  const answers = await ask(target, recoveryFile, 'recovery.selected').catch(() => []);
  const read = answers.find((answer) => answer.frameId === frameId)?.value;
  const text = (read || told).slice(0, MOST_LETTERS);
  await whileOpen(() => leftText.leave({ tabId, text }, seconds()), leftText.remove);
}
