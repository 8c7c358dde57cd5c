// Fills the field on which the context menu was opened.
import { leftChoice } from '../../browser/handoff/choice.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import { readDocuments } from './documents.ts';
import { fill } from './fill.ts';
import { forgetLoginStep } from './named.ts';
import { leaveFill, onlyAccount } from './shortcut.ts';
import { choiceOf } from './spot.ts';
import { splitFieldOf } from './taught.ts';

/**
 * Fills the code into the field that the person right-clicked, which has the focus in that frame:
 * the choice replaces the scores and is remembered for the host, but the site must still be
 * confirmed. Returns whether it filled; otherwise the choice waits for the popup.
 */
export async function fillHere(tab: CurrentTab, frameId: number, now: number): Promise<boolean> {
  const documents = await readDocuments(tab);
  const document = documents.find((known) => known.frameId === frameId);
  const field = document?.facts.fields.find((known) => known.focused);
  if (!document || !field) return false;
  const choice = choiceOf({ document, indexes: splitFieldOf(document, field.index) });
  const left = { tabId: tab.tabId, choice };
  // Asked first: it ends a session whose time is over, and with that everything that was left.
  const account = await onlyAccount(tab, document.facts.origin, now, documents);
  await leftChoice.leave(left, now);
  if (account === null) return false;
  const ended = await fill(tab, account, now);
  if (ended.outcome === 'filled') {
    forgetLoginStep();
    return true;
  }
  // `fill` has taken the choice: it is left again, so that the popup asks about this field.
  await leftChoice.leave(left, now);
  await leaveFill(tab.tabId, ended, now);
  return false;
}
