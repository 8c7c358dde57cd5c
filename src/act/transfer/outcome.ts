// Turns one given file into its outcome; runs in the Worker of an import.
import { refusalCode } from '../../core/refusal.ts';
import type { Costly, GivenFile, ReadFile } from '../../core/transfer/contract/reader.ts';
import { readGiven } from '../../core/transfer/index.ts';
import { failed, type OpenedFile, outcomeWith } from './made.ts';

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
    const isTable = outcome.code === 'import_unknown' || outcome.code === 'import_no_codes';
    if (!isTable) return { outcome, locked: null };
    return (await import('./tables.ts')).withTable(file, outcome);
  }
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
