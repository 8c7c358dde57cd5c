// Finds links that set up accounts in any text: lists, notes, HTML, Markdown, damaged files.
import { linkStarts, namesSecret } from '../../uri/scheme.ts';

/** A link found in a text. */
export interface FoundLink {
  link: string;
  /** What stands before it on its line, without list marks and brackets. */
  before: string;
  /** The end of the link was lost, so that its values cannot be trusted. */
  isCut: boolean;
}

const TAG = /<\/?(?:html|body|head|a|p|li|ul|ol|td|tr|table|code|pre|div|span|br|img|h\d)\b[^>]*>/i;
const COMMENT = /^\s*(?:#|\/\/|;)/;
const CLOSERS: { [opener: string]: string } = {
  '"': '"',
  "'": "'",
  '`': '`',
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
  '|': '|',
};
const ENTITIES: { [name: string]: string } = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

// Characters of a link that are looked at, and of what stands before one.
const LONGEST = 300_000;
const LONGEST_HEAD = 200;

// The last parameter of a link and its value.
const LAST = /[?&](?:amp;)?([\w.-]+)=([^&]*)$/;
/** Values that are not the beginning of a longer usual one. */
const WHOLE = /[?&](?:period=(?:30|60)|digits=[68]|algorithm=SHA-?(?:1|256|512))$/i;
/** Parameters that make codes: one that breaks off within its name was there with a value. */
const MAKING = ['digits', 'algorithm', 'period', 'counter'];
const BROKEN_VALUE = /&(?:period=\d?|counter=\d*|digits=|algorithm=\w{0,5})$/i;

/** Returns the links of a text in order. In lists, lines that begin as comments are left out. */
export function linksIn(text: string): FoundLink[] {
  const isHtml = TAG.test(text) || /^\s*</.test(text);
  const lines = (isHtml ? withoutComments(text) : text).split(/\r\n?|\n/);
  const found = lines.flatMap((line, at) =>
    !isHtml && COMMENT.test(line) ? [] : linksOfLine(line, isHtml, at === lines.length - 1),
  );
  return isHtml ? onceEach(found) : found;
}

function linksOfLine(line: string, isHtml: boolean, isLast: boolean): FoundLink[] {
  const starts = linkStarts(line);
  const found: FoundLink[] = [];
  let end = 0;
  for (const [at, start] of starts.entries()) {
    const piece = line.slice(start, Math.min(starts[at + 1] ?? line.length, start + LONGEST));
    const head = line.slice(Math.max(end, start - LONGEST_HEAD), start);
    const written = piece.slice(0, endOf(piece, head, isHtml));
    const link = trimmed(isHtml ? withoutEntities(written) : written);
    end = start + written.length;
    const isAlone = at === 0 && head.trim() === '';
    if (!isAlone && !namesSecret(link)) continue;
    const isGlued = at + 1 < starts.length && link.length === piece.length;
    found.push({
      link,
      before: isHtml ? '' : nameIn(head),
      isCut: isGlued ? !isWhole(link) : isBroken(link, isLast),
    });
  }
  return onceEach(found);
}

// A link that another one follows at once lost its line break, and perhaps more: OTPClient 3.1
// cuts as many bytes from a line as its letters have beyond ASCII.
function isWhole(link: string): boolean {
  const bytes = bytesBeyond(link);
  return bytes === 1 || (bytes === 0 && WHOLE.test(link));
}

function isBroken(link: string, isLast: boolean): boolean {
  const [, name = ''] = /&(\w+)$/.exec(link) ?? [];
  if (name !== '' && MAKING.some((whole) => whole !== name && whole.startsWith(name))) return true;
  return isLast && bytesBeyond(link) > 1 && BROKEN_VALUE.test(link);
}

function bytesBeyond(text: string): number {
  return new TextEncoder().encode(text).length - [...text].length;
}

function endOf(piece: string, head: string, isHtml: boolean): number {
  const opener = /(?:\S|\|\s*)$/.exec(head)?.[0].trim() ?? '';
  const end = isHtml
    ? piece.search(opener === "'" ? /["<>']/ : /["<>]/)
    : piece.slice(0, closedAt(piece, opener)).indexOf('\t');
  return end >= 0 ? end : isHtml ? piece.length : closedAt(piece, opener);
}

/** Returns where a bracket or quote closes that was opened before a link. */
function closedAt(piece: string, opener: string): number {
  const closer = CLOSERS[opener];
  // Labels may hold such characters, too.
  const from = Math.max(piece.search(/(?:secret|data)(?:=|%3D)/i), 0);
  if (closer === undefined) return piece.length;
  let depth = 0;
  for (let at = from; at < piece.length; at++) {
    if (piece[at] === closer && depth-- === 0) return at;
    if (piece[at] === opener && opener !== closer) depth++;
  }
  return piece.length;
}

// Words behind a link must not become part of a value that makes codes: "secret=ABCD my note".
function trimmed(link: string): string {
  const plain = link.replace(/(?<!\s)\s+(?:#|\/\/)\s[^&]*$/, '').trimEnd();
  const [, name = '', value = ''] = LAST.exec(plain) ?? [];
  const start = plain.length - value.length;
  switch (name.toLowerCase()) {
    case 'secret':
      return plain.slice(0, start) + (isGrouped(value) ? value : firstWord(value));
    case 'digits':
    case 'period':
    case 'counter':
    case 'algorithm':
      return plain.slice(0, start) + firstWord(value);
    default:
      return plain.replace(/[,;]+$/, '');
  }
}

function firstWord(value: string): string {
  return (/^\S*/.exec(value)?.[0] ?? '').replace(/[,;.)\]]+$/, '');
}

// "JBSW Y3DP EHPK 3PXP": at least three groups of one size, the last one perhaps shorter.
function isGrouped(value: string): boolean {
  const groups = value.trim().split(/\s/);
  const [first = ''] = groups;
  const isSize = (group: string): boolean => group.length === first.length;
  return (
    /^[A-Za-z2-7]{2,8}$/.test(first) &&
    groups.length > 2 &&
    groups.slice(0, -1).every(isSize) &&
    (groups.at(-1) ?? '').length <= first.length
  );
}

function nameIn(head: string): string {
  const name = head
    .replace(/^\s*(?:[-*+•>|]|\d+[.):\]]?(?=\s))?\s*/, '')
    .replace(/[\s:=–—>|"'`([<{\]-]+$/, '')
    .replace(/^[\s["'`<(]+/, '');
  return name.length > 60 || /[=?]|^[\d.)#]*$/.test(name) ? '' : name;
}

function withoutComments(html: string): string {
  return html
    .split('<!--')
    .map((part, at) => (at === 0 ? part : part.split('-->').slice(1).join('-->')))
    .join('');
}

function withoutEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/&(lt|gt|quot|apos|nbsp);/gi, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/&amp;/gi, '&');
}

// A page writes a link twice: as the target and as the text to click.
function onceEach(found: FoundLink[]): FoundLink[] {
  const seen = new Set<string>();
  return found.filter(({ link }) => !seen.has(link) && seen.add(link));
}
