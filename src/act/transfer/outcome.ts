// Turns one given file into its outcome; runs in the Worker of an import.
import { refusalCode } from '../../core/refusal.ts';
import type { Costly, GivenFile, Locked, ReadFile } from '../../core/transfer/contract/reader.ts';
import { readGiven } from '../../core/transfer/index.ts';
import { readColumns } from '../../core/transfer/tables/any-table.ts';
import { type ChosenColumns, columnsByUse } from '../../core/transfer/tables/columns.ts';
import { proposedColumns } from '../../core/transfer/tables/proposal.ts';
import { tableIn, type UnknownTable, withNames } from '../../core/transfer/tables/unknown-table.ts';
import { shownTable } from '../../core/transfer/tables/view.ts';
import type { FileOutcome } from './import.ts';

/** A file that was read, with what opens it where it is locked, and its table where one is asked. */
export interface OpenedFile {
  outcome: FileOutcome;
  locked: Locked | null;
  table?: UnknownTable;
}

/** Returns what a file holds; never rejects, a refusal becomes the outcome's code. */
export async function outcomeOf(file: GivenFile): Promise<OpenedFile> {
  const { name } = file;
  try {
    const { program, reading } = await readGiven(file);
    if ('open' in reading)
      return { outcome: { ...empty(name, program), isLocked: true }, locked: reading };
    return { outcome: outcomeWith(name, program, reading), locked: null };
  } catch (caught) {
    const outcome = failed(name, null, caught);
    const table = unknownTable(file, outcome);
    if (!table) return { outcome, locked: null };
    return { outcome: { ...outcome, table: shownTable(table) }, locked: null, table };
  }
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

/** Returns what a locked file holds with a password; never rejects. */
export async function unlockedOutcome(
  { outcome: { name, program }, locked }: OpenedFile,
  password: string,
  costly: Costly,
): Promise<OpenedFile> {
  try {
    const read = locked ? await locked.open(password, costly) : { accounts: [], problems: [] };
    return { outcome: outcomeWith(name, program, read), locked: null };
  } catch (caught) {
    const isWrong = refusalCode(caught) === 'import_password';
    const outcome = { ...failed(name, program, caught), isLocked: isWrong };
    return { outcome, locked: isWrong ? locked : null };
  }
}

function empty(name: string, program: string | null): FileOutcome {
  return { name, program, accounts: [], problems: [], isLocked: false, code: null };
}

/** Most accounts and problems of one file: ten times what anybody has, and a list still paints. */
const MOST = 20_000;

function outcomeWith(name: string, program: string | null, read: ReadFile): FileOutcome {
  const count = read.accounts.length + read.problems.length;
  if (count > MOST) return { ...empty(name, program), code: 'import_too_large' };
  return { ...empty(name, program), ...read, code: count === 0 ? 'import_no_codes' : null };
}

// A reader that fails otherwise than by a refusal has met damage that it does not know.
function failed(name: string, program: string | null, caught: unknown): FileOutcome {
  return { ...empty(name, program), code: refusalCode(caught) ?? 'import_damaged' };
}
