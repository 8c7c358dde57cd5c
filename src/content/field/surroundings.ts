// The words around the fields of a page.
import { isSubmitCaption, sends } from '../../core/field/submit-captions.ts';
import { writtenIn } from '../../core/field/written.ts';
import type { BlockFacts, FieldFacts } from '../../core/page/facts.ts';
import { byId, matches, nameOf, rootOf } from '../dom/dom.ts';
import { parentOf } from '../dom/roots.ts';
import { blockOf, isRendered, type Piece, piecesOf, textOf, trim } from '../dom/text.ts';
import { outside } from './outside.ts';
import { tabOver } from './tabs.ts';

const MOST_PIECES = 2000;
const MOST_AROUND = 20;
const MOST_STEPS = 150;
const NEAR = 80;
/** The name of a group of fields (`levelOf`), which names its first field too. */
const OF_GROUP = 7;
const NO_LEVEL = 8;

/** The parts of a field's facts that are words around it. */
type Words = Pick<FieldFacts, 'hints' | 'near' | 'block' | 'around' | 'aside'>;

interface Block {
  index: number;
  pieces: Piece[];
  /** Index of each field among the pieces. */
  places: Map<Element, number>;
  /** The pieces before the block, nearest first. */
  before: Piece[];
}

/**
 * Returns a function that returns the words around one of the `fields`; adds each block of the page
 * to `blocks` when it first reads it.
 */
export function surroundings(
  blocks: BlockFacts[],
  fields: HTMLElement[],
): (element: HTMLElement) => Words {
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
      blocks.push(summary(top, block));
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
  const back = new Back();
  const first = Math.max(0, until - MOST_STEPS);
  for (let i = until - 1; i >= first && !back.isFull; i--) back.pass(block.pieces[i]);
  back.around.push(...groupNames(element), ...tabOver(element));
  back.isNear = false;
  for (const piece of block.before) back.pass(piece);
  back.end();
  return {
    near: back.near.join(' '),
    around: back.around.slice(0, MOST_AROUND),
    aside: back.aside.slice(0, MOST_AROUND),
    hints: [...described(element), ...(at < 0 ? [] : following(block.pieces, at))],
    block: block.index,
  };
}

/**
 * Goes through the pieces backwards from a field, and separates the words of its own part of the
 * page from those of parts that have ended.
 */
class Back {
  readonly near: string[] = [];
  readonly around: string[] = [];
  readonly aside: string[] = [];
  isNear = true;
  /** Level of the highest heading so far that the field is under. */
  #level = NO_LEVEL;
  /** Setup keys or codes are written out after this piece: earlier words speak of them. */
  #isListed = false;
  /** How many parts of the page are open that were entered from their end. */
  #depth = 0;
  /** Words whose heading is not reached yet. */
  #open: string[] = [];

  get isFull(): boolean {
    return this.around.length + this.aside.length + this.#open.length >= MOST_AROUND;
  }

  pass(piece: Piece | undefined): void {
    if (!piece) return;
    if (piece.kind === 'text') this.#read(piece.text, piece.level);
    else if (piece.kind === 'edge') {
      this.isNear = false;
      this.#depth = piece.opens ? Math.max(0, this.#depth - 1) : this.#depth + 1;
    }
    // The field's own label may stand between it and its words.
    else if (piece.kind !== 'label') this.isNear = false;
    if (piece.kind === 'field' && isListing(piece.element)) this.#list();
  }

