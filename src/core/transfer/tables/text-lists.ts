// Texts of no known program as tables: "name: setup key", fields in blocks, columns of blanks.
import type { Table } from '../syntax/table.ts';
import { type Fields, isPartName, tableOfList } from './json-lists.ts';
import { isEncodedText, isSecretText } from './secret-text.ts';

// Characters of a line in notes; a text with a longer one is none, so that no line is left out.
const LONGEST = 2000;

/** Returns a text as the objects of its lines, each of which is one; `null` for any other text. */
export function jsonLines(text: string): Fields[] | null {
  const lines = linesOf(text);
  if (lines.length === 0 || !lines.every((line) => /^\{.*\}$/s.test(line))) return null;
  try {
    return lines.map((line): Fields => JSON.parse(line));
  } catch {
    return null;
  }
}

/** Returns lines such as "name: setup key" as a table; `null` where less than half are so. */
export function tableOfNotes(text: string): Table | null {
  const lines = shortLines(text);
  const rows = lines.flatMap((line) => {
    const [, name = '', secret = ''] = /^([^:=]{1,200})[:=](.{1,400})$/.exec(line) ?? [];
    const parts = secret === '' ? /^(.{1,200})\s(\S{16,400})$/.exec(line) : null;
    const row = [parts?.[1] ?? name, parts?.[2] ?? secret].map((part) => part.trim());
    return isAnySecret(row[1] ?? '') ? [row] : [];
  });
  const isOther = rows.length * 2 < lines.length || rows.some(([name = '']) => isPartName(name));
  return isOther || rows.length === 0 ? null : { header: ['name', 'secret'], rows };
}

/**
 * Returns a text of blocks as a table: "[name]" or an empty line begins one, "- " too, and so does
 * a field that the block has; each line of it is "field: value" or "field = value". `null` where
 * a line is otherwise, or no block has two fields.
 */
export function tableOfBlocks(text: string): Table | null {
  const blocks: Map<string, string>[] = [];
  let block = new Map<string, string>();
  const begin = (): void => {
    if (block.size > 0) blocks.push(block);
    block = new Map();
  };
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    if (line.length > LONGEST) return null;
    const title = /^\[+([^[\]]{1,200})\]+$/.exec(line)?.[1];
    const field = /^(?:-\s+)?([\p{L}\d_. -]{1,60}?)\s*[:=]\s*(.{0,400})$/u.exec(line);
    if (line === '' || title !== undefined || line.startsWith('- ')) begin();
    if (title !== undefined) block.set('name', title);
    if (line === '' || title !== undefined || /^(?:#|;|---)/.test(line)) continue;
    const [, key = '', value = ''] = field ?? [];
    if (key === '') return null;
    if (block.has(key) && !(key === 'name' && block.size === 1)) begin();
    block.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  begin();
  const isList = blocks.some(({ size }) => size > 1);
  return isList ? tableOfList(blocks.map((fields) => Object.fromEntries(fields))) : null;
}

/**
 * Returns lines of equally many words, at least three, as a table without names; `null` for any
 * other text.
 */
export function tableOfWords(text: string): Table | null {
  const rows = shortLines(text).map((line) => line.split(/\s+/));
  const [first = []] = rows;
  if (first.length < 3 || !rows.every(({ length }) => length === first.length)) return null;
  return { header: first.map(() => ''), rows };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function shortLines(text: string): string[] {
  const lines = linesOf(text);
  return lines.every(({ length }) => length <= LONGEST) ? lines : [];
}

function isAnySecret(text: string): boolean {
  return isSecretText(text) || isEncodedText(text);
}
