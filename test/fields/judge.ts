import { choose } from '../../src/core/field/choose.ts';
import { isEnrollment } from '../../src/core/field/enrollment.ts';
import { isMoreThanLogin } from '../../src/core/field/page-purpose.ts';
import { dictionaryOf, readPage } from '../../src/core/field/read-page.ts';
import { type FamilyName, families } from '../../src/core/field/words/families.ts';
import type { DocumentFacts } from '../../src/core/page/facts.ts';

// Loads every list: nothing can be loaded once the runner that loads a driver has closed.
await dictionaryOf(Object.keys(families) as FamilyName[]);

/** Everything that is decided on a page from its words, by the functions that decide it. */
export interface Judges<Page> {
  choose(pages: Page[], shape: { digits: number; letters: boolean }): unknown;
  isEnrollment(pages: Page[]): boolean;
  isMoreThanLogin(pages: Page[]): boolean;
}

/** Returns in one line of JSON what is decided on the documents of a page. */
export async function decisionOn(documents: DocumentFacts[]): Promise<string> {
  const pages = await Promise.all(documents.map(readPage));
  return decidedBy({ choose, isEnrollment, isMoreThanLogin }, pages);
}

/** Returns the same as a revision of the product decides it. */
export function decidedBy<Page>(judges: Judges<Page>, pages: Page[]): string {
  const decision = judges.choose(pages, { digits: 6, letters: false });
  const indexOnly = (key: string, value: unknown): unknown =>
    key === 'fields' ? (value as { index: number }[]).map(({ index }) => index) : value;
  const enrollment = judges.isEnrollment(pages);
  const more = judges.isMoreThanLogin(pages);
  return JSON.stringify({ decision, enrollment, more }, indexOnly);
}
