// Finds the recovery codes that the open page shows.
import { ask } from '../../browser/inject.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import recoveryFile from '../../content/recovery.ts?script&iife';
import { type FoundCode, findCodes } from '../../core/recovery/find.ts';

/**
 * Returns the recovery codes that the documents of a tab show, each once, the top document's first;
 * empty where they show none. Refuses `page_forbidden`, `page_gone`.
 */
export async function codesOnPage({ tabId }: CurrentTab): Promise<FoundCode[]> {
  const answers = await ask({ tabId, allFrames: true }, recoveryFile, 'recovery.look');
  const top = answers.sort((one, other) => one.frameId - other.frameId);
  const found = await Promise.all(top.map(({ value }) => findCodes(value)));
  return [...new Map(found.flat().map((one) => [one.code, one])).values()];
}
