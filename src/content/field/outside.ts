// The pieces of a page before and after a form.
import { writtenIn } from '../../core/field/written.ts';
import { bodyOf, firstIn, matches, nextOf, previousOf } from '../dom/dom.ts';
import { parentOf } from '../dom/roots.ts';
import { isField, isPartOfPage, levelOf, type Piece, piecesOf } from '../dom/text.ts';

/** Characters that are enough to know what a form is about. */
const ENOUGH = 900;

/**
 * Returns the pieces before (-1) or after (1) a block, nearest first, up to the first neighbour
 * that has fields of its own.
 */
export function outside(block: Element, side: -1 | 1): Piece[] {
  const found: Piece[] = [];
  let length = 0;
  let texts = 0;
  for (
    let up: Element | null = block;
    up && up !== bodyOf(document) && length < ENOUGH;
    up = parentOf(up)
  ) {
    let sibling = side < 0 ? previousOf(up) : nextOf(up);
    for (; sibling && length < ENOUGH; sibling = side < 0 ? previousOf(sibling) : nextOf(sibling)) {
      if (matches(sibling, 'header:has(nav), footer, nav, aside, script, style')) continue;
      if (isField(sibling) || firstIn(sibling, 'form, input:not([type=hidden])')) return found;
      const pieces = partOf(sibling);
      for (const piece of side < 0 ? pieces.reverse() : pieces) {
        if (texts >= 12) return found;
        found.push(piece);
        const counts = piece.kind === 'text' || (side > 0 && piece.kind === 'action');
        if (!counts || writtenIn(piece.text) > 0) continue;
        length += piece.text.length;
        texts += 1;
      }
    }
  }
  return found;
}

/**
 * The pieces of a neighbour: with its level if it is a heading, between edges if it is a part of
 * the page.
 */
function partOf(sibling: Element): Piece[] {
  const pieces = piecesOf(sibling, 40);
  const [first] = pieces;
  const level = levelOf(sibling);
  if (level !== undefined && first?.kind === 'text') first.level = level;
  if (!isPartOfPage(sibling)) return pieces;
  return [{ kind: 'edge', opens: true }, ...pieces, { kind: 'edge', opens: false }];
}
