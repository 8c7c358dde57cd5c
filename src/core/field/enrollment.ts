// Whether a page shows a QR code that sets up an account.
import { mentionsIn } from './phrase.ts';
import type { ReadPage } from './read-page.ts';

/**
 * Returns whether a page probably shows a QR code that sets up an account: a square picture among
 * words about authenticators or secrets.
 */
export function isEnrollment(pages: ReadPage[]): boolean {
  return pages.some((page) =>
    page.squares.some((words) => {
      const said = mentionsIn(`${page.title} ; ${words}`, page.dictionary);
      return Boolean(said.app || said.factor || said.once || said.secret);
    }),
  );
}
