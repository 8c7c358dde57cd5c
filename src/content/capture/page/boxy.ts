// Tells elements that draw codes with boxes from text.

/**
 * Returns whether an element may draw a code with boxes: a table of at least 21 rows (the smallest
 * code has 21 × 21 modules), 200 children, or 21 with 200 elements below them.
 */
export function isBoxy(element: Element): boolean {
  if (element.localName === 'table') return (element as HTMLTableElement).rows.length >= 21;
  const { children } = element;
  if (children.length >= 200) return true;
  return children.length >= 21 && element.getElementsByTagName('*').length >= 200;
}

/** Most letters and digits around a code. */
const MOST_LETTERS = 200;

/**
 * Returns whether an element has more text than the words around a code: over 200 letters and
 * digits.
 */
export function isWordy(element: Element): boolean {
  let letters = 0;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    letters += node.nodeValue?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters > MOST_LETTERS) return true;
  }
  return false;
}
