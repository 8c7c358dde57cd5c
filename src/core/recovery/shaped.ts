// The texts on the lines of a document that are shaped like codes.
import type { Bit, Line } from './lines.ts';
import { isMixed, lettersIn, shapeOf, wordsShapeOf } from './shape.ts';

/** A text that could be a code, where it stands. */
export interface Shaped {
  text: string;
  shape: string;
  /** The shape of its words, where it could be some. */
  words: string | null;
  /** Index of its line. */
  line: number;
  struck: boolean;
  field: Line['field'];
  /** What the line says before it, such as "Code 1:". */
  label: string;
  /** What the line says behind it, such as "(used)". */
  remark: string;
  /** Only the remark has an element of its own: `1f3a9c <em>unused</em>`. */
  bare?: boolean;
}

type Found = Pick<Shaped, 'text' | 'struck' | 'label' | 'remark' | 'bare'>;

/** Returns the texts of all lines, in page order. */
export function shapedIn(lines: readonly Line[]): Shaped[] {
  const all = lines.flatMap((line, at): Shaped[] =>
    (foundIn(line) ?? []).map((found) => ({
      ...found,
      shape: shapeOf(found.text) ?? '',
      words: wordsShapeOf(found.text),
      line: at,
      field: line.field,
    })),
  );
  return all.filter((one) => !one.bare || isAlike(one, all));
}

// One remark behind every code says nothing of it; one behind some says that those are used.
function isAlike({ shape, remark }: Shaped, all: Shaped[]): boolean {
  const others = all.filter((one) => one.shape === shape && !one.struck);
  return others.every((one) => one.bare && one.remark === remark);
}

/**
 * Returns the texts without the words of the page that are only as long as its codes: "Settings"
 * above `cb46f147`, and "Disponible" beside each of `ce4ad3a193`.
 */
export function withoutWords(texts: readonly Shaped[]): Shaped[] {
  const coded = new Set(texts.filter(({ text }) => /\d/.test(text)).map(({ shape }) => shape));
  const times = new Map<string, number>();
  for (const { text } of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return texts.filter(
    ({ text, shape }) =>
      !coded.has(shape) ||
      !/^[A-Za-z]+$/.test(text) ||
      !(/^[A-Z][a-z]+$/.test(text) || (times.get(text) ?? 0) > 2),
  );
}

/** Most words of a label before a code, and of a remark behind one. */
const MOST_WORDS = 6;

function foundIn(line: Line): Found[] | null {
  const bits = line.bits.map(asSeen).filter(isKept);
  return byElement(bits) ?? inText(bits);
}

function asSeen(bit: Bit): Bit {
  return {
    ...bit,
    text: bit.text.replace(/[\u00a0\u2007\u202f\u2009]/g, ' ').replace(INVISIBLE, ''),
  };
}

const INVISIBLE = /[\u200b-\u200f\u00ad\u2060\ufeff\u2066-\u2069]/g;

// What a button says counts only where it is a code to be copied.
function isKept({ action, text }: Bit): boolean {
  return !action || (shapeOf(text.trim()) !== null && /\d/.test(text));
}

/** The codes that have an element each, or the only one with short words around it. */
function byElement(bits: Bit[]): Found[] | null {
  const filled = bits.filter(({ text }) => text.trim() !== '');
  if (filled.some(({ text }) => /^[-–—.:_]$/.test(text.trim()))) return null;
  const own = filled.filter(({ own, action }) => own || action);
  const coded = own.filter(({ text }) => isWhole(text.trim()));
  const [first] = coded;
  if (!first) return beforeRemark(filled);
  const shapes = new Set(coded.map(({ text }) => shapeOf(text.trim())));
  const others = filled.filter((bit) => !coded.includes(bit)).map(({ text }) => text.trim());
  if (coded.length > 1) {
    const isOnly = others.every((text) => isIndex(text) || /^[,;|/•·、，]+$/.test(text));
    if (shapes.size > 1 || !isOnly) return null;
    return coded.map(({ text, struck }) => ({ text: text.trim(), struck, label: '', remark: '' }));
  }
  const at = filled.indexOf(first);
  const said = (some: Bit[]): string =>
    some
      .map(({ text }) => text)
      .join('')
      .trim();
  const label = said(filled.slice(0, at));
  const remark = said(filled.slice(at + 1));
  const { text, struck } = first;
  const bracketed = /((?:\S+\s+){1,4}[(（])$/u.exec(label)?.[1];
  if (bracketed && /^[)）]/.test(remark))
    return [{ text: text.trim(), struck, label: bracketed, remark: '' }];
  if (isLong(label) || isLong(remark) || isGlued(bits, first)) return null;
  return [{ text: text.trim(), struck, label: isIndex(label) ? '' : label, remark }];
}

function beforeRemark(bits: Bit[]): Found[] | null {
  const [first, second] = bits;
  if (!first || !second?.own || bits.length > 2 || isGlued(bits, first)) return null;
  const [text, remark] = [bare(first.text), second.text.trim()];
  if (!isWhole(text) || !/\d/.test(text) || !/^\W?\p{L}/u.test(remark) || isLong(remark))
    return null;
  return [{ text, struck: first.struck, label: '', remark, bare: true }];
}

/** Whether letters of the line go on right beside the element, as the groups of one code do. */
function isGlued(bits: Bit[], bit: Bit): boolean {
  const seen = bits.filter(({ text }) => text !== '');
  const at = seen.indexOf(bit);
  const before = seen[at - 1]?.text ?? '';
  const after = seen[at + 1]?.text ?? '';
  const { text } = bit;
  const isJoined = (one: string, other: string): boolean =>
    /[A-Za-z0-9-]$/.test(one) && /^[A-Za-z0-9-]/.test(other);
  return (isJoined(before, text) && !isIndex(before.trim())) || isJoined(text, after);
}

function isWhole(text: string): boolean {
  const isWord = /^[A-Z][a-z]+(?: \d{1,2})?$/.test(text);
  return shapeOf(text) !== null && lettersIn(text).length >= 6 && !isWord;
}

function isLong(text: string): boolean {
  if (/[:：]$/.test(text)) return text.length > 80;
  const unspaced = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Khmer}]/gu,
  );
  const words = text.split(/\s+/).length + (unspaced?.length ?? 0) / 2;
  return words > MOST_WORDS || text.length > 50;
}

