import type { BlockFacts, FieldFacts } from '../core/field/facts.ts';
import { bodyOf, byId, firstIn, matches, nameOf, nextOf, previousOf, rootOf } from './dom.ts';
import { parentOf } from './roots.ts';
import { blockOf, isField, type Piece, piecesOf, textOf, trim } from './text.ts';

const MOST_PIECES = 2000;
const MOST_AROUND = 14;
const ENOUGH = 900;

/** The words near one field. */
type Words = Pick<FieldFacts, 'hints' | 'near' | 'block' | 'around'>;

interface Block {
  index: number;
  pieces: Piece[];
  /** Where each field stands among the pieces. */
  places: Map<Element, number>;
  before: string[];
}

/** Returns a reader of the words near some fields; each block of the page is read once and added to `blocks`. */
export function surroundings(blocks: BlockFacts[], fields: HTMLElement[]): (element: HTMLElement) => Words {
  const known = new Map<Element, Block>();
  const wanted = new Map<Element, HTMLElement[]>();
  for (const field of fields) {
    const top = blockOf(field);
    wanted.set(top, [...(wanted.get(top) ?? []), field]);
  }
  return (element) => {
    const top = blockOf(element);
    let block = known.get(top);
    if (!block) {
      const pieces = piecesOf(top, MOST_PIECES, wanted.get(top));
      block = { index: blocks.length, pieces, places: placesOf(pieces), before: outside(top, -1) };
      known.set(top, block);
      blocks.push(summary(top, block.pieces));
    }
    return wordsIn(block, element);
  };
}

function placesOf(pieces: Piece[]): Map<Element, number> {
  const places = new Map<Element, number>();
  for (const [at, piece] of pieces.entries())
    if (piece.kind === 'field' && !places.has(piece.element)) places.set(piece.element, at);
  return places;
}

function wordsIn(block: Block, element: HTMLElement): Words {
  const at = block.places.get(element) ?? -1;
  const until = at < 0 ? block.pieces.length : at;
  const near: string[] = [];
  const around: string[] = [];
  let open = true;
  for (let i = until - 1; i >= 0 && around.length < MOST_AROUND; i--) {
    const piece = block.pieces[i];
    if (piece?.kind !== 'text') {
      // The field's own label may stand between it and its words.
      if (piece?.kind !== 'label') open = false;
    } else if (open && (near.length === 0 || near.join('').length + piece.text.length < 80))
      near.unshift(piece.text);
    else {
      open = false;
      around.push(piece.text);
    }
  }
  return {
    near: near.join(' '),
    around: [...around, ...groupNames(element), ...block.before].slice(0, MOST_AROUND + 6),
    hints: [...described(element), ...(at < 0 ? [] : following(block.pieces, at))],
    block: block.index,
  };
}

/** What the groups around the field are called for those who hear the page: boxes often have no other words. */
function groupNames(element: HTMLElement): string[] {
  const names: string[] = [];
  for (let up = parentOf(element); up && names.length < 3; up = parentOf(up)) {
    if (!matches(up, GROUPS)) continue;
    const referred = (Element.prototype.getAttribute.call(up, 'aria-labelledby') ?? '').split(/\s+/);
    const root = rootOf(up);
    const said = referred.filter(Boolean).flatMap((id) => byId(root, id) ?? []);
    names.push(trim(Element.prototype.getAttribute.call(up, 'aria-label')), ...said.map(textOf));
  }
  return names.filter(Boolean);
}

const GROUPS = ':is(fieldset, form, dialog, [role]):is([aria-label], [aria-labelledby])';

function following(pieces: Piece[], at: number): string[] {
  const [next, then] = pieces.slice(at + 1, at + 3);
  // What stands between two fields is the name of the second.
  if (then?.kind === 'field') return [];
  return next?.kind === 'text' && next.text.length <= 160 ? [next.text] : [];
}

function described(element: HTMLElement): string[] {
  const root = rootOf(element);
  const referred = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  return [
    ...referred.flatMap((id) => byId(root, id) ?? []).map(textOf),
    trim(element.getAttribute('placeholder')),
    trim(element.getAttribute('title')),
  ].filter(Boolean);
}

function summary(top: Element, pieces: Piece[]): BlockFacts {
  const last = pieces.findLastIndex((piece) => piece.kind === 'field');
  const texts = pieces.slice(last + 1).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  return {
    form: nameOf(top) === 'form',
    buttons: pieces.flatMap((piece) => (piece.kind === 'action' ? [piece.text] : [])).slice(0, 40),
    after: [...texts, ...outside(top, 1)].slice(0, 10),
  };
}

/** Words on one side of a block, nearest first, up to the first neighbour that has fields of its own. */
function outside(block: Element, side: -1 | 1): string[] {
  const found: string[] = [];
  let length = 0;
  for (let up: Element | null = block; up && up !== bodyOf(document) && length < ENOUGH; up = parentOf(up)) {
    let sibling = side < 0 ? previousOf(up) : nextOf(up);
    for (; sibling && length < ENOUGH; sibling = side < 0 ? previousOf(sibling) : nextOf(sibling)) {
      if (matches(sibling, 'header:has(nav), footer, nav, aside, script, style')) continue;
      if (isField(sibling) || firstIn(sibling, 'form, input:not([type=hidden])')) return found;
      const texts = piecesOf(sibling, 40).flatMap((piece) =>
        piece.kind === 'text' || (side > 0 && piece.kind === 'action') ? [piece.text] : [],
      );
      for (const text of side < 0 ? texts.reverse() : texts) {
        found.push(text);
        length += text.length;
      }
    }
  }
  return found.slice(0, 12);
}
