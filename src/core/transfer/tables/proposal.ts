// Which column of a table looks like what: proposals for a person to confirm, never a decision.
import type { Table } from '../syntax/table.ts';
import { COLUMN_USES, type ColumnChoice, type ColumnUse } from './columns.ts';
import { encodingsOf, isBase32, isEncodedText, isSecretText } from './secret-text.ts';

/** Names of columns by what they hold, in lower case without blanks and dashes. */
const NAMES: Readonly<Record<ColumnUse, ReadonlySet<string>>> = {
  secret: words(
    'secret secretkey secretcode secretbase32 otpsecret totpsecret 2fasecret twofasecret mfasecret',
    'sharedsecret otpsecretbase32 timeotpsecretbase32 hmacotpsecretbase32 setupkey key otpkey',
    'totpkey authkey seed otpseed totpseed token otp totp logintotp 2fa mfa twofactor otpauth',
    'otpurl otpuri totpurl totpuri uri url localsecrettoken secrethex hexsecret secretbase64 base32',
    'schlüssel geheimnis clave secreto clé chiave segreto sleutel ключ секрет 密钥 nøkkel ključ khóa',
  ),
  issuer: words(
    'issuer issuername service servicename provider site sitename website app application company',
    'localissuer platform organization dienst anbieter servicio сервис сайт 服务 tjeneste storitev',
  ),
  accountName: words(
    'account accountname user username userid login loginname email mail emailaddress label',
    'localaccountname konto benutzer benutzername cuenta usuario compte utilisateur аккаунт логин',
    '账户 用户名 brukernavn račun',
  ),
  digits: words(
    'digits digit length otplength codelength otpdigits codedigits localotpdigits size',
  ),
  period: words(
    'period interval timestep timeperiod step timer validity seconds localotpperiod refresh',
  ),
  algorithm: words('algorithm algo hash digest hashalgorithm hashfunction hmac localotpalgorithm'),
  type: words('type otptype tokentype codetype kind mode method localotptype'),
  counter: words('counter movingfactor hotpcounter count'),
  site: words('url uri link address domain host hostname loginuri loginurl website web homepage'),
  note: words('note notes comment comments remark remarks memo extra notiz notizen заметка 备注'),
  tags: words('tag tags group groups folder category categories grouping label labels папка 标签'),
};

/** Names that may be either half of an account's label. */
const EITHER = words(
  'name title entry entryname itemname displayname description item nickname имя название 名称 navn ime',
);
const PASSWORD = words(
  'password passwd pass passphrase pwd pin loginpassword passwort пароль 密码',
);

/** What the values of a column look like; a name alone does not do where they do not. */
const VALUES: { [use in ColumnUse]?: RegExp } = {
  issuer: /^(?!https?:)/i,
  digits: /^(?:[1-9]|10)$/,
  period: /^\d{1,4}\s*(?:s|sec|secs|seconds)?$/i,
  algorithm: /^(?:hmac)?[-_ ]?(?:sha|md5)/i,
  type: /otp|steam|time|counter/i,
  counter: /^\d+$/,
  site: /^\S+\.\S+$|^https?:/i,
};

/** What every value of a column without a name looks like, where it can hold nothing else. */
const ALONE: { [use in ColumnUse]?: RegExp } = {
  digits: /^[5-8]$/,
  period: /^(?:30|60)$/,
  algorithm: /^(?:hmac-?)?sha-?(?:1|256|512)$/i,
  type: /^(?:totp|hotp|steam)$/i,
  site: /^https?:\/\/\S+$/i,
};

/**
 * Returns which columns look like what, by their names and values. Without `secret`, nothing looks
 * like a setup key or a link that holds one.
 */
export function proposedColumns(table: Table): ColumnChoice {
  const secret = secretColumn(table);
  if (secret < 0) return {};
  const choice: ColumnChoice = { secret };
  const names = table.header.map(plainName);
  const isFree = (at: number): boolean =>
    !Object.values(choice).includes(at) && !isPasswordColumn(table, at);
  for (const use of COLUMN_USES) {
    if (use === 'secret') continue;
    const at = names.findIndex((name, column) => {
      if (!isFree(column)) return false;
      return name === ''
        ? isOnly(table, column, use)
        : NAMES[use].has(name) && isLike(table, column, use);
    });
    if (at >= 0) choice[use] = at;
  }
  const either = names.findIndex(
    (name, at) => isFree(at) && (EITHER.has(name) || (name === '' && isWordy(table, at))),
  );
  if (either >= 0 && choice.issuer === undefined && choice.accountName !== undefined)
    choice.issuer = either;
  else if (either >= 0 && choice.accountName === undefined) choice.accountName = either;
  return choice;
}

/**
 * Returns whether some column of a table may hold secrets, so that it is worth asking a person:
 * one that `proposedColumns` names, or one of values that may be hex or base64.
 */
export function holdsSecrets(table: Table): boolean {
  if (secretColumn(table) >= 0) return true;
  return table.header.some((_, at) => {
    const values = valuesIn(table, at);
    const alike = values.filter((value) => isEncodedText(value)).length;
    return values.length > 0 && alike === values.length && !isPasswordColumn(table, at);
  });
}

/** Returns whether a column holds passwords by its name, which are nobody's secrets for codes. */
export function isPasswordColumn({ header }: Table, at: number): boolean {
  return PASSWORD.has(plainName(header[at] ?? ''));
}

/** Returns the values of a column that are not empty, trimmed. */
export function valuesIn({ rows }: Table, at: number): string[] {
  return rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
}

// Most values must be secrets, and those of a column named so count more than by chance.
function secretColumn(table: Table): number {
  const scores = table.header.map((name, at) => {
    const values = valuesIn(table, at);
    const isNamed = NAMES.secret.has(plainName(name)) && !/^ur[il]$/i.test(name);
    const isLikeSecret = isNamed ? isSecret : isSecretText;
    const alike = values.filter(isLikeSecret).length / Math.max(values.length, 1);
    if (isPasswordColumn(table, at) || alike < 0.5) return 0;
    return alike + (isNamed ? 1 : 0);
  });
  const best = Math.max(...scores, 0);
  return best === 0 ? -1 : scores.indexOf(best);
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

// Below a name that says so, anything that is written as secrets are.
function isSecret(text: string): boolean {
  return isSecretText(text) || isBase32(text) || (text.length >= 8 && isWrittenAnyhow(text));
}

function isWrittenAnyhow(text: string): boolean {
  return encodingsOf([text]).all.length > 0;
}

function isLike(table: Table, at: number, use: ColumnUse): boolean {
  const like = VALUES[use];
  return !like || valuesIn(table, at).some((value) => like.test(value));
}

function isOnly(table: Table, at: number, use: ColumnUse): boolean {
  const like = ALONE[use];
  const values = valuesIn(table, at);
  return like !== undefined && values.length > 0 && values.every((value) => like.test(value));
}

// Names, in a column that says nothing of itself: words, and not numbers only.
function isWordy(table: Table, at: number): boolean {
  return valuesIn(table, at).some((value) => /\p{L}{2}/u.test(value));
}

/** Returns a column's name for comparing: the last part of "outer.inner", letters and digits. */
function plainName(name: string): string {
  const [last = ''] = name.split('.').slice(-1);
  return last.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
