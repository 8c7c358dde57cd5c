// Tables of which a person is asked what their columns hold; loaded only where a file has one.
import type { GivenFile, ReadFile } from '../contract/reader.ts';
import { readColumns } from './any-table.ts';
import { type ChosenColumns, columnsByUse } from './columns.ts';
import { proposedColumns } from './proposal.ts';
import { tableIn, type UnknownTable, withNames } from './unknown-table.ts';
import { type ShownTable, shownTable } from './view.ts';

/** A table with what a person is shown of it. */
export interface AskedTable {
  table: UnknownTable;
  shown: ShownTable;
}

/**
 * Returns the table of a file, `null` where it has none; of passwords (`isPlain`) only one in which
 * a column looks like setup keys, which their reader passed over.
 */
export function askedTable(file: GivenFile, isPlain: boolean): AskedTable | null {
  const table = tableIn(file);
  if (!table || (isPlain && proposedColumns(table).secret === undefined)) return null;
  return { table, shown: shownTable(table) };
}

/** Returns a table with its first record as the person says. */
export function renamedTable(table: UnknownTable, { isNamed }: ChosenColumns): AskedTable {
  const renamed = withNames(table, isNamed);
  return { table: renamed, shown: shownTable(renamed) };
}

/**
 * Returns what a table holds with its columns as chosen, nothing while it is not said how secrets
 * are written. Refuses as `readColumns`.
 */
export function readChosen(
  table: UnknownTable,
  { uses, encoding }: ChosenColumns,
): ReadFile | null {
  return encoding === null ? null : readColumns(table, columnsByUse(uses), encoding);
}
