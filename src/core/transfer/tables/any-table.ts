// Tables of no known program: which column may hold what, and the accounts once a person said so.
import { Refusal } from '../../refusal.ts';
import { isExport, isKeyUri } from '../../uri/scheme.ts';
import { draftOf, labelOf, readEach } from '../draft.ts';
import { accountInLink, labelInLink } from '../links/link-account.ts';
import type { ReadAccount, ReadFile } from '../reader.ts';
import type { Table } from '../table.ts';
import { isBase32, isSecretText } from './secret-text.ts';

/** What a column may hold. */
export type ColumnUse = keyof typeof NAMES;

/** Which column holds what, by their numbers from 0. */
export type ColumnChoice = { [use in ColumnUse]?: number };

/** Names of columns by what they hold, without blanks and dashes, the likeliest first. */
const NAMES = {
  secret:
    /^(?:otp|totp|2fa|mfa)?(?:secret|seed|key|setupkey|token|url|uri|auth)?(?:key|code|base32|b32|url|uri)?$/,
  issuer: /^(?:issuer|service|servicename|provider|site|sitename|website|app|application|company)$/,
  accountName:
    /^(?:account|accountname|user|username|userid|login|loginname|email|mail|emailaddress|label)$/,
  digits: /^(?:digits?|length|(?:otp|code|token)(?:length|digits)|numberofdigits|size)$/,
  period: /^(?:(?:otp|totp)?(?:period|interval|timestep|timeperiod|step|timer|validity|seconds))$/,
  algorithm: /^(?:(?:otp|hash|hmac)?(?:algorithm|algo|hash|digest|hashfunction|hmac))$/,
  type: /^(?:(?:otp|token|code)?(?:type|kind|mode|method))$/,
  counter: /^(?:(?:otp|hotp)?(?:counter|movingfactor|count))$/,
} as const;

/** Names that may be either half of an account's label. */
const EITHER = /^(?:name|title|entry|entryname|displayname|description|item|nickname)$/;
const PASSWORD = /^(?:password|passwd|pass|passphrase|pwd|pin)$/;

/** What the values of a column look like. */
const VALUES: { [use in ColumnUse]?: RegExp } = {
  digits: /^(?:[1-9]|10)$/,
  period: /^\d{1,4}\s*(?:s|sec|secs|seconds)?$/i,
  algorithm: /^(?:hmac)?[-_ ]?(?:sha|md5)/i,
  type: /otp|steam|time|counter/i,
  counter: /^\d+$/,
};

/**
 * Returns which columns look like what, by their names and values: proposals for a person to
 * confirm. Without `secret`, nothing looks like a setup key or a link that holds one.
 */
export function proposedColumns(table: Table): ColumnChoice {
  const secret = secretColumn(table);
  if (secret < 0) return {};
  const choice: ColumnChoice = { secret };
  const isFree = (at: number): boolean => !Object.values(choice).includes(at);
  const names = table.header.map(plainName);
  for (const use of usesIn(NAMES)) {
    if (use === 'secret') continue;
    const at = names.findIndex(
      (name, column) => isFree(column) && NAMES[use].test(name) && isLike(table, column, use),
    );
    if (at >= 0) choice[use] = at;
  }
  const either = names.findIndex((name, at) => isFree(at) && EITHER.test(name));
  if (either >= 0 && choice.issuer === undefined && choice.accountName !== undefined)
    choice.issuer = either;
  else if (either >= 0 && choice.accountName === undefined) choice.accountName = either;
  return choice;
}

/**
 * Returns the accounts of a table with its columns as chosen; rows without a secret hold no code.
 * Refuses `import_no_codes` where no row has one.
 */
export function readColumns(table: Table, choice: ColumnChoice): ReadFile {
  const valueIn = (row: string[], use: ColumnUse): string => row[choice[use] ?? -1]?.trim() ?? '';
  const read = readEach(
    table.rows,
    (row) => accountOf((use) => valueIn(row, use)),
    (row) =>
      labelOf(valueIn(row, 'issuer'), valueIn(row, 'accountName')) ||
      labelInLink(valueIn(row, 'secret')),
  );
  if (read.accounts.length + read.problems.length === 0) throw new Refusal('import_no_codes');
  return read;
}

function accountOf(value: (use: ColumnUse) => string): ReadAccount | null {
  const secret = value('secret');
  const names = { issuer: value('issuer'), accountName: value('accountName') };
  if (secret === '') return null;
  // One row is one account: an export of several belongs into a list of links.
  if (isExport(secret)) throw new Refusal('import_unsupported');
  if (isKeyUri(secret)) return accountInLink(secret, names);
  const draft = draftOf({
    ...names,
    secret,
    type: typeIn(value('type')),
    algorithm: value('algorithm'),
    digits: value('digits'),
    period: value('period').replace(/^(\d+)\s*(?:s|secs?|seconds)$/i, '$1'),
    counter: value('counter'),
  });
  return { draft };
}

// "TOTP", "Time based", "time-based (TOTP)", "counter": as programs name the two types.
function typeIn(text: string): string {
  if (/motp/i.test(text)) throw new Refusal('import_motp');
  if (/ya(?:ndex|otp)/i.test(text)) throw new Refusal('import_yandex');
  if (/steam/i.test(text)) return 'steam';
  if (/totp|time/i.test(text)) return 'totp';
  if (/hotp|counter|event|hmac/i.test(text)) return 'hotp';
  return text === '' ? '' : 'unknown';
}

// Most values must be secrets, and those of a column named so count more than by chance.
function secretColumn({ header, rows }: Table): number {
  const scores = header.map((name, at) => {
    const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
    const isNamed = NAMES.secret.test(plainName(name)) && !/^ur[il]$/i.test(name);
    const isLikeSecret = isNamed ? isSecret : isSecretText;
    const alike = values.filter(isLikeSecret).length / Math.max(values.length, 1);
    if (PASSWORD.test(plainName(name)) || alike < 0.5) return 0;
    return alike + (isNamed ? 1 : 0);
  });
  const best = Math.max(...scores, 0);
  return best === 0 ? -1 : scores.indexOf(best);
}

function isSecret(text: string): boolean {
  return isSecretText(text) || isBase32(text);
}

function isLike({ rows }: Table, at: number, use: ColumnUse): boolean {
  const like = VALUES[use];
  const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
  return !like || values.some((value) => like.test(value));
}

/** Returns a column's name for comparing: the last part of "outer.inner", letters and digits. */
function plainName(name: string): string {
  const [last = ''] = name.split('.').slice(-1);
  return last.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function usesIn(names: { [use in ColumnUse]: RegExp }): ColumnUse[] {
  const isUse = (name: string): name is ColumnUse => Object.hasOwn(names, name);
  return Object.keys(names).filter(isUse);
}
