// Turns the table of a file that no reader knows into its outcome; loaded only for such a file.
import type { GivenFile } from '../../core/transfer/contract/reader.ts';
import { readColumns } from '../../core/transfer/tables/any-table.ts';
import { type ChosenColumns, columnsByUse } from '../../core/transfer/tables/columns.ts';
import { proposedColumns } from '../../core/transfer/tables/proposal.ts';
import { tableIn, type UnknownTable, withNames } from '../../core/transfer/tables/unknown-table.ts';
import { shownTable } from '../../core/transfer/tables/view.ts';
import type { FileOutcome } from './import.ts';
import { empty, failed, type OpenedFile, outcomeWith } from './made.ts';

/** Returns a file that nobody knows with its table, where it has one that may hold accounts. */
export function withTable(file: GivenFile, outcome: FileOutcome): OpenedFile {
  const table = unknownTable(file, outcome);
  if (!table) return { outcome, locked: null };
  return { outcome: { ...outcome, table: shownTable(table) }, locked: null, table };
}

/**
 * Returns what the table of a file holds with its columns as chosen; what was not chosen yet holds
 * no accounts. Never rejects.
 */
export function columnsOutcome(opened: OpenedFile, columns: ChosenColumns): OpenedFile {
  if (!opened.table) return opened;
  const { name } = opened.outcome;
  const table = withNames(opened.table, columns.isNamed);
  const { encoding, uses } = columns;
  const read = (): FileOutcome => {
    try {
      if (encoding === null) return empty(name, null);
      return outcomeWith(name, null, readColumns(table, columnsByUse(uses), encoding));
    } catch (caught) {
      return failed(name, null, caught);
    }
  };
  return { outcome: { ...read(), table: shownTable(table) }, locked: null, table };
}

// Nobody knows the file; or a list of passwords has codes in a column that its reader passes over.
function unknownTable(file: GivenFile, { code }: FileOutcome): UnknownTable | null {
  const isPlain = code === 'import_no_codes' && file.json === undefined;
  if (code !== 'import_unknown' && !isPlain) return null;
  const table = tableIn(file);
  return table && (!isPlain || proposedColumns(table).secret !== undefined) ? table : null;
}
