// Exports of Bitwarden's vault and Authenticator: JSON, sealed JSON and CSV
// (bitwarden.com/help/export-your-data, bitwarden.com/help/encrypted-export).
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, fromBase64 } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Costly, FileReading, GivenFile, Locked, ReadFile } from '../contract/reader.ts';
import { cbcOpened, pbkdf2 } from '../crypto/aes.ts';
import { argon2Derived } from '../crypto/argon2.ts';
import { jsonIn, utf8Of } from '../crypto/encoded.ts';
import { itemsOf } from '../draft/further.ts';
import { columnsOf, type Login, type Row, readLogins, saysYes } from '../draft/logins.ts';

const VALIDATION = 'encKeyValidation_DO_NOT_EDIT';
// How Bitwarden matches a saved address: these two say nothing of where the login belongs.
const BY_PATTERN = 4;
const NEVER = 5;

/**
 * Reads an export of Bitwarden. Refuses `import_restricted` for one that is encrypted for the
 * account it came from, which no password opens.
 */
export function readBitwarden(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (table) {
    const isOurs = table.has('login_totp', 'login_uri') && !table.has('display_name');
    return isOurs ? readLogins(table.rows.map(loginInRow)) : null;
  }
  const { json } = file;
  if (!isObject(json)) return null;
  if (json.encrypted === true) {
    if (json.passwordProtected === true) return locked(json);
    if (VALIDATION in json || Array.isArray(json.items)) throw new Refusal('import_restricted');
    return null;
  }
  if (!Array.isArray(json.items)) return null;
  const isOurs = json.encrypted === false || json.items.some((item) => loginIn(item) !== null);
  return isOurs ? readLogins(loginsIn(json)) : null;
}

function loginInRow(row: Row): Login {
  return {
    code: row('login_totp'),
    title: row('name'),
    userName: row('login_username'),
    sites: row('login_uri').split(','),
    tags: [row('folder'), ...row('collections').split(',')],
    note: row('notes'),
    isPinned: saysYes(row('favorite')),
  };
}

function loginIn(item: unknown): Record<string, unknown> | null {
  return isObject(item) && isObject(item.login) ? item.login : null;
}

function loginsIn(json: Record<string, unknown>): Login[] {
  const names = new Map(
    [...itemsOf(json.folders), ...itemsOf(json.collections)].flatMap((folder) =>
      isObject(folder) ? [[folder.id, folder.name]] : [],
    ),
  );
  return itemsOf(json.items).flatMap((item) => {
    const login = loginIn(item);
    if (!login || !isObject(item)) return [];
    return [
      {
        code: login.totp,
        title: item.name,
        userName: login.username,
        sites: itemsOf(login.uris).map((uri) =>
          isObject(uri) && uri.match !== BY_PATTERN && uri.match !== NEVER ? uri.uri : null,
        ),
        tags: [item.folderId, ...itemsOf(item.collectionIds)].map((id) => names.get(id)),
        note: item.notes,
        isPinned: item.favorite === true,
        isTrashed: isDate(item.deletedDate) || isDate(item.archivedDate),
      },
    ];
  });
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function locked(json: Record<string, unknown>): Locked {
  const { salt } = json;
  const validation = cipherIn(json[VALIDATION]);
  const sealed = cipherIn(json.data);
  if (typeof salt !== 'string' || !validation || !sealed) throw new Refusal('import_damaged');
  return {
    async open(password, costly): Promise<ReadFile> {
      const key = await keyFrom(json, salt, password, costly);
      const [encryptionKey, macKey] = [expanded(key, 'enc'), expanded(key, 'mac')];
      key.fill(0);
      try {
        if (!isSealedBy(macKey, validation)) throw new Refusal('import_password');
        if (!isSealedBy(macKey, sealed)) throw new Refusal('import_damaged');
        const plain = await cbcOpened(encryptionKey, sealed.nonce, sealed.data);
        const content = plain && jsonIn(plain);
        if (!isObject(content)) throw new Refusal('import_damaged');
        return readLogins(loginsIn(content));
      } finally {
        encryptionKey.fill(0);
        macKey.fill(0);
      }
    },
  };
}

async function keyFrom(
  json: Record<string, unknown>,
  salt: string,
  password: string,
  costly: Costly,
): Promise<Bytes> {
  const secret = utf8Of(password);
  // The text of the salt is the salt: Bitwarden does not decode its base64.
  const text = utf8Of(salt);
  const iterations = Number(json.kdfIterations);
  try {
    if (json.kdfType === 0) return await pbkdf2('SHA-256', secret, text, iterations, 32);
    if (json.kdfType !== 1) throw new Refusal('import_unsupported');
    return await argon2Derived(costly, {
      kind: 'argon2id',
      password: secret,
      salt: sha256(text),
      m: Number(json.kdfMemory) * 1024,
      t: iterations,
      p: Number(json.kdfParallelism),
      length: 32,
    });
  } finally {
    secret.fill(0);
  }
}

/** One block of HKDF-Expand (RFC 5869 §2.3). */
function expanded(key: Bytes, info: string): Bytes {
  return hmac(sha256, key, utf8Of(`${info}\x01`));
}

interface Cipher {
  nonce: Bytes;
  data: Bytes;
  mac: Bytes;
}

/** Returns a cipher text of Bitwarden's type 2: AES-256-CBC with HMAC-SHA-256. */
function cipherIn(value: unknown): Cipher | null {
  if (typeof value !== 'string' || !value.startsWith('2.')) return null;
  const [nonce = null, data = null, mac = null] = value.slice(2).split('|').map(fromBase64);
  return nonce?.length === 16 && data && mac?.length === 32 ? { nonce, data, mac } : null;
}

function isSealedBy(macKey: Bytes, { nonce, data, mac }: Cipher): boolean {
  const right = hmac(sha256, macKey, joined([nonce, data]));
  return right.every((byte, index) => byte === mac[index]);
}
