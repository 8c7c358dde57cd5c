// FreeOTP 2 backups: a Java map of JSON texts, secrets in AES-GCM (freeotp-android, TokenBackup).
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import type { Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { gcmOpened, pbkdf2 } from '../crypto/aes.ts';
import { listedBytes, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { readEach } from '../draft/draft.ts';
import { draftOfRecord, labelOfRecord } from '../draft/freeotp-record.ts';
import { fieldsOf } from '../draft/further.ts';
import { isJava, textsInJavaMap } from '../syntax/java-map.ts';

/** What follows the name of a secret in the name of its account. */
const SUFFIX = '-token';
const HASHES: ReadonlyMap<unknown, 'SHA-1' | 'SHA-256' | 'SHA-512'> = new Map([
  ['pbkdf2withhmacsha1', 'SHA-1'],
  ['pbkdf2withhmacsha256', 'SHA-256'],
  ['pbkdf2withhmacsha512', 'SHA-512'],
]);

/** Reads a backup of FreeOTP 2, which the password of the app opens. */
export const readFreeOtp: Read = ({ bytes }) => {
  if (!isJava(bytes)) return null;
  const texts = textsInJavaMap(bytes);
  const master = jsonOf(texts.get('masterKey'));
  const tokens = [...texts.keys()].filter((key) => key.endsWith(SUFFIX));
  if (tokens.length === 0 && !texts.has('masterKey')) return null;
  return {
    async open(password) {
      const key = await masterKey(master, password);
      const entries = await Promise.all(tokens.map((name) => opened(texts, name, key)));
      key.fill(0);
      return accountsIn(entries);
    },
  };
};

interface Item {
  record: Record<string, unknown>;
  secret: Bytes | null;
  hash: unknown;
}

async function masterKey(master: Record<string, unknown>, password: string): Promise<Bytes> {
  const { mAlgorithm, mIterations, mSalt, mEncryptedKey } = master;
  const hash = HASHES.get(typeof mAlgorithm === 'string' ? mAlgorithm.toLowerCase() : '');
  const salt = neededBytes(listedBytes(mSalt));
  if (!hash || typeof mIterations !== 'number') throw new Refusal('import_damaged');
  const sealed = sealedIn(mEncryptedKey);
  if (!sealed) throw new Refusal('import_damaged');
  const typed = utf8Of(password);
  const key = await pbkdf2(hash, typed, salt, mIterations, 32);
  typed.fill(0);
  const own = await gcmOpened(key, sealed.nonce, sealed.data, sealed.bound);
  key.fill(0);
  if (!own) throw new Refusal('import_password');
  return own;
}

async function opened(texts: ReadonlyMap<string, string>, name: string, key: Bytes): Promise<Item> {
  const record = jsonOf(texts.get(name));
  const text = fieldsOf(jsonOf(texts.get(name.slice(0, -SUFFIX.length)))).key;
  const sealed = sealedIn(typeof text === 'string' ? jsonOf(text) : text);
  const secret = sealed && (await gcmOpened(key, sealed.nonce, sealed.data, sealed.bound));
  return { record, secret, hash: sealed?.hash };
}

interface Sealed {
  nonce: Bytes;
  data: Bytes;
  /** What the key is for, which the tag covers: "AES", "HmacSHA1". */
  bound: Bytes;
  hash: string;
}

function sealedIn(value: unknown): Sealed | null {
  const said = fieldsOf(value);
  const data = listedBytes(said.mCipherText);
  const nonce = nonceIn(listedBytes(said.mParameters));
  const hash = said.mToken;
  if (!data || !nonce || typeof hash !== 'string') return null;
  return { nonce, data, bound: utf8Of(hash), hash };
}

// Parameters are ASN.1 (RFC 5084 §3.2): a sequence of the nonce and the length of the tag.
function nonceIn(der: Bytes | null): Bytes | null {
  if (der?.[0] !== 0x30 || der[2] !== 0x04) return null;
  const [, , , length = 0] = der;
  return length > 0 && der.length >= 4 + length ? der.slice(4, 4 + length) : null;
}

function accountsIn(entries: Item[]): ReadFile {
  return readEach(entries, readItem, ({ record }) => labelOfRecord(record));
}

function readItem({ record, secret, hash }: Item): ReadAccount {
  if (!secret) throw new Refusal('import_damaged');
  return { draft: draftOfRecord(record, secret, hash) };
}

function jsonOf(text: string | undefined): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
