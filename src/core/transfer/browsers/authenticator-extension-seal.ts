// How Authenticator-Extension seals accounts: CryptoJS under the password (version 1), under a key
// that the password opens (2), or under an Argon2id hash of it (3).
import { toBase64 } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Costly } from '../contract/reader.ts';
import { utf8Of } from '../crypto/encoded.ts';
import { isSalted, saltedOpened, saltedText } from '../crypto/openssl.ts';

type Item = Record<string, unknown>;

// The extension's own parameters; none of them stands in the file where the key is derived.
const ARGON2 = { kind: 'argon2id', m: 19_456, t: 2, p: 1, length: 32 } as const;
// Real backups hold one key, and two for a moment while the password is changed.
const MOST_KEYS = 16;
const SECRET = /^(?:blz-|bliz-|stm-)?(?:[a-z2-7 ]+=*|[0-9a-f ]+)$/i;

/** Returns whether an item is sealed. */
export function isSealed(item: Item): boolean {
  return item.dataType === 'EncOTPStorage' || item.encrypted === true;
}

/**
 * Returns all entries, opened where the password opens them; those that it does not open stay
 * sealed. Refuses `import_password` where it opens none.
 */
export async function openItems(
  map: Record<string, unknown>,
  entries: readonly Item[],
  password: string,
  costly: Costly,
): Promise<Item[]> {
  const passphrases = await passphrasesOf(map, entries, password, costly);
  const opened = await Promise.all(
    entries.map((item) => (isSealed(item) ? openItem(item, passphrases, password) : item)),
  );
  const isAnyOpen = entries.some((item, at) => isSealed(item) && opened[at] !== item);
  if (!isAnyOpen) throw new Refusal('import_password');
  return opened;
}

async function openItem(
  item: Item,
  passphrases: Map<unknown, string>,
  password: string,
): Promise<Item> {
  if (item.dataType === 'EncOTPStorage') {
    const passphrase = passphrases.get(item.keyId);
    const json = passphrase && isSalted(item.data) ? await saltedText(passphrase, item.data) : null;
    const inside = json ? parsed(json) : null;
    return inside ? { ...inside, dataType: 'OTPStorage', encrypted: false } : item;
  }
  if (!isSalted(item.secret)) return item;
  for (const passphrase of [passphrases.get('key'), passphrases.get(item.keyId), password]) {
    const secret = passphrase ? await saltedText(passphrase, item.secret) : null;
    if (secret && SECRET.test(secret)) return { ...item, secret, encrypted: false };
  }
  return item;
}

/** Returns the passphrases that the password gives: by key id, and of version 2 by `key`. */
async function passphrasesOf(
  map: Record<string, unknown>,
  entries: readonly Item[],
  password: string,
  costly: Costly,
): Promise<Map<unknown, string>> {
  const passphrases = new Map<unknown, string>();
  // Version 2 writes the key beside the accounts, and by a mistake (#557) its fields alone.
  const old = isObject(map.key) ? map.key : map;
  const inner = isSalted(old.enc) ? await saltedOpened(password, old.enc) : null;
  if (inner) passphrases.set('key', hexOf(inner));
  inner?.fill(0);
  const ids = new Set(entries.flatMap(({ keyId }) => (typeof keyId === 'string' ? [keyId] : [])));
  if (ids.size > MOST_KEYS) throw new Refusal('import_costly');
  for (const id of ids) {
    const key = Object.hasOwn(map, id) ? map[id] : null;
    if (!isObject(key) || typeof key.salt !== 'string') continue;
    const secret = utf8Of(password);
    const salt = utf8Of(key.salt);
    if (salt.length < 8) throw new Refusal('import_damaged');
    const hash = await costly.argon2({ ...ARGON2, password: secret, salt });
    passphrases.set(id, toBase64(hash).replace(/=+$/, ''));
    hash.fill(0);
    secret.fill(0);
  }
  return passphrases;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parsed(json: string): Item | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
