// Tables of no known program: which column may hold what, and the accounts once a person said so.
import { Refusal } from '../../refusal.ts';
import { isExport, isKeyUri } from '../../uri/scheme.ts';
import type { ReadAccount, ReadFile } from '../contract/reader.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountInLink, labelInLink } from '../links/link-account.ts';
import type { Table } from '../syntax/table.ts';
import { isBase32, isSecretText } from './secret-text.ts';

/** What a column may hold. */
export type ColumnUse = keyof typeof NAMES;

/** Which column holds what, by their numbers from 0. */
export type ColumnChoice = { [use in ColumnUse]?: number };

/** Names of columns by what they hold, in lower case without blanks and dashes. */
const NAMES = {
  secret: words(
    'secret secretkey secretcode secretbase32 otpsecret totpsecret 2fasecret twofasecret mfasecret',
    'sharedsecret otpsecretbase32 timeotpsecretbase32 hmacotpsecretbase32 setupkey key otpkey',
    'totpkey authkey seed otpseed totpseed token otp totp logintotp 2fa mfa twofactor otpauth',
    'otpurl otpuri totpurl totpuri uri url localsecrettoken',
  ),
  issuer: words(
    'issuer issuername service servicename provider site sitename website app application company',
    'localissuer',
  ),
  accountName: words(
    'account accountname user username userid login loginname email mail emailaddress label',
    'localaccountname',
  ),
  digits: words(
    'digits digit length otplength codelength otpdigits codedigits localotpdigits size',
  ),
  period: words('period interval timestep timeperiod step timer validity seconds localotpperiod'),
  algorithm: words('algorithm algo hash digest hashalgorithm hashfunction hmac localotpalgorithm'),
  type: words('type otptype tokentype codetype kind mode method localotptype'),
  counter: words('counter movingfactor hotpcounter count'),
} as const;

/** Names that may be either half of an account's label. */
const EITHER = words('name title entry entryname itemname displayname description item nickname');
const PASSWORD = words('password passwd pass passphrase pwd pin loginpassword');

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
      (name, column) => isFree(column) && NAMES[use].has(name) && isLike(table, column, use),
    );
    if (at >= 0) choice[use] = at;
  }
  const either = names.findIndex((name, at) => isFree(at) && EITHER.has(name));
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
  const draft = draftFrom({
    ...names,
    secret,
    type: typeIn(value('type'), value('counter')),
    algorithm: value('algorithm'),
    digits: value('digits'),
    period: value('period').replace(/^(\d+)\s*(?:s|secs?|seconds)$/i, '$1'),
    counter: value('counter'),
  });
  return { draft };
}

// "TOTP", "Time based", "time-based (TOTP)", "counter": as programs name the two types. Where a
// table says none, a counter that has moved says it.
function typeIn(text: string, counter: string): string {
  if (/motp/i.test(text)) throw new Refusal('import_motp');
  if (/ya(?:ndex|otp)/i.test(text)) throw new Refusal('import_yandex');
  if (/steam/i.test(text)) return 'steam';
  if (/totp|time/i.test(text)) return 'totp';
  if (/hotp|counter|event|hmac/i.test(text)) return 'hotp';
  if (text === '') return /^0*$/.test(counter) ? 'totp' : 'hotp';
  return 'unknown';
}

// Most values must be secrets, and those of a column named so count more than by chance.
function secretColumn({ header, rows }: Table): number {
  const scores = header.map((name, at) => {
    const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
    const isNamed = NAMES.secret.has(plainName(name)) && !/^ur[il]$/i.test(name);
    const isLikeSecret = isNamed ? isSecret : isSecretText;
    const alike = values.filter(isLikeSecret).length / Math.max(values.length, 1);
    if (PASSWORD.has(plainName(name)) || alike < 0.5) return 0;
    return alike + (isNamed ? 1 : 0);
  });
  const best = Math.max(...scores, 0);
  return best === 0 ? -1 : scores.indexOf(best);
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
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

function usesIn(names: { [use in ColumnUse]: ReadonlySet<string> }): ColumnUse[] {
  const isUse = (name: string): name is ColumnUse => Object.hasOwn(names, name);
  return Object.keys(names).filter(isUse);
}
