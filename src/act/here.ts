import { leaveChoice } from '../browser/outcome.ts';
import type { CurrentTab } from '../browser/tabs.ts';
import { choiceOf, fill } from './fill.ts';
import { readDocuments } from './page.ts';
import { onlyAccount } from './quick.ts';
import { wholeOf } from './taught.ts';

/**
 * Fills into the field that the person right-clicked, which is the focused one of that frame: the choice stands in place of the
 * score and is learnt for this host, the rule of sites stays. Returns whether it did; otherwise the choice waits for the popup.
 */
export async function fillHere(tab: CurrentTab, frameId: number, now: number): Promise<boolean> {
  const documents = await readDocuments(tab);
  const document = documents.find((known) => known.frameId === frameId);
  const field = document?.facts.fields.find((known) => known.focused);
  if (!document || !field) return false;
  const choice = choiceOf(document, wholeOf(document, field.index));
  await leaveChoice({ tabId: tab.tabId, choice, at: now });
  const account = await onlyAccount(document.facts.origin);
  return account !== null && (await fill(tab, account, now)).outcome === 'filled';
}
