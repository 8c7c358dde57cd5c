// The outcomes that a file may have, made of what was read of it or of why it was not.
import { refusalCode } from '../../core/refusal.ts';
import type { Locked, ReadFile } from '../../core/transfer/contract/reader.ts';
import type { UnknownTable } from '../../core/transfer/tables/unknown-table.ts';
import type { FileOutcome } from './import.ts';

/** A file that was read, with what opens it where it is locked, and its table where one is asked. */
export interface OpenedFile {
  outcome: FileOutcome;
  locked: Locked | null;
  table?: UnknownTable;
}

/** Returns the outcome of a file in which nothing was found, or nothing yet. */
export function empty(name: string, program: string | null): FileOutcome {
  return { name, program, accounts: [], problems: [], isLocked: false, code: null };
}

/** Most accounts and problems of one file: ten times what anybody has, and a list still paints. */
const MOST = 20_000;

/** Returns the outcome of a file with what was read of it. */
export function outcomeWith(name: string, program: string | null, read: ReadFile): FileOutcome {
  const count = read.accounts.length + read.problems.length;
  if (count > MOST) return { ...empty(name, program), code: 'import_too_large' };
  return { ...empty(name, program), ...read, code: count === 0 ? 'import_no_codes' : null };
}

/**
 * Returns the outcome of a file that could not be read. A reader that fails otherwise than by a
 * refusal has met damage that it does not know.
 */
export function failed(name: string, program: string | null, caught: unknown): FileOutcome {
  return { ...empty(name, program), code: refusalCode(caught) ?? 'import_damaged' };
}
