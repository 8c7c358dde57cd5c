// KeePass: databases exported as XML (keepass.info/help/base/importexport.html), and the fields in
// which KeePass, its plugins and KeePassXC keep one-time codes (keepass.info/help/base/placeholders
// .html#otp, github.com/tiuub/KeeOtp2).
import type { CountedDraft } from '../../account/account.ts';
import { decodeBase32 } from '../../bytes/base32.ts';
import { Refusal } from '../../refusal.ts';
import { unescaped } from '../../uri/escape.ts';
import type { FileReading, GivenFile, ReadFile } from '../contract/reader.ts';
import { base64Bytes, hexBytes } from '../crypto/encoded.ts';
import { draftFrom } from '../draft/draft.ts';
import { columnsOf, draftOfCode, type Login, type Row, readLogins } from '../draft/logins.ts';
import { childOf, type XmlElement, xmlOf } from '../syntax/xml.ts';

const XML = /^\s*<(?:.*<)?KeePassFile[\s>]/s;
const NATIVE = /^(?:timeotp|hmacotp)-secret/;
const ENCODINGS = ['', '-hex', '-base32', '-base64'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Reads KeePass's XML, and a table whose columns are named as KeePass names its fields. */
export function readKeepass(file: GivenFile): FileReading {
  if (file.text !== null && XML.test(file.text.slice(0, 4096))) {
    const root = xmlOf(file.text);
    if (!root) throw new Refusal('import_damaged');
    return readKeepassXml(root);
  }
  const table = columnsOf(file);
  if (!table?.names.some((name) => NATIVE.test(name))) return null;
  return readLogins(table.rows.flatMap((row) => loginsInRow(row, table.names)));
}

/**
 * Returns what a KeePass document holds: old versions of an entry are skipped, and entries of the
 * recycle bin are trashed. Refuses `import_damaged` where it is no such document.
 */
export function readKeepassXml(root: XmlElement): ReadFile {
  const meta = childOf(root, 'Meta');
  const top = childOf(root, 'Root');
  if (root.name !== 'KeePassFile' || !top) throw new Refusal('import_damaged');
  const isBinUsed = !/^false$/i.test(textIn(meta, 'RecycleBinEnabled'));
  const bin = isBinUsed ? textIn(meta, 'RecycleBinUUID') : '';
  const logins: Login[] = [];
  const enter = (group: XmlElement, path: string[], isTrashed: boolean): void => {
    const isBinned = isTrashed || (bin !== '' && textIn(group, 'UUID') === bin);
    for (const child of group.children) {
      if (child.name === 'Entry') logins.push(...loginsInElement(child, path, isBinned));
      // The reader of XML caps the depth, so that this ends.
      if (child.name === 'Group') enter(child, [...path, textIn(child, 'Name')], isBinned);
    }
  };
  // The outermost group is the database itself: its name is no tag.
  for (const child of top.children) if (child.name === 'Group') enter(child, [], false);
  return readLogins(logins);
}

function loginsInElement(element: XmlElement, path: string[], isTrashed: boolean): Login[] {
  const fields = new Map<string, string>();
  for (const { name, children } of element.children) {
    if (name !== 'String') continue;
    const key = children
      .find((child) => child.name === 'Key')
      ?.text.trim()
      .toLowerCase();
    const value = children.find((child) => child.name === 'Value')?.text ?? '';
    if (key !== undefined && !fields.has(key)) fields.set(key, value);
  }
  const field = (name: string): string => fields.get(name.toLowerCase()) ?? '';
  const urls = [...fields].filter(([name]) => /^(?:kp2a_)?url(?:_\d+)?$/.test(name));
  const login: Login = {
    title: field('Title'),
    userName: field('UserName'),
    sites: urls.map(([, url]) => url),
    tags: isTrashed ? [] : [path.join('/'), ...textIn(element, 'Tags').split(/[,;]/)],
    note: field('Notes'),
    isTrashed,
  };
  return draftsOf(field, login).map((draft) => ({ ...login, draft }));
}

function loginsInRow(row: Row, names: string[]): Login[] {
  const login: Login = {
    title: row('title', 'account'),
    userName: row('user name', 'username', 'login name'),
    sites: [row('url', 'web site')],
    tags: [row('group')],
    note: row('notes', 'comments'),
  };
  const field = (name: string): string =>
    names.includes(name.toLowerCase()) ? row(name.toLowerCase()) : '';
  return draftsOf(field, login).map((draft) => ({ ...login, draft }));
}

// An entry may keep the same code in the fields of several programs: the first that is there
// counts, and a counter beside it is another code.
function draftsOf(field: (name: string) => string, login: Login): (() => CountedDraft)[] {
  const names = { issuer: login.title, accountName: login.userName };
  const drafts: (() => CountedDraft)[] = [];
  const link = field('otp').trim();
  const trayKey = field('TOTP Seed').trim();
  if (link !== '') drafts.push(() => draftOfField(link, login));
  else if (ENCODINGS.some((encoding) => field(`TimeOtp-Secret${encoding}`) !== ''))
    drafts.push(() =>
      draftFrom({
        secret: nativeSecret('TimeOtp', field),
        algorithm: field('TimeOtp-Algorithm').replace(/^HMAC-/i, ''),
        digits: field('TimeOtp-Length'),
        period: field('TimeOtp-Period'),
        ...names,
      }),
    );
  else if (trayKey !== '')
    drafts.push(() =>
      draftFrom({ ...settingsIn(field('TOTP Settings')), secret: trayKey, ...names }),
    );
  if (ENCODINGS.some((encoding) => field(`HmacOtp-Secret${encoding}`) !== ''))
    drafts.push(() =>
      draftFrom({
        type: 'hotp',
        secret: nativeSecret('HmacOtp', field),
        algorithm: field('HmacOtp-Algorithm').replace(/^HMAC-/i, ''),
        digits: field('HmacOtp-Length'),
        counter: field('HmacOtp-Counter'),
        ...names,
      }),
    );
  return drafts;
}

/** Reads the field `otp`: a Key URI, KeeOtp's `key=…&step=…`, or a bare setup key. */
function draftOfField(text: string, { title, userName }: Login): CountedDraft {
  if (!/^(?:\w+=[^&]*&)*key=/i.test(text)) return draftOfCode(text, { title, userName });
  const said = new Map(
    text.split('&').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.toLowerCase(), unescaped(value.join('='))];
    }),
  );
  const type = said.get('type')?.toLowerCase();
  const encoder = (said.get('encoding') ?? said.get('encoder') ?? 'base32').toLowerCase();
  const isSteam = type === 'steam' || encoder === 'steam';
  const encoding = isSteam ? '-base32' : ENCODED[encoder];
  // A wrong guess at how the secret is written would be another secret.
  if (encoding === undefined) throw new Refusal('secret_not_base32');
  return draftFrom({
    type: isSteam ? 'steam' : type,
    secret: secretOf(said.get('key') ?? '', encoding),
    algorithm: said.get('otphashmode'),
    digits: said.get('size'),
    period: said.get('step'),
    counter: said.get('counter'),
    issuer: title,
    accountName: userName,
  });
}

