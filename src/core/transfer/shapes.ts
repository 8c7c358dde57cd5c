// Signs by which a file of another program is known, before its reader is loaded.
import { isObject } from '../vault/shape.ts';
import type { GivenFile } from './reader.ts';

/** Returns whether a file is a JSON object with all of these members. */
export function hasMembers({ json }: GivenFile, ...members: string[]): boolean {
  return isObject(json) && members.every((member) => Object.hasOwn(json, member));
}

/** Returns whether a file is a JSON object in which `member` is a list whose entries suit. */
export function hasList(
  { json }: GivenFile,
  member: string,
  suits: (entry: Record<string, unknown>) => boolean = () => true,
): boolean {
  const list = isObject(json) && Object.hasOwn(json, member) ? json[member] : null;
  return (
    Array.isArray(list) && list.slice(0, LOOKED_AT).every((one) => isObject(one) && suits(one))
  );
}

/** Returns whether a file is a JSON list of objects, the first ones of which suit. */
export function isListOf(
  { json }: GivenFile,
  suits: (entry: Record<string, unknown>) => boolean,
): boolean {
  return (
    Array.isArray(json) &&
    json.length > 0 &&
    json.slice(0, LOOKED_AT).every((one) => isObject(one) && suits(one))
  );
}

/** Returns whether a file begins with these bytes, from `at` on. */
export function beginsWith({ bytes }: GivenFile, sign: string | number[], at = 0): boolean {
  const wanted = typeof sign === 'string' ? [...new TextEncoder().encode(sign)] : sign;
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Returns whether a file is text in whose first 4,096 characters the pattern stands. */
export function startsLike({ text }: GivenFile, pattern: RegExp): boolean {
  return text !== null && pattern.test(text.slice(0, 4096));
}

/** Returns the names of the columns of a file that is a table, in lower case; none otherwise. */
export function columnsIn({ text, json }: GivenFile): string[] {
  if (text === null || json !== undefined) return [];
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/\r?\n/, 1);
  const cells = first.slice(0, 4096).split(/[,;\t]/);
  return cells.map((cell) => cell.trim().replace(/^"|"$/g, '').trim().toLowerCase());
}

/** Returns whether a file is a table with all of these columns. */
export function hasColumns(file: GivenFile, ...names: string[]): boolean {
  const columns = columnsIn(file);
  return names.every((name) => columns.includes(name));
}

// The first entries tell what a list is; a long one is not looked through.
const LOOKED_AT = 20;
