import { ask } from '../../browser/inject.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import fillFile from '../../content/fill.ts?script&iife';
import { type ReadPage, readPage } from '../../core/field/read-page.ts';
import type { WriteOrder, WriteReport } from '../../core/page/facts.ts';
import { Refusal } from '../../core/refusal.ts';

/** One document of a tab: what it tells of its fields, to be judged, and the id that pins it. */
export interface PageDocument {
  documentId: string;
  frameId: number;
  facts: ReadPage;
}

/**
 * Returns what every reachable document of the tab tells, the top one first. Refuses
 * `page_forbidden` where the browser does not let us in. Frames of other sites answer only when
 * their host was granted.
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

// A form that the page is still drawing comes within this time, or the person tries again.
const PATIENCE_MS = 2000;

/**
 * Returns what `readDocuments` does, after waiting up to two seconds, or so many milliseconds, for
 * a first field where the page shows none yet: many login pages draw their form late.
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
 * Returns what became of writing into one document; refuses `page_gone` when it was replaced
 * meanwhile.
 */
export async function writeInto(
  tab: CurrentTab,
  documentId: string,
  order: WriteOrder,
): Promise<WriteReport> {
  const [answer] = await ask(
    { tabId: tab.tabId, documentIds: [documentId] },
    fillFile,
    'fill.write',
    order,
  );
  if (!answer) throw new Refusal('page_gone');
  return answer.value;
}
