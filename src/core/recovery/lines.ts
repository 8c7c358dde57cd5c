// The lines that a person sees of a document, out of its pieces.
import type { ShownPiece } from '../page/shown.ts';

/** A stretch of a line that belongs to one element; `own` when that element is an inline one. */
export interface Bit {
  text: string;
  own: boolean;
  struck: boolean;
  action: boolean;
}

/** A line of a document. */
export interface Line {
  bits: Bit[];
  /** All that the line says, with single spaces. */
  said: string;
  /** 1 to 6 for a heading, 7 for another name of what follows, 0 for any other line. */
  level: number;
  /** The line stands in a field; `typed`, in one that a person can write into. */
  field: 'fixed' | 'typed' | null;
  /** The numbers of the blocks that it stands in, outermost first. */
  path: number[];
  /** The line stands at the foot of the whole page. */
  foot: boolean;
}

/** An element of the document, with what it shows. */
interface Part {
  opening: Extract<ShownPiece, { kind: 'opens' }>;
  parts: (string | Part | Field)[];
}
type Field = Extract<ShownPiece, { kind: 'field' }>;

const LEVELS: Record<string, number> = {
  legend: 7,
  caption: 7,
  dt: 7,
  th: 7,
  label: 7,
  summary: 7,
};

/** Returns the lines of a document, none of them empty. */
export function linesOf(pieces: readonly ShownPiece[]): Line[] {
  const writer = new Writer();
  writer.write(treeOf(pieces));
  return writer.lines;
}

function treeOf(pieces: readonly ShownPiece[]): Part {
  const top: Part = { opening: { kind: 'opens', tag: 'html', flow: 'block' }, parts: [] };
  const open = [top];
  for (const piece of pieces) {
    const parent = open.at(-1) ?? top;
    if (piece.kind === 'text') parent.parts.push(piece.text);
    else if (piece.kind === 'field') parent.parts.push(piece);
    else if (piece.kind === 'closes') open.pop();
    else {
      const part: Part = { opening: piece, parts: [] };
      parent.parts.push(part);
      open.push(part);
    }
  }
  return top;
}

/** What holds for everything within an element. */
interface Within {
  path: number[];
  struck: boolean;
  action: boolean;
  own: boolean;
  level: number;
  foot: boolean;
}

/** Most blocks around the foot of a page: the document, its body, and one or two of the layout. */
const MOST_AROUND_FOOT = 4;

class Writer {
  readonly lines: Line[] = [];
  #bits: Bit[] = [];
  #blocks = 0;

  write(top: Part): void {
    this.#part(top, { path: [], struck: false, action: false, own: false, level: 0, foot: false });
  }

  #part(part: Part, around: Within): void {
    const { tag, flow, struck, action, name } = part.opening;
    const isBlock = flow === 'block';
    if (isBlock) this.#end(around);
    const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : (LEVELS[tag] ?? around.level);
    const within: Within = {
      path: isBlock ? [...around.path, ++this.#blocks] : around.path,
      struck: around.struck || struck === true || /^(?:s|del|strike)$/.test(tag),
      action: around.action || action === true,
      own: !isBlock,
      level,
      foot: around.foot || (tag === 'footer' && around.path.length <= MOST_AROUND_FOOT),
    };
    if (name && isBlock && !action) this.#named(name, within);
    const joined = isBlock ? joinedOf(part) : null;
    if (joined !== null) this.#text(joined, within);
    else for (const inner of part.parts) this.#inner(inner, within);
    if (isBlock) this.#end(within);
    else if (this.#bits.length > 0) this.#bits.push({ ...EMPTY });
  }

  #inner(inner: string | Part | Field, within: Within): void {
    if (typeof inner === 'string') this.#text(inner, within);
    else if ('opening' in inner) this.#part(inner, within);
    else this.#field(inner, within);
  }

  #text(text: string, within: Within): void {
    const { own, struck, action } = within;
    const [first = '', ...others] = text.split('\n');
    this.#bits.push({ text: first, own, struck, action });
    for (const line of others) {
      this.#end(within);
      this.#bits.push({ text: line, own, struck, action });
    }
  }

  #field({ value, typed, name }: Field, within: Within): void {
    this.#end(within);
    if (name) this.#named(name, within);
    for (const text of value.split('\n')) {
      this.#bits.push({ text, own: false, struck: within.struck, action: false });
      this.#end(within, typed ? 'typed' : 'fixed');
    }
  }

  #named(name: string, { path, foot }: Within): void {
    const bits = [{ text: name, own: false, struck: false, action: true }];
    this.lines.push({ bits, said: spaced(name), level: 7, field: null, path, foot });
  }

  #end({ path, level, foot }: Within, field: Line['field'] = null): void {
    const bits = this.#bits;
    this.#bits = [];
    const said = spaced(bits.map(({ text }) => text).join(''));
    if (said === '') return;
    this.lines.push({ bits, said, level, field, path, foot });
  }
}

const EMPTY: Bit = { text: '', own: false, struck: false, action: false };

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const UNJOINED = new Set('tr table tbody ul ol dl body html'.split(' '));

/**
 * Returns the one code that a row of blocks spells out, a group or character in each, or `null`:
 * sites lay the groups of a code out as boxes side by side.
 */
function joinedOf({ opening, parts }: Part): string | null {
  const inner = parts.filter((one) => typeof one !== 'string' || one.trim() !== '');
  if (UNJOINED.has(opening.tag) || inner.length < 2 || inner.length > 40) return null;
  const groups = inner.map(groupOf);
  if (groups.includes(null)) return null;
  const words = groups as string[];
  const letters = words.filter((word) => !MARK.test(word));
  const longest = Math.max(...letters.map((word) => word.length));
  if (letters.join('').length < 6 || longest > 4) return null;
  return words.some((word) => MARK.test(word)) || longest === 1 ? words.join('') : words.join(' ');
}

const MARK = /^[-–—.·:_]$/;

function groupOf(inner: string | Part | Field): string | null {
  if (typeof inner === 'string') return MARK.test(inner.trim()) ? inner.trim() : null;
  if (!('opening' in inner) || inner.parts.length !== 1 || inner.opening.flow !== 'block')
    return null;
  const [only] = inner.parts;
  if (typeof only !== 'string') return only && 'opening' in only ? groupOf(only) : null;
  const text = only.trim();
  return /^[A-Za-z0-9]{1,4}$/.test(text) || MARK.test(text) ? text : null;
}
