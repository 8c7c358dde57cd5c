// What a person is shown of a table before its columns are chosen: no whole secret is in it.
import { isKeyUri } from '../../uri/scheme.ts';
import { COLUMN_USES, type ColumnUse } from './columns.ts';
import { masked } from './mask.ts';
import { isPasswordColumn, proposedColumns, valuesIn } from './proposal.ts';
import { encodingsOf, isEncodedText, isSecretText, type SecretEncoding } from './secret-text.ts';
import type { UnknownTable } from './unknown-table.ts';

/** One column as it is shown. */
export interface ShownColumn {
  /** Its name in the file, empty where it has none. */
  name: string;
  /** What it seems to hold, `null` where nothing says it. */
  proposed: ColumnUse | null;
  /** Whether a row says nothing here. */
  hasGaps: boolean;
  /** In which ways at least half of its values may be written as secrets. */
  encodings: readonly SecretEncoding[];
  /** Whether one way fits all its values. */
  isAlike: boolean;
  /** Whether all its values are links. */
  isLinks: boolean;
  /** The way that is proposed, `null` where the person has to say it. Links say it themselves. */
  encoding: SecretEncoding | null;
}

/** A table as it is shown. */
export interface ShownTable {
  columns: ShownColumn[];
  /** Its first rows, with long values cut and secrets masked. */
  rows: string[][];
  /** How many rows it has. */
  count: number;
  /** Whether its first record names the columns; `null` where nobody needs to say it. */
  isNamed: boolean | null;
}

const ROWS = 4;
const LONGEST = 48;

/** Returns what is shown of a table. */
export function shownTable(table: UnknownTable): ShownTable {
  const choice = proposedColumns(table);
  const columns = table.header.map((name, at): ShownColumn => {
    const values = valuesIn(table, at);
    const isLinks = values.length > 0 && values.every(isKeyUri);
    const { most, all } = encodingsOf(values);
    return {
      name: cut(name),
      proposed: COLUMN_USES.find((use) => choice[use] === at) ?? null,
      hasGaps: values.length < table.rows.length,
      encodings: most,
      isAlike: all.length > 0,
      isLinks,
      encoding: proposedEncoding(most, all),
    };
  });
  const rows = table.rows.slice(0, ROWS).map((row) =>
    columns.map(({ proposed }, at) => {
      const value = row[at]?.trim() ?? '';
      const isHidden = proposed === 'secret' || isPasswordColumn(table, at) || looksSecret(value);
      return isHidden ? masked(value) : cut(value);
    }),
  );
  return { columns, rows, count: table.rows.length, isNamed: table.isNamed };
}

function looksSecret(value: string): boolean {
  return isSecretText(value) || isEncodedText(value);
}

function cut(value: string): string {
  const letters = [...value.slice(0, 2 * LONGEST)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : value;
}

// Base32 where every value is valid so, as nearly all programs write it; else what alone fits.
function proposedEncoding(
  most: readonly SecretEncoding[],
  all: readonly SecretEncoding[],
): SecretEncoding | null {
  if (all.includes('base32')) return 'base32';
  return most.length === 1 ? (all[0] ?? null) : null;
}
