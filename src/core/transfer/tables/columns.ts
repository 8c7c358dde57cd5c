// What a column of a table may hold, and the choice of a person for each column.
import type { SecretEncoding } from './secret-text.ts';

/** Everything that a column may hold, in the order in which it is offered. */
export const COLUMN_USES = [
  'secret',
  'issuer',
  'accountName',
  'digits',
  'period',
  'algorithm',
  'type',
  'counter',
  'site',
  'note',
  'tags',
] as const;

/** What a column may hold. */
export type ColumnUse = (typeof COLUMN_USES)[number];

/** Which column holds what, by their numbers from 0. */
export type ColumnChoice = { [use in ColumnUse]?: number };

/** What a person says of a table. */
export interface ChosenColumns {
  /** What each column holds, in the order of the columns; `null` for one that is left out. */
  uses: readonly (ColumnUse | null)[];
  /** How the secrets are written; `null` until that is known. Links say it themselves. */
  encoding: SecretEncoding | null;
  /** Whether the first record names the columns; of no effect where a file names them itself. */
  isNamed: boolean;
}

/** Why a choice cannot be read: no column of secrets, or two columns for the same thing. */
export type ColumnFault = { fault: 'no_secret' } | { fault: 'twice'; use: ColumnUse };

/** Returns what is wrong with a choice, `null` when nothing is. */
export function columnFault(uses: readonly (ColumnUse | null)[]): ColumnFault | null {
  const twice = COLUMN_USES.find((use) => uses.indexOf(use) !== uses.lastIndexOf(use));
  if (twice !== undefined) return { fault: 'twice', use: twice };
  return uses.includes('secret') ? null : { fault: 'no_secret' };
}

/** Returns the number of the column for each use; of two columns for one use, the first. */
export function columnsByUse(uses: readonly (ColumnUse | null)[]): ColumnChoice {
  const chosen = COLUMN_USES.filter((use) => uses.includes(use));
  return Object.fromEntries(chosen.map((use) => [use, uses.indexOf(use)]));
}
