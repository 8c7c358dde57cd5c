// Exports of FoxAuth (github.com/FoxAuth/FoxAuth): a dump of its storage.
import { recoveryCodesIn } from '../../account/recovery-codes.ts';
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { gcmOpened } from '../crypto/aes.ts';
import { base64Bytes, listedBytes, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftOf, labelOf, readEach } from '../draft.ts';
import { fieldsOf } from '../further.ts';
import { textOf } from '../given.ts';
import type { Locked, Read, ReadAccount, ReadFile } from '../reader.ts';

type Entry = Record<string, unknown>;

const TYPES = new Map([
  ['', 'totp'],
  ['time based', 'totp'],
  ['counter based', 'hotp'],
]);
const SEALED = ['localAccountName', 'localSecretToken', 'localRecovery'] as const;

/** Reads accounts and their recovery codes; a password that stands in the file is tried first. */
export const readFoxAuth: Read = async ({ json }) => {
  if (!isObject(json) || !Array.isArray(json.accountInfos)) return null;
  const entries = json.accountInfos.map(fieldsOf);
  if (!entries.some((entry) => 'localSecretToken' in entry) && !('isEncrypted' in json))
    return null;
  if (json.isEncrypted !== true) return readEntries(entries);
  const { encryptIV, encryptPassword } = fieldsOf(json.passwordInfo);
  const iv = neededBytes(listedBytes(isObject(encryptIV) ? Object.values(encryptIV) : encryptIV));
  const kept = await openedWithKept(entries, encryptPassword, iv);
  return kept ?? lockedEntries(entries, iv);
};

function lockedEntries(entries: readonly Entry[], iv: Bytes): Locked {
  return {
    open: async (password) => {
      const opened = await openedEntries(entries, password, iv);
      if (!opened) throw new Refusal('import_password');
      return opened;
    },
  };
}

async function openedWithKept(
  entries: readonly Entry[],
  kept: unknown,
  iv: Bytes,
): Promise<ReadFile | null> {
  const bytes = base64Bytes(kept);
  const password = bytes && textOf(bytes);
  return password ? openedEntries(entries, password, iv) : null;
}

/** Returns what a password opens; `null` where it opens no secret. */
async function openedEntries(
  entries: readonly Entry[],
  password: string,
  iv: Bytes,
): Promise<ReadFile | null> {
  const key = await keyOf(password);
  if (!key) return null;
  const opened = await Promise.all(
    entries.map(async (entry) => {
      const texts = await Promise.all(SEALED.map((name) => fieldOpened(entry[name], key, iv)));
      return { ...entry, ...Object.fromEntries(SEALED.map((name, at) => [name, texts[at]])) };
    }),
  );
  key.fill(0);
  return opened.every((entry: Entry) => entry.localSecretToken === null)
    ? null
    : readEntries(opened);
}

async function fieldOpened(value: unknown, key: Bytes, iv: Bytes): Promise<string | null> {
  const data = typeof value === 'string' ? latin1Bytes(value) : null;
  const plain = data && (await gcmOpened(key, iv, data));
  const text = plain && textOf(plain);
  plain?.fill(0);
  return text;
}

// No key derivation that takes time: the password itself goes through HKDF (RFC 5869).
async function keyOf(password: string): Promise<Bytes | null> {
  const bytes = latin1Bytes(password);
  if (!bytes) return null;
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
  bytes.fill(0);
  const info = utf8Of('encryption');
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, 128));
}

function readEntries(entries: readonly Entry[]): ReadFile {
  return readEach(entries, accountOf, ({ localIssuer, localAccountName }) =>
    labelOf(localIssuer, localAccountName),
  );
}

function accountOf(entry: Entry): ReadAccount {
  // The password opened other secrets, so it is right.
  if (entry.localSecretToken === null) throw new Refusal('import_damaged');
  const type = `${entry.localOTPType ?? ''}`;
  const draft = draftOf({
    type: TYPES.get(type.trim().toLowerCase()) ?? 'unknown',
    secret: entry.localSecretToken,
    issuer: entry.localIssuer,
    accountName: entry.localAccountName,
    algorithm: entry.localOTPAlgorithm,
    digits: entry.localOTPDigits,
    period: entry.localOTPPeriod,
  });
  const text = typeof entry.localRecovery === 'string' ? entry.localRecovery : '';
  const recoveryCodes = recoveryCodesIn(text).map(({ code }) => code);
  return recoveryCodes.length > 0 ? { draft, recoveryCodes } : { draft };
}

/** Returns a text whose characters stand for bytes; `null` where one is beyond 255. */
function latin1Bytes(text: string): Bytes | null {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  // Compared, because a larger number would be cut to its last byte.
  return /^[\0-\xff]*$/.test(text) ? bytes : null;
}
