// AES-GCM, AES-CBC (NIST SP 800-38) and PBKDF2 (RFC 8018 §5.2) of other programs' files.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';

// Rounds of PBKDF2 that a file may ask for: some ten seconds.
const MOST_ROUNDS = 10_000_000;

/**
 * Returns what AES-GCM sealed, with its 16-byte tag at the end of `data`; `null` where key, nonce,
 * data or further data do not belong together.
 */
export async function gcmOpened(
  key: Bytes,
  nonce: Bytes,
  data: Bytes,
  aad?: Bytes,
): Promise<Bytes | null> {
  const algorithm = { name: 'AES-GCM', iv: nonce, ...(aad ? { additionalData: aad } : {}) };
  return opened(key, algorithm, data);
}

/**
 * Returns the AES-GCM ciphertext of `plain` with its 16-byte tag at the end; `nonce` has 12 bytes,
 * and is never used twice with a key.
 */
export async function gcmSealed(key: Bytes, nonce: Bytes, plain: Bytes): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce };
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, plain));
}

/**
 * Returns what AES-CBC with PKCS #7 padding sealed; `null` where the padding is wrong, which one
 * wrong key in 256 gets past: check the plain text too.
 */
export async function cbcOpened(key: Bytes, nonce: Bytes, data: Bytes): Promise<Bytes | null> {
  return opened(key, { name: 'AES-CBC', iv: nonce }, data);
}

/**
 * Returns `length` bytes derived from a password. Refuses `import_costly` beyond ten million rounds
 * and `import_damaged` below one.
 */
export async function pbkdf2(
  hash: 'SHA-1' | 'SHA-256' | 'SHA-512',
  password: Bytes,
  salt: Bytes,
  rounds: number,
  length: number,
): Promise<Bytes> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Refusal('import_damaged');
  if (rounds > MOST_ROUNDS) throw new Refusal('import_costly');
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash, salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8));
}

// WebCrypto throws one and the same error for whatever does not open.
async function opened(
  raw: Bytes,
  algorithm: AesGcmParams | AesCbcParams,
  data: Bytes,
): Promise<Bytes | null> {
  try {
    const key = await crypto.subtle.importKey('raw', raw, algorithm.name, false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, data));
  } catch {
    return null;
  }
}
