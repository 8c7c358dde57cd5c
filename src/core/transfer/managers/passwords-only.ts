// Passwords as CSV of any program: browsers, NordPass, Zoho Vault, RoboForm, Buttercup, KeePass 1 …

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, type Login, type Row, readLogins, saysYes } from '../draft/logins.ts';
import { tableOf } from '../syntax/table.ts';

const PASSWORDS = ['password', 'pwd', 'pass', 'secretdata', 'login_password', 'passwort'];
const BESIDE = [
  'url',
  'username',
  'user name',
  'user_name',
  'login',
  'login name',
  'web site',
  'website',
  'secret url',
  'password url',
  'secret name',
  'email',
  'title',
  'name',
  'benutzername',
  'beschreibung',
];
const CODES = [
  'otpauth',
  'otp',
  'totp',
  'otpurl',
  'otp url',
  'otpsecret',
  'otp secret',
  'otp_secret',
  'totp secret',
  'totp_secret',
  'totp url',
  'totpuri',
  'totp_uri',
  'one-time password',
  'one_time_password',
  'one-time code',
  'two-factor code',
  'two-factor secret',
  '2fa secret',
  '2fa_secret',
  'twofactorsecret',
  'authenticator key',
  'authenticator key (totp)',
  'one-time passwort',
  'login_totp',
];
// Columns that may say as well whether there is a second factor: "yes" is Base32, too.
const VAGUE = ['2fa', '2fa code', 'mfa', 'twofactor', 'two-factor', 'authenticator', 'secret key'];
const SETUP_KEY = /^(?:[A-Z2-7]{4}[\s-]?){4,}[A-Z2-7]*=*$/i;
const LONGEST_KEY = 512;
const LINK = /\b(?:apple-)?otpauth:\/\/[^\s"']+/i;

/**
 * Reads passwords as CSV: what a column for one-time codes holds, or a Key URI in any other.
 * Refuses `import_no_codes` where there are none, as in most such files; `null` where a table does
 * not look like passwords.
 */
export function readPasswordsOnly(file: GivenFile): FileReading {
  if (file.text === null || file.json !== undefined) return null;
  const table = columnsOf(file);
  const has = (names: string[]): boolean => names.some((name) => table?.has(name));
  if (table && has(PASSWORDS) && has(BESIDE))
    return readLogins(table.rows.map((row, index) => loginIn(row, table.fields[index] ?? [])));
  return isUnnamed(file.text) ? readLogins([]) : null;
}

function loginIn(row: Row, fields: string[]): Login {
  const [further] = fields.flatMap((field) => codeIn(field) ?? []);
  return {
    code: row(...CODES) || VAGUE.map((name) => row(name)).find(isCode) || further,
    title: row(
      'title',
      'name',
      'account',
      'secret name',
      'password name',
      'service',
      '!group_name',
      'hostname',
      'beschreibung',
    ),
    userName: row(
      'username',
      'user name',
      'user_name',
      'login',
      'login name',
      'email',
      'benutzername',
    ),
    sites: [
      row(
        'url',
        'website',
        'web site',
        'secret url',
        'password url',
        'matchurl',
        'login_uri',
        'hostname',
        'internetseite',
      ),
    ],
    tags: [row('folder', 'group', 'grouping', 'category', '!group_name', 'chambername')],
    isPinned: saysYes(row('favorite', 'fav')),
  };
}

function isCode(text: string): boolean {
  // The pattern takes quadratic time, and no setup key is near that long.
  return (text.length <= LONGEST_KEY && SETUP_KEY.test(text)) || LINK.test(text);
}

// RoboForm writes each field of a form as "name,,,type,value" behind the columns of the header.
function codeIn(field: string): string | null {
  const [, value] = /^TOTP KEY\$(?:,[^,]*){3},(.+)$/s.exec(field) ?? [];
  return value ?? LINK.exec(field)?.[0] ?? null;
}

// Some exports (old ones of Dashlane, Keeper's) have no header: then the addresses of the logins
// stand in one column of at least five.
function isUnnamed(text: string): boolean {
  // Below a header of its own, because their first row may have one field only.
  const rows = tableOf(`,name\n${text}`)?.rows.filter(({ length }) => length >= 5) ?? [];
  return [2, 1, 4, 3, 0].some((column) => {
    const sites = rows.filter((row) => /^https?:\/\/\S+$/.test(row[column]?.trim() ?? ''));
    return sites.length >= 1 && sites.length * 2 >= rows.length;
  });
}
