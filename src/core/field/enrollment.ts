import type { DocumentFacts } from '../page/facts.ts';
import { mentionsIn } from './phrase.ts';

/**
 * Returns whether a page probably shows an enrollment code: a square picture among words on
 * authenticators or secrets.
 */
export function isEnrollment(pages: DocumentFacts[]): boolean {
  return pages.some((page) =>
    page.squares.some((words) => {
      const said = mentionsIn(`${page.title} ; ${words}`);
      return Boolean(said.app || said.factor || said.once || said.secret);
    }),
  );
}