  /** Words before the highest heading that the field is under belong to another part. */
  end(): void {
    (this.#level < NO_LEVEL ? this.aside : this.around).push(...this.#open.splice(0));
  }

  #list(): void {
    this.around.push(...this.#open.splice(0));
    this.isNear = false;
    this.#isListed = true;
  }

  #read(text: string, level: number | undefined): void {
    if (writtenIn(text) > 0) {
      this.#list();
      if (isNothingBut(text)) return;
    }
    const isNear =
      this.isNear && (this.near.length === 0 || this.near.join('').length + text.length < NEAR);
    this.isNear = isNear && level === undefined;
    if (this.#depth > 0 || this.#isListed) this.aside.push(text);
    else if (level !== undefined) this.#head(text, level, isNear && level === OF_GROUP);
    else if (isNear) this.near.unshift(text);
    else this.#open.push(text);
  }

  // A heading of the same level as one that the field is under belongs to another part.
  #head(text: string, level: number, isName: boolean): void {
    const isOwn = level < this.#level;
    (isOwn ? this.around : this.aside).push(...this.#open.splice(0));
    if (!isOwn) return void this.aside.push(text);
    this.#level = level;
    if (isName) this.near.unshift(text);
    else this.around.push(text);
  }
}

/** Whether a text with keys or codes has no words that announce them. */
function isNothingBut(text: string): boolean {
  return !/[:：]/.test(text);
}

/** Whether a read-only field shows keys or codes. */
function isListing(element: Element): boolean {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement))
    return false;
  if (!element.readOnly && !element.disabled) return false;
  return element.value
    .slice(0, 2000)
    .split('\n')
    .some((line) => writtenIn(line) > 0);
}

/** The accessible names of the groups around the field: boxes often have no other words. */
function groupNames(element: HTMLElement): string[] {
  const names: string[] = [];
  for (let up = parentOf(element); up && names.length < 3; up = parentOf(up)) {
    if (!matches(up, GROUPS)) continue;
    const referred = (attributeOf(up, 'aria-labelledby') ?? '').split(/\s+/);
    const root = rootOf(up);
    const said = referred.filter(Boolean).flatMap((id) => byId(root, id) ?? []);
    names.push(trim(attributeOf(up, 'aria-label')), ...said.map(textOf));
  }
  return names.filter(Boolean);
}

const GROUPS = ':is(fieldset, form, dialog, [role]):is([aria-label], [aria-labelledby])';

function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

function following(pieces: Piece[], at: number): string[] {
  const [next, then] = pieces.slice(at + 1, at + 3);
  // A text between two fields is the name of the second.
  if (then?.kind === 'field' || next?.kind !== 'text' || next.text.length > 160) return [];
  // A heading, or "Key: ABCD EFGH", begins something else.
  const isOther =
    next.level !== undefined ||
    writtenIn(next.text) > 0 ||
    (then?.kind === 'text' && writtenIn(then.text) > 0);
  return isOther ? [] : [next.text];
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

function summary(top: Element, { pieces, before }: Block): BlockFacts {
  const last = pieces.findLastIndex((piece) => piece.kind === 'field');
  const form = nameOf(top) === 'form';
  const buttons = pieces
    .flatMap((piece) => (piece.kind === 'action' ? [piece.text] : []))
    .slice(0, 40);
  const shown = [...before, ...pieces].flatMap((piece) =>
    piece.kind === 'text' ? [piece.text] : [],
  );
  return {
    form,
    names: form ? namesOf(top) : [],
    types: pieces
      .flatMap((piece) => (piece.kind === 'field' ? typeOf(piece.element) : []))
      .slice(0, 20),
    written: shown.reduce((sum, text) => sum + writtenIn(text), 0),
    buttons,
    onward: buttons.filter(isSubmitCaption),
    sending: buttons.filter(sends),
    after: [...textsIn(pieces.slice(last + 1), false), ...textsIn(outside(top, 1), true)].slice(
      0,
      10,
    ),
  };
}

function textsIn(pieces: Piece[], withActions: boolean): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text' || (withActions && piece.kind === 'action') ? [piece.text] : [],
  );
}

function namesOf(form: Element): string[] {
  const [path] = (attributeOf(form, 'action') ?? '').split(/[?#]/);
  const names = ['id', 'name', 'class', 'role'].map((name) => attributeOf(form, name) ?? '');
  return [...names.flatMap((name) => name.split(/\s+/)), (path ?? '').replace(/^\w+:\/\/[^/]*/, '')]
    .filter(Boolean)
    .map((name) => name.slice(0, 200))
    .slice(0, 20);
}

// Fields of these types are never written to, but tell what the block is for.
const TYPES = new Set('email url search date datetime-local month time week'.split(' '));

function typeOf(element: Element): string[] {
  const { type } = element as HTMLInputElement;
  return nameOf(element) === 'input' && TYPES.has(type) && isRendered(element) ? [type] : [];
}
