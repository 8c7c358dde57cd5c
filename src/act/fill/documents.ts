// Reads the documents of a tab, and writes into one.
import { ask } from '../../browser/inject.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import fillFile from '../../content/fill.ts?script&iife';
import { type ReadPage, readPage } from '../../core/field/read-page.ts';
import { hostOf } from '../../core/match/site.ts';
import type { WriteOrder, WriteReport } from '../../core/page/facts.ts';
import { Refusal } from '../../core/refusal.ts';
import { guardSite } from '../site/permitted.ts';

/**
 * One document of a tab: the facts about its fields, and the id by which it is written to as long
 * as it is not replaced.
 */
export interface PageDocument {
  documentId: string;
  frameId: number;
  facts: ReadPage;
}

/**
 * Returns the facts of every document within reach, the top one first; frames of other sites are
 * within reach only where access to their host was granted. Refuses `page_forbidden` where the
 * browser gives no access to the page.
 */
export async function readDocuments(tab: CurrentTab): Promise<[PageDocument, ...PageDocument[]]> {
  const answers = await ask({ tabId: tab.tabId, allFrames: true }, fillFile, 'fill.look');
  const documents = await Promise.all(
    answers.map(async ({ documentId, frameId, value }) => {
      return { documentId, frameId, facts: await readPage(value) };
    }),
  );
  const top = documents.find(({ facts }) => facts.top);
  if (!top) throw new Refusal('page_forbidden');
  return [top, ...documents.filter((document) => document !== top)];
}

// A form that the page is still drawing is there within this time, or the person tries again.
const PATIENCE_MS = 2000;

/**
 * Returns what `readDocuments` does, after waiting up to `patience` milliseconds for a first field
 * where the page shows none yet: many login pages draw their form late.
 */
export async function readSettled(
  tab: CurrentTab,
  patience = PATIENCE_MS,
): Promise<[PageDocument, ...PageDocument[]]> {
  const documents = await readDocuments(tab);
  if (documents.some(({ facts }) => facts.fields.some((field) => field.shown !== 'hidden')))
    return documents;
  const [{ documentId }] = documents;
  const [answer] = await ask(
    { tabId: tab.tabId, documentIds: [documentId] },
    fillFile,
    'fill.wait',
    patience,
  );
  return answer?.value ? await readDocuments(tab) : documents;
}

/**
 * Writes a code into one document and returns how that went. Refuses `page_gone` when the document
 * was replaced meanwhile, and like `guardSite`.
 */
export async function writeInto(
  tab: CurrentTab,
  documentId: string,
  order: WriteOrder,
): Promise<WriteReport> {
  await guardSite(hostOf(order.origin));
  const [answer] = await ask(
    { tabId: tab.tabId, documentIds: [documentId] },
    fillFile,
    'fill.write',
    order,
  );
  if (!answer) throw new Refusal('page_gone');
  return answer.value;
}
