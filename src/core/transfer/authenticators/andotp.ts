// andOTP backups: plain JSON, and encrypted by password in two ways (andOTP wiki, "Backup format").
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { GivenFile, Locked, Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { gcmOpened, pbkdf2 } from '../crypto/aes.ts';
import { jsonIn, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountWith, fieldsOf } from '../draft/further.ts';

// Rounds, salt and nonce stand before the sealed data; the first way wrote the nonce only.
const ROUNDS = 4;
const SALT = 12;
const NONCE = 12;
const TAG = 16;
/** Rounds that andOTP would have written: other files rarely begin with such a number. */
const [LEAST_ROUNDS, MOST_ROUNDS] = [1000, 10_000_000];

/**
 * Reads a backup of andOTP, which OTPClient and GNOME Authenticator write too. Encrypted ones have
 * no signature: anything binary that begins with a likely number of rounds is taken for one, so
 * this comes after all formats that have a signature.
 */
export const readAndOtp: Read = (file) => {
  if (Array.isArray(file.json)) return file.json.some(isItem) ? accountsIn(file.json) : null;
  return roundsOf(file) === null ? null : locked(file);
};

/**
 * Takes any binary file for a backup of andOTP, as those before 0.6.3 have no mark at all; only a
 * password shows whether it is one, so this comes last.
 */
export const readOldAndOtp: Read = (file) =>
  file.text === null && file.bytes.length > NONCE + TAG ? locked(file) : null;

function locked(file: GivenFile): Locked {
  return {
    async open(password) {
      const typed = utf8Of(password);
      const plain = (await openedNew(file, typed)) ?? (await openedOld(file.bytes, typed));
      typed.fill(0);
      if (!plain) throw new Refusal('import_password');
      return accountsIn(jsonIn(plain));
    },
  };
}

async function openedNew(file: GivenFile, typed: Bytes): Promise<Bytes | null> {
  const rounds = roundsOf(file);
  if (rounds === null) return null;
  const salt = file.bytes.slice(ROUNDS, ROUNDS + SALT);
  const key = await pbkdf2('SHA-1', typed, salt, rounds, 32);
  return openedBehind(file.bytes.subarray(ROUNDS + SALT), key);
}

async function openedOld(bytes: Bytes, typed: Bytes): Promise<Bytes | null> {
  return openedBehind(bytes, new Uint8Array(await crypto.subtle.digest('SHA-256', typed)));
}

async function openedBehind(bytes: Bytes, key: Bytes): Promise<Bytes | null> {
  const plain = await gcmOpened(key, bytes.slice(0, NONCE), bytes.slice(NONCE));
  key.fill(0);
  return plain;
}

function roundsOf({ bytes, text }: GivenFile): number | null {
  if (text !== null || bytes.length <= ROUNDS + SALT + NONCE + TAG) return null;
  const rounds = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return rounds >= LEAST_ROUNDS && rounds <= MOST_ROUNDS ? rounds : null;
}

// Other programs write lists with secrets too: those with a link or a `kind` are not andOTP's.
function isItem(item: unknown): boolean {
  if (!isObject(item) || typeof item.secret !== 'string') return false;
  return 'label' in item || ('type' in item && !('url' in item) && !('kind' in item));
}

function accountsIn(json: unknown): ReadFile {
  if (!Array.isArray(json)) throw new Refusal('import_damaged');
  return readEach(json.map(fieldsOf), readItem, (item) => {
    const { issuer, accountName } = namesIn(item);
    return labelOf(issuer, accountName);
  });
}

function readItem(item: Record<string, unknown>): ReadAccount {
  const { type, secret, algorithm, digits, period, counter, tags } = item;
  if (typeof type === 'string' && type.toUpperCase() === 'MOTP') throw new Refusal('import_motp');
  const said = { type, secret, algorithm, digits, period, counter };
  return accountWith(draftFrom({ ...said, ...namesIn(item) }), { tags });
}

// Before there was a field for the issuer, andOTP wrote "issuer - name".
function namesIn({ issuer, label }: Record<string, unknown>): {
  issuer: unknown;
  accountName: unknown;
} {
  const [, first, rest] = /^(.*?) - (.*)$/s.exec(typeof label === 'string' ? label : '') ?? [];
  return issuer === undefined && first !== undefined
    ? { issuer: first, accountName: rest }
    : { issuer, accountName: label };
}
