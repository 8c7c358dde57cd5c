// The sentences about the columns of a table.
import type { FileOutcome } from '../../act/transfer/import.ts';
import type { ColumnFault, ColumnUse } from '../../core/transfer/tables/columns.ts';
import type { SecretEncoding } from '../../core/transfer/tables/secret-text.ts';
import type { ShownColumn, ShownTable } from '../../core/transfer/tables/view.ts';
import { countedText, type MessageKey, shownLanguage, text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';

const USES: Readonly<Record<ColumnUse, MessageKey>> = {
  secret: 'import_use_secret',
  issuer: 'issuer',
  accountName: 'account_name',
  digits: 'digits',
  period: 'period',
  algorithm: 'algorithm',
  type: 'type',
  counter: 'counter',
  site: 'import_use_site',
  note: 'note',
  tags: 'import_use_tags',
};

/** Names of standards, the same in every language. */
const ENCODING_NAMES: Readonly<Record<SecretEncoding, string>> = {
  base32: 'Base32',
  hex: 'Hex',
  base64: 'Base64',
};

type Uses = readonly (ColumnUse | null)[];

/** Returns the name of what a column may hold. */
export function useName(use: ColumnUse): string {
  return text(USES[use]);
}

/** Returns how a column is called: its number from 1, and the name it has in the file. */
export function columnName(name: string, column: number): string {
  const number = column + 1;
  return name === ''
    ? text('import_column', { number })
    : text('import_column_named', { number, name });
}

/** Returns whether another column is chosen for the same thing. */
export function isTwice(uses: Uses, column: number): boolean {
  const use = uses[column] ?? null;
  return use !== null && uses.indexOf(use) !== uses.lastIndexOf(use);
}

/** Returns the sentence for what is wrong with a choice. */
export function faultSentence(found: ColumnFault): string {
  return found.fault === 'no_secret'
    ? text('import_no_secret_column')
    : text('import_column_twice', { use: useName(found.use) });
}

/** Returns the names of ways in which secrets are written, as a list: "Base32 or Hex". */
export function encodingNames(encodings: readonly SecretEncoding[]): string {
  const list = new Intl.ListFormat(shownLanguage.value, { type: 'disjunction' });
  return list.format(encodings.map((one) => ENCODING_NAMES[one]));
}

/** Returns the sentence about how the values of a column may be written. */
export function encodingSentence({ encodings, encoding, isAlike }: ShownColumn): string {
  if (!isAlike) return text('import_encoding_none');
  if (encoding === null)
    return text('import_encoding_open', { encodings: encodingNames(encodings) });
  const others = encodings.filter((one) => one !== encoding);
  return others.length === 0
    ? text('import_encoding_sure', { encoding: encodingNames([encoding]) })
    : text('import_encoding_usual', { encodings: encodingNames(others) });
}

/**
 * Returns what a choice gives: accounts, rows that cannot be read, rows without a secret; nothing
 * while it is being read.
 */
export function foundSentence(outcome: FileOutcome | null, rows: number): string {
  if (outcome === null) return '';
  const { accounts, problems, code } = outcome;
  const read = accounts.length + problems.length;
  if (code !== null) return sentenceOf(code);
  // Not read yet: how the secrets are written is still to be chosen.
  if (read === 0) return '';
  return [
    countedText('accounts_count', accounts.length),
    ...(problems.length > 0 ? [countedText('import_rows_bad', problems.length)] : []),
    ...(read < rows ? [countedText('import_rows_empty', rows - read)] : []),
  ].join(' · ');
}

/** Returns what is taken where rows say nothing: the standards' defaults, RFC 6238 and RFC 4226. */
export function unsaidSentences({ columns }: ShownTable, uses: Uses): string[] {
  const isUnsaid = (use: ColumnUse): boolean => columns[uses.indexOf(use)]?.hasGaps ?? true;
  const usual: [ColumnUse, string][] = [
    ['type', 'TOTP'],
    ['algorithm', 'SHA1'],
    ['digits', '6'],
    ['period', '30'],
  ];
  const values = usual
    .filter(([use]) => isUnsaid(use))
    .map(([use, value]) => `${useName(use)} ${value}`);
  const isCounted = uses.includes('counter') && isUnsaid('type');
  return [
    ...(values.length > 0 ? [text('import_defaults', { values: values.join(' · ') })] : []),
    ...(isCounted ? [text('import_counted', { type: text('type_hotp') })] : []),
  ];
}
