// Turns one given file into its outcome; runs in the Worker of an import.
import { refusalCode } from '../../core/refusal.ts';
import type { Costly, GivenFile, Locked, ReadFile } from '../../core/transfer/contract/reader.ts';
import { readGiven } from '../../core/transfer/index.ts';
import type { AskedTable } from '../../core/transfer/tables/asked.ts';
import type { ChosenColumns } from '../../core/transfer/tables/columns.ts';
import type { UnknownTable } from '../../core/transfer/tables/unknown-table.ts';
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
    if ('open' in reading) {
      const already = outcomeWith(name, program, reading.already ?? NOTHING);
      const { vault } = reading;
      const outcome = { ...already, code: null, isLocked: true, ...(vault && { vault }) };
      return { outcome, locked: reading };
    }
    return { outcome: outcomeWith(name, program, reading), locked: null };
  } catch (caught) {
    const outcome = failed(name, null, caught);
    const asked = await tableOf(file, outcome);
    if (!asked) return { outcome, locked: null };
    return { outcome: { ...outcome, table: asked.shown }, locked: null, table: asked.table };
  }
}

/**
 * Returns what the table of a file holds with its columns as chosen; what was not chosen yet holds
 * no accounts. Never rejects.
 */
export async function columnsOutcome(
  opened: OpenedFile,
  columns: ChosenColumns,
): Promise<OpenedFile> {
  if (!opened.table) return opened;
  const { name } = opened.outcome;
  const { renamedTable, readChosen } = await import('../../core/transfer/tables/asked.ts');
  const { table, shown } = renamedTable(opened.table, columns);
  const read = (): FileOutcome => {
    try {
      const found = readChosen(table, columns);
      return found ? outcomeWith(name, null, found) : empty(name, null);
    } catch (caught) {
      return failed(name, null, caught);
    }
  };
  return { outcome: { ...read(), table: shown }, locked: null, table };
}

// Nobody knows the file; or a list of passwords has codes in a column that its reader passes over.
async function tableOf(file: GivenFile, { code }: FileOutcome): Promise<AskedTable | null> {
  const isPlain = code === 'import_no_codes' && file.json === undefined;
  if (code !== 'import_unknown' && !isPlain) return null;
  const { askedTable } = await import('../../core/transfer/tables/asked.ts');
  return askedTable(file, isPlain);
}

/** Returns what a locked file holds with a password; never rejects. */
export async function unlockedOutcome(
  { outcome: before, locked }: OpenedFile,
  password: string,
  costly: Costly,
): Promise<OpenedFile> {
  const { name, program } = before;
  try {
    const read = locked ? await locked.open(password, costly) : NOTHING;
    return { outcome: outcomeWith(name, program, read), locked: null };
  } catch (caught) {
    const isWrong = refusalCode(caught) === 'import_password';
    const { code } = failed(name, program, caught);
    // What needs no password stays there.
    const outcome = { ...before, isLocked: isWrong, code };
    return { outcome, locked: isWrong ? locked : null };
  }
}

const NOTHING: ReadFile = { accounts: [], problems: [] };

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