function isIndex(text: string): boolean {
  return /^(?:[(#№]?\s?\d{1,2}[.):]?|[-*•–·☐☑□▢✓✔]|\[[ x]?\])$/.test(text);
}

const MARK = /^(?:(?:[(#№]?\s?\d{1,2}[.):]|[-*•–·☐☑□▢✓✔○●]|\[[ xX]?\])\s+|[☐☑□▢✓✔•])/u;
const BARE_MARK = /^#?\d{1,2}\s+/;
const LABEL =
  /^(?=[^:：]*\p{L})([^:：]{1,90}(?<!\d)[:：])\s*|^(?=[^:：]*\p{L})([^:：]{1,90}[:：])\s+/u;
const NEXT_MARK = /\s+(?=[(#]?\d{1,2}[.)]\s)/;
const BETWEEN = /\s*[,;|、，；•·\t]\s*|\s{2,}|\s+[/–—]\s+/;

function inText(bits: Bit[]): Found[] | null {
  const whole = bits.map(({ text }) => text).join('');
  const struck = bits.length > 0 && bits.every((bit) => bit.struck || bit.text.trim() === '');
  const { text, label } = unlabelled(bare(whole));
  const parts = (label === '' ? text : listIn(text))
    .split(BETWEEN)
    .flatMap((part) => part.split(NEXT_MARK))
    .map((part) => unlabelled(bare(part)).text)
    .filter((part) => part !== '' && !isIndex(part));
  const codes = parts.flatMap((part) => single(part) ?? []);
  const isAll = parts.length > 0 && parts.every((part) => single(part) !== null);
  if (!isAll) return null;
  if (codes.length > 1 && new Set(codes.map(shapeOrWords)).size > 3) return null;
  return codes.map((code) => ({ text: code, struck, label, remark: '' }));
}

/** The codes of "Your codes are: 1f3a9, 77c02, 8b2d1. Keep them safe." */
function listIn(text: string): string {
  const list = /^([^.。]+)[.。]\s*\p{L}/u.exec(text)?.[1] ?? '';
  return list.split(BETWEEN).length > 2 ? list : text;
}

function shapeOrWords(text: string): string | null {
  return shapeOf(text)?.replace(/x+/g, 'x') ?? wordsShapeOf(text);
}

/** The one code, or the codes in columns, that a part of a line is; `null` for anything else. */
function single(part: string): string[] | null {
  const groups = part.split(' ');
  const isApart = groups.every(
    (group) =>
      shapeOf(group) !== null &&
      (lettersIn(group).length >= (isMixed(group) ? 6 : 8) || /\w[-–]\w/.test(group)),
  );
  if (groups.length > 1 && isApart && new Set(groups.map(shapeOf)).size === 1) return groups;
  if (shapeOf(part) !== null || wordsShapeOf(part) !== null) return [part];
  const unmarked = part.replace(BARE_MARK, '');
  return unmarked !== part && shapeOf(unmarked) !== null ? [unmarked] : null;
}

function bare(text: string): string {
  return text
    .trim()
    .replace(MARK, '')
    .replace(/^["'“”„`«»([]+|["'“”`«»)\].;]+$/gu, '')
    .trim();
}

function unlabelled(text: string): { text: string; label: string } {
  if (shapeOf(text) !== null) return { text, label: '' };
  const label = (LABEL.exec(text)?.[0] ?? '').trim();
  return { text: bare(text.slice(label.length)), label };
}
