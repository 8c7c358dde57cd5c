import type { CurrentTab } from '../browser/tabs.ts';
import { fill, tokenOf } from './fill.ts';
import { readDocuments } from './page.ts';
import { onlyAccount } from './quick.ts';

/**
 * Fills into the field that the person right-clicked, which is the focused one of that frame: the choice stands in place of the
 * score, the rule of sites stays. Returns whether it did.
 */
export async function fillHere(tab: CurrentTab, frameId: number, now: number): Promise<boolean> {
  const documents = await readDocuments(tab);
  const document = documents.find((known) => known.frameId === frameId);
  const field = document?.facts.fields.find((known) => known.focused);
  const account = document ? await onlyAccount(document.facts.origin) : null;
  if (!document || !field || !account) return false;
  const { outcome } = await fill(tab, account, now, tokenOf(document, [field.index]));
  return outcome === 'filled';
}
