// Fields as a person sees them: one for a whole code, or a row of boxes for one character each.
import type { FieldFacts } from '../page/facts.ts';

const WIDEST = 120;
// Pixels: six digits of an ordinary size and the edges of a field are wider.
const NARROW = 60;
const FEWEST = 4;
const MOST = 10;

/** One field, or the boxes of a split field in typing order. */
export type Candidate = [FieldFacts, ...FieldFacts[]];

/**
 * Returns the visible fields of a document, with small boxes of equal size in a row joined to one
 * split field. Empty boxes that are disabled belong to the row too, since many pages enable one
 * after another. Position and order decide, because most pages set no `maxlength`. A single box
 * made for one character is left out, unless the page may add boxes as it is typed.
 */
export function candidatesOf(fields: FieldFacts[]): Candidate[] {
  const shown = fields.filter(
    (field) => field.shown === 'yes' && (field.writable || field.holds === 'nothing'),
  );
  const candidates: Candidate[] = [];
  for (let i = 0; i < shown.length; ) {
    const [first, ...rest] = shown.slice(i);
    if (!first) break;
    const boxes = first.writable ? runOf(first, rest) : [];
    const isOne = first.writable && (mayGrow(first, shown) || !isForOne(first, shown));
    if (boxes.length > 0 || isOne) candidates.push([first, ...boxes]);
    i += 1 + boxes.length;
  }
  return candidates;
}

function runOf(first: FieldFacts, rest: FieldFacts[]): FieldFacts[] {
  const row = rowOf(first, rest);
  const isDeclared = first.attributes.maxlength === '1';
  const isNarrow = first.box.width <= WIDEST && first.box.width <= first.box.height * 2.5;
  if ((isDeclared || isNarrow) && row.length + 1 >= FEWEST) return row;
  return isSplitAlone(first, row, rest) ? row : [];
}

/** The fields after `first` that stand in one row with it and are alike. */
function rowOf(first: FieldFacts, rest: FieldFacts[]): FieldFacts[] {
  const boxes: FieldFacts[] = [];
  let last = first;
  for (const next of rest) {
    if (boxes.length + 1 >= MOST || !isAlike(first, next) || !isBeside(last, next)) break;
    boxes.push(next);
    last = next;
  }
  return boxes;
}

/**
 * Whether nothing but their number tells that boxes are a split field: exactly six of any width, or
 * two for three characters each; alike and without words of their own, and no other field in their
 * part of the page.
 */
function isSplitAlone(first: FieldFacts, row: FieldFacts[], rest: FieldFacts[]): boolean {
  const all = [first, ...row];
  const isSix = row.length === 5 && first.attributes.maxlength === undefined && isNamedAlike(all);
  if (!isSix && !isHalved(all)) return false;
  const others = rest.filter((field) => field.block === first.block && !row.includes(field));
  return (
    others.length === 0 &&
    row.every(isWordless) &&
    all.every(({ tag, type, holds }) => tag === 'input' && type !== 'password' && holds !== 'other')
  );
}

/** Whether the names of some fields differ in digits only. */
function isNamedAlike(fields: FieldFacts[]): boolean {
  const names = fields.map(({ attributes: { name = '' } }) => name.replace(/\d+/g, ''));
  return new Set(names).size === 1;
}

function isWordless({ labels, hints, near }: FieldFacts): boolean {
  return ![...labels, ...hints, near].some((text) => /\p{L}/u.test(text));
}

/** Returns whether a candidate is two boxes that take half a code of six digits each. */
export function isHalved(candidate: FieldFacts[]): boolean {
  return (
    candidate.length === 2 && candidate.every(({ attributes: { maxlength } }) => maxlength === '3')
  );
}

/**
 * Whether a field is for one character: declared so, too narrow for a code, or hardly wider than
 * high with a similar one beside it.
 */
function isForOne(field: FieldFacts, shown: FieldFacts[]): boolean {
  if (field.attributes.maxlength === '1') return true;
  const { width, height } = field.box;
  if (width <= NARROW && width <= height) return true;
  if (width > WIDEST || width > height * 1.3) return false;
  return hasLikeBeside(field, shown);
}

function hasLikeBeside(field: FieldFacts, shown: FieldFacts[]): boolean {
  const isNext = (other: FieldFacts): boolean => isBeside(field, other) || isBeside(other, field);
  return shown.some((other) => other !== field && isAlike(field, other) && isNext(other));
}

/**
 * Whether a field is declared for one character and has no box beside it yet: many pages add the
 * next one when it is filled.
 */
function mayGrow(field: FieldFacts, shown: FieldFacts[]): boolean {
  return (
    field.tag === 'input' && field.attributes.maxlength === '1' && !hasLikeBeside(field, shown)
  );
}

// The focused box is often a little taller than the others.
function isAlike(one: FieldFacts, other: FieldFacts): boolean {
  const taller = Math.max(3, one.box.height * 0.15);
  const size =
    Math.abs(one.box.width - other.box.width) <= 3 &&
    Math.abs(one.box.height - other.box.height) <= taller;
  return size && one.type === other.type && one.tag === other.tag && one.block === other.block;
}

/**
 * Returns whether `next` stands in the same row as `one` at a small distance, or at the start of
 * the next row where a narrow page wraps.
 */
export function isBeside(one: Pick<FieldFacts, 'box'>, next: Pick<FieldFacts, 'box'>): boolean {
  const dx = Math.abs(next.box.x - one.box.x);
  const dy = next.box.y - one.box.y;
  if (Math.abs(dy) <= one.box.height / 2)
    return dx >= one.box.width * 0.8 && dx <= one.box.width * 3 + 24;
  return dy > 0 && dy <= one.box.height * 1.8 && dx >= one.box.width * 2;
}
