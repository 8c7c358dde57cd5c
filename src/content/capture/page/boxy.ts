/**
 * Returns whether an element has rows of cells, or cells alone: 21 × 21 are the fewest modules, and
 * rows may join some.
 */
export function isBoxy(element: Element): boolean {
  if (element.localName === 'table') return (element as HTMLTableElement).rows.length >= 21;
  const { children } = element;
  if (children.length >= 200) return true;
  return children.length >= 21 && element.getElementsByTagName('*').length >= 200;
}

/** Letters and digits that stand around a code at most. */
const MOST_LETTERS = 200;

/** Returns whether a text stands in an element: of a page, not only the words around a code. */
export function isWordy(element: Element): boolean {
  let letters = 0;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    letters += node.nodeValue?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters > MOST_LETTERS) return true;
  }
  return false;
}
