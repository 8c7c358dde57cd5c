// Recovery codes out of the text that a person pastes from a site.
import type { RecoveryCode } from './account.ts';

// List marks ("1. abcd-efgh", "2) …", "• …"): people copy the numbers of a site's list too.
const LIST_MARK = /^(?:\d{1,2}[.):]|[-*•–])\s+/;
const NEXT_MARK = /\s+(?=\d{1,2}[.)]\s)/;
const LABEL = /^\p{L}[\p{L}\s]*[:：](?:\s+|$)/u;
const WORD = /^\p{L}[\p{L}’'-]*[.!?…]?$/u;

/**
 * Returns the recovery codes in a pasted text, unused, without those in `known`. Codes are one per
 * line, or separated by comma, semicolon, tab or columns of one shape; headings and sentences are
 * left out.
 */
export function recoveryCodesIn(text: string, known: RecoveryCode[] = []): RecoveryCode[] {
  const lines = text
    .split(/[\n\r\t,;]+/)
    .flatMap((line) => line.trim().split(NEXT_MARK))
    .map((line) => line.trim().replace(LIST_MARK, '').replace(LABEL, ''))
    .flatMap(columns)
    .filter((line) => line !== '');
  const old = new Set(known.map(({ code }) => code));
  return [...new Set(withoutHeadings(lines))]
    .filter((line) => !old.has(line))
    .map((code) => ({ code, usedAt: null }));
}

// "1234 5678" is one code in two groups. Several codes stand on a line where gaps are wide, parts
// contain a dash, or parts have eight characters or more.
function columns(line: string): string[] {
  const apart = line.split(/\s{2,}/);
  if (apart.length > 1 && isOneShape(apart)) return apart;
  const parts = line.split(/\s+/);
  const isCode = (part: string): boolean =>
    /[\d-]/.test(part) && (part.length >= 8 || /\w-\w/.test(part));
  return parts.length > 1 && isOneShape(parts) && parts.some(isCode) ? parts : [line];
}

// Drops headings: lines of words whose shape occurs only once. Where every line is like that, the
// codes themselves are words and all lines stay.
function withoutHeadings(lines: string[]): string[] {
  const shapes = lines.map(shape);
  const isAlone = (at: number): boolean =>
    shapes.indexOf(shapes[at] ?? '') === shapes.lastIndexOf(shapes[at] ?? '');
  const isHeading = (line: string, at: number): boolean => isAlone(at) && isWords(line);
  return lines.every(isHeading) ? lines : lines.filter((line, at) => !isHeading(line, at));
}

function isWords(line: string): boolean {
  const parts = line.split(/\s+/);
  const words = parts.filter((part) => WORD.test(part)).length;
  return parts.length === 1
    ? /^\p{L}+$/u.test(line) && !/^[\dA-Z]+$/.test(line)
    : words * 3 >= parts.length * 2;
}

function isOneShape(parts: string[]): boolean {
  return new Set(parts.map(shape)).size === 1;
}

function shape(line: string): string {
  return line.replace(/[\p{L}\p{N}]/gu, 'x');
}
