// Signs by which a file of another program is known, before its reader is loaded.
import { isObject } from '../../vault/shape.ts';
import type { GivenFile } from './reader.ts';

/** Returns whether a file is a JSON object with all of these members. */
export function hasMembers({ json }: GivenFile, ...members: string[]): boolean {
  return isObject(json) && members.every((member) => Object.hasOwn(json, member));
}

/** What tells a file by its first bytes. */
type Begun = Pick<GivenFile, 'bytes'>;

/** Returns whether a file begins with these bytes, from `at` on. */
export function beginsWith({ bytes }: Begun, sign: string | number[], at = 0): boolean {
  const wanted = typeof sign === 'string' ? [...new TextEncoder().encode(sign)] : sign;
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Returns whether a file is text in whose first 4,096 characters the pattern stands. */
export function startsLike({ text }: GivenFile, pattern: RegExp): boolean {
  return text !== null && pattern.test(text.slice(0, 4096));
}

// PNG, JPEG, GIF, BMP, and PDF.
const PICTURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF8', 'BM', '%PDF'];

/** Returns whether a file is a picture or a PDF by its first bytes, which codes are scanned from. */
export function isPicture(file: Begun): boolean {
  const isWebp = beginsWith(file, 'RIFF') && beginsWith(file, 'WEBP', 8);
  return isWebp || PICTURES.some((sign) => beginsWith(file, sign));
}

/** Returns whether a file is a ZIP archive. */
export function isZipFile(file: GivenFile): boolean {
  return beginsWith(file, 'PK');
}

/** Returns whether a file is an SQLite database. */
export function isSqliteFile(file: Begun): boolean {
  return beginsWith(file, 'SQLite format 3');
}

/** Returns whether a file is text that begins as markup. */
export function isXmlFile(file: GivenFile): boolean {
  return startsLike(file, /^\s*</);
}

/** Returns whether a file is a page. */
export function isHtmlFile(file: GivenFile): boolean {
  return isXmlFile(file) && startsLike(file, /<html|<code/i);
}

/** Returns whether a file is a JSON list. */
export function isListFile({ json }: GivenFile): boolean {
  return Array.isArray(json);
}

/** Returns whether a file is a JSON object. */
export function isObjectFile({ json }: GivenFile): boolean {
  return isObject(json);
}

/** Returns whether a file is text. */
export function isTextFile({ text }: GivenFile): boolean {
  return text !== null;
}

/** Returns whether a file is text whose first line has separators, and no JSON or markup. */
export function isTableFile(file: GivenFile): boolean {
  return file.json === undefined && startsLike(file, /^[^{[<]*[,;\t]/);
}

/** Returns whether a file is text that may be base64 alone. */
export function isBase64File(file: GivenFile): boolean {
  return startsLike(file, /^\s*[A-Za-z\d+/=\s]+$/);
}

/** Returns whether a file is neither text nor a database nor an archive. */
export function isBinaryFile(file: GivenFile): boolean {
  return file.text === null && !isSqliteFile(file) && !isZipFile(file);
}
