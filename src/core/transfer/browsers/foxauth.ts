// Exports of FoxAuth (github.com/FoxAuth/FoxAuth): a dump of its storage.
import { recoveryCodesIn } from '../../account/recovery-codes.ts';
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { textInBytes } from '../contract/given.ts';
import type { Locked, Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { gcmOpened } from '../crypto/aes.ts';
import { base64Bytes, listedBytes, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { fieldsOf } from '../draft/further.ts';

type Item = Record<string, unknown>;

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
  if (!entries.some((item) => 'localSecretToken' in item) && !('isEncrypted' in json)) return null;
  if (json.isEncrypted !== true) return readItems(entries);
  const info = fieldsOf(json.passwordInfo);
  const bytes = info.encryptIV;
  const nonce = neededBytes(listedBytes(isObject(bytes) ? Object.values(bytes) : bytes));
  const kept = await openedWithKept(entries, info.encryptPassword, nonce);
  return kept ?? lockedItems(entries, nonce);
};

function lockedItems(entries: readonly Item[], nonce: Bytes): Locked {
  return {
    open: async (password) => {
      const opened = await openedItems(entries, password, nonce);
      if (!opened) throw new Refusal('import_password');
      return opened;
    },
  };
}

async function openedWithKept(
  entries: readonly Item[],
  kept: unknown,
  nonce: Bytes,
): Promise<ReadFile | null> {
  const bytes = base64Bytes(kept);
  const password = bytes && textInBytes(bytes);
  return password ? openedItems(entries, password, nonce) : null;
}

/** Returns what a password opens; `null` where it opens no secret. */
async function openedItems(
  entries: readonly Item[],
  password: string,
  nonce: Bytes,
): Promise<ReadFile | null> {
  const key = await keyOf(password);
  if (!key) return null;
  const opened = await Promise.all(
    entries.map(async (item) => {
      const texts = await Promise.all(SEALED.map((name) => fieldOpened(item[name], key, nonce)));
      return { ...item, ...Object.fromEntries(SEALED.map((name, at) => [name, texts[at]])) };
    }),
  );
  key.fill(0);
  return opened.every((item: Item) => item.localSecretToken === null) ? null : readItems(opened);
}

async function fieldOpened(value: unknown, key: Bytes, nonce: Bytes): Promise<string | null> {
  const data = typeof value === 'string' ? latin1Bytes(value) : null;
  const plain = data && (await gcmOpened(key, nonce, data));
  const text = plain && textInBytes(plain);
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

function readItems(entries: readonly Item[]): ReadFile {
  return readEach(entries, accountOf, ({ localIssuer, localAccountName }) =>
    labelOf(localIssuer, localAccountName),
  );
}

function accountOf(item: Item): ReadAccount {
  // The password opened other secrets, so it is right.
  if (item.localSecretToken === null) throw new Refusal('import_damaged');
  const type = `${item.localOTPType ?? ''}`;
  const draft = draftFrom({
    type: TYPES.get(type.trim().toLowerCase()) ?? 'unknown',
    secret: item.localSecretToken,
    issuer: item.localIssuer,
    accountName: item.localAccountName,
    algorithm: item.localOTPAlgorithm,
    digits: item.localOTPDigits,
    period: item.localOTPPeriod,
  });
  const text = typeof item.localRecovery === 'string' ? item.localRecovery : '';
  const recoveryCodes = recoveryCodesIn(text).map(({ code }) => code);
  return recoveryCodes.length > 0 ? { draft, recoveryCodes } : { draft };
}

/** Returns a text whose characters stand for bytes; `null` where one is beyond 255. */
function latin1Bytes(text: string): Bytes | null {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  // Compared, because a larger number would be cut to its last byte.
  return /^[\0-\xff]*$/.test(text) ? bytes : null;
}
