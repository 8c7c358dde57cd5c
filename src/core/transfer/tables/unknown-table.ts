// Files of no known program as a table: CSV, JSON, notes of "name: setup key", blocks of fields.
import { isKeyUri } from '../../uri/scheme.ts';
import type { GivenFile } from '../contract/reader.ts';
import { type Table, tableOf } from '../syntax/table.ts';
import { areApart, listsIn, tableOfList } from './json-lists.ts';
import { holdsSecrets, proposedColumns, valuesIn } from './proposal.ts';
import { isEncodedText, isSecretText } from './secret-text.ts';
import { jsonLines, tableOfBlocks, tableOfNotes, tableOfWords } from './text-lists.ts';

/** A table, and whether the first record of its text was taken for the names of columns. */
export interface UnknownTable extends Table {
  /** `null` where the file names its columns itself, or has none. */
  isNamed: boolean | null;
}

/**
 * Returns a file as a table: CSV with or without names of columns, the JSON list in which secrets
 * stand, JSON or words in lines, blocks of fields, or lines such as "name: setup key"; `null` for
 * any other file, and where no column may hold secrets.
 */
export function tableIn({ text, json }: GivenFile): UnknownTable | null {
  if (json !== undefined) return tableOfJson(json);
  if (text === null) return null;
  const lines = jsonLines(text);
  if (lines) return tableOfJson(lines);
  const table = tableOf(text);
  const found = table && withHeader(table);
  if (found && holdsSecrets(found)) return found;
  const others = [tableOfWords, tableOfNotes, tableOfBlocks].map((tableOfText) =>
    tableOfText(text),
  );
  return chosenOf(others.filter((one) => one !== null));
}

/** Returns a table with its first record as names of columns, or as a row like the others. */
export function withNames(table: UnknownTable, isNamed: boolean): UnknownTable {
  const { header, rows } = table;
  if (table.isNamed === null || table.isNamed === isNamed) return table;
  if (!isNamed) return { header: header.map(() => ''), rows: [header, ...rows], isNamed };
  const [first = [], ...others] = rows;
  return { header: header.map((_, at) => first[at]?.trim() ?? ''), rows: others, isNamed };
}

// The list with most secrets, and those beside it that have secrets too: nothing is left out.
function tableOfJson(json: unknown): UnknownTable | null {
  const lists = listsIn(json);
  const counted = lists.map((found) => ({ found, count: countOf(tableOfList(found.list)) }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const best = counted.find(({ count }) => count === most);
  if (!best || most === 0) return chosenOf(lists.map(({ list }) => tableOfList(list)));
  const beside = counted.filter(({ found, count }) => count > 0 && areApart(found, best.found));
  return { ...tableOfList([best, ...beside].flatMap(({ found }) => found.list)), isNamed: null };
}

function countOf(table: Table): number {
  const { secret } = proposedColumns(table);
  return secret === undefined ? 0 : valuesIn(table, secret).length;
}

// The first table in which a column looks like secrets; else one that may hold them in hex or
// base64.
function chosenOf(tables: readonly Table[]): UnknownTable | null {
  const found =
    tables.find((table) => proposedColumns(table).secret !== undefined) ??
    tables.find(holdsSecrets);
  return found ? { ...found, isNamed: null } : null;
}

// A first line in which a secret stands names no columns.
function withHeader({ header, rows }: Table): UnknownTable {
  const isNamed = !header.some(
    (name) =>
      isKeyUri(name) ||
      ((isSecretText(name) || isEncodedText(name)) && !/secret|base32|(?:key|otp)$/i.test(name)),
  );
  if (isNamed) return { header, rows, isNamed };
  return { header: header.map(() => ''), rows: [header, ...rows], isNamed };
}
