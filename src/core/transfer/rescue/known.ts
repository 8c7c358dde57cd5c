// How authenticators among browser extensions store their accounts, each known by its keys.
import { isObject } from '../../vault/shape.ts';
import { readAuthenticatorExtension } from '../browsers/authenticator-extension.ts';
import { readFoxAuth } from '../browsers/foxauth.ts';
import { readLatchkey } from '../browsers/latchkey.ts';
import { readOtpList } from '../browsers/otp-list.ts';
import { readTotpy } from '../browsers/totpy.ts';
import { readVastblast } from '../browsers/vastblast.ts';
import { givenFile } from '../contract/given.ts';
import type { GivenFile, Read } from '../contract/reader.ts';
import { parsedJson } from '../draft/entries.ts';
import { fieldsOf, itemsOf } from '../draft/further.ts';
import { readOtpauthText } from '../links/otpauth-text.ts';

/** Values of a storage by their keys, each parsed. */
export type Held = Readonly<Record<string, unknown>>;

/**
 * What a value is: one account by itself; part of the frame, which all accounts of one state need
 * or stand in; or beside such a part, where its key alone does not tell that it is this extension.
 */
export type Role = 'account' | 'frame' | 'beside';

/** The storage of one extension. */
export interface KnownStore {
  /** The extension, by the name that its users know; `null` where only its values are known. */
  program: string | null;
  /** What a value is to this extension; `null` where it is nothing of it. */
  roleOf(key: string, value: unknown): Role | null;
  /** Returns the files that the extension would export of one state. */
  filesOf(held: Held): GivenFile[];
  /** Returns the files of older states that stand within this one. */
  olderOf?(held: Held): GivenFile[];
  read: Read;
}

/** Every extension whose storage is known; the last one takes any value with links in it. */
export const KNOWN_STORES: readonly KnownStore[] = [
  {
    program: 'Latchkey',
    roleOf: (key, value) =>
      ['vault', 'previous'].includes(key) && startsAs(value, '{"format":"latchkey-vault"')
        ? 'frame'
        : null,
    // Both copies, so that the newer one that opens is taken.
    filesOf: (held) => textFiles(JSON.stringify({ format: 'latchkey-raw', ...held })),
    read: readLatchkey,
  },
  {
    program: '2FA Authenticator',
    roleOf: (key) => (key === 'vastblast.2fa-authenticator.vault' ? 'frame' : null),
    filesOf: (held) =>
      Object.values(held).map((vault) => fileOfJson({ app: '2fa-authenticator', vault })),
    read: readVastblast,
  },
  {
    program: 'Totpy',
    roleOf: (key, value) => {
      if (key === 'autoBackups') return 'beside';
      const isPiece = /^otpVault\.(?:meta|chunk\.\d+)$/.test(key);
      return isPiece || (key === 'vault' && isTotpy(value)) ? 'frame' : null;
    },
    filesOf: (held) => [held.vault, joinedChunks(held)].filter(isTotpy).map(fileOfJson),
    olderOf: ({ autoBackups }) =>
      itemsOf(autoBackups)
        .map((one) => fieldsOf(one).env)
        .filter(isTotpy)
        .map(fileOfJson),
    read: readTotpy,
  },
  {
    program: 'FoxAuth',
    roleOf: (key, value) => {
      if (key === 'accountInfos') return Array.isArray(value) ? 'frame' : null;
      return ['isEncrypted', 'passwordInfo'].includes(key) ? 'beside' : null;
    },
    filesOf: (held) => [fileOfJson(held)],
    read: readFoxAuth,
  },
  {
    program: 'OTP List',
    roleOf: (key, value) => (key === 'otp_list' && Array.isArray(value) ? 'frame' : null),
    filesOf: (held) => [fileOfJson(held)],
    read: readOtpList,
  },
  {
    program: 'Authenticator',
    roleOf: (key, value) => {
      if (key === 'UserSettings' || key === 'LocalStorage') return null;
      if (isItem(value)) return 'account';
      const isKey = key === 'key' || key === 'enc' || key === 'hash';
      return isKey || fieldsOf(value).dataType === 'Key' ? 'beside' : null;
    },
    // Apart, so that what is not sealed is read without the password.
    filesOf: (held) => {
      const all = Object.entries(held);
      const plain = all.filter(([, value]) => isItem(value) && !isSealedItem(value));
      const others = all.filter((one) => !plain.includes(one));
      return [plain, others].map((some) => fileOfJson(Object.fromEntries(some)));
    },
    read: readAuthenticatorExtension,
  },
  {
    program: 'otpauth://',
    roleOf: (_, value) => (textsIn(value).some((text) => LINK.test(text)) ? 'account' : null),
    filesOf: (held) =>
      textFiles(
        Object.values(held)
          .flatMap(textsIn)
          .filter((text) => LINK.test(text))
          .join('\n'),
      ),
    read: readOtpauthText,
  },
];

const LINK = /otpauth(?:-migration)?:/i;

/** Returns JSON as the file of an extension's export. */
export function fileOfJson(json: unknown): GivenFile {
  return { name: '', bytes: new Uint8Array(), text: '', json, others: [] };
}

/** Returns a text as a file; none for any other value. */
export function textFiles(text: unknown): GivenFile[] {
  return typeof text === 'string' ? [givenFile('', new TextEncoder().encode(text))] : [];
}

function startsAs(value: unknown, start: string): boolean {
  return typeof value === 'string' && value.startsWith(start);
}

// As its reader knows an entry.
function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.dataType === 'OTPStorage' || value.dataType === 'EncOTPStorage') return true;
  return (
    typeof value.secret === 'string' && ['type', 'encrypted', 'hash'].some((name) => name in value)
  );
}

function isSealedItem(value: unknown): boolean {
  const { dataType, encrypted } = fieldsOf(value);
  return dataType === 'EncOTPStorage' || encrypted === true;
}

function isTotpy(value: unknown): boolean {
  return isObject(value) && value.format === 'otp-vault';
}

// The synced copy stands in pieces of 7,000 characters.
function joinedChunks(held: Held): unknown {
  const count = Number(fieldsOf(held['otpVault.meta']).count ?? 0);
  const names = Object.keys(held).filter((key) => key.startsWith('otpVault.chunk.'));
  const chunks = Array.from(names.slice(0, count), (_, at) => held[`otpVault.chunk.${at}`]);
  return chunks.length === count && count > 0 ? parsedJson(chunks.join('')) : undefined;
}

/** Returns every text within a value, however deep. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string') texts.push(one);
    else if (typeof one === 'object' && one !== null)
      for (const inner of Object.values(one)) left.push(inner);
  }
  return texts;
}