const ENCODED: Record<string, Encoding | undefined> = {
  base32: '-base32',
  base64: '-base64',
  hex: '-hex',
  utf8: '',
};

/** Reads KeeTrayTOTP's settings: seconds and digits, or "S" for Steam, then perhaps a URL. */
function settingsIn(text: string): { type?: string; period?: string; digits?: string } {
  const [period = '', digits = ''] = text.split(';').map((part) => part.trim());
  return /^s$/i.test(digits) ? { type: 'steam' } : { period, digits };
}

function nativeSecret(kind: 'TimeOtp' | 'HmacOtp', field: (name: string) => string): Uint8Array {
  for (const encoding of ENCODINGS) {
    const text = field(`${kind}-Secret${encoding}`);
    if (text !== '') return secretOf(text, encoding);
  }
  throw new Refusal('secret_missing');
}

function secretOf(text: string, encoding: Encoding): Uint8Array {
  if (encoding === '') return new TextEncoder().encode(text);
  if (encoding === '-base32') return decodeBase32(text);
  const plain = text.replace(/\s/g, '');
  const bytes = encoding === '-hex' ? hexBytes(plain) : base64Bytes(plain);
  if (!bytes) throw new Refusal('secret_not_base32');
  return bytes;
}

function textIn(element: XmlElement | undefined, name: string): string {
  return (element && childOf(element, name)?.text.trim()) ?? '';
}
