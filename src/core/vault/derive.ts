// The cryptography that the vault is built from: HKDF, HMAC, AES-GCM and random bytes, by
// WebCrypto.
import type { Bytes } from '../bytes/base64.ts';

const utf8 = new TextEncoder();

/** Returns bytes as input key material of HKDF-SHA256 (RFC 5869), not extractable. */
export function material(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
}

/**
 * Returns an AES-256-GCM key derived by HKDF-SHA256; `salt` may be empty, `info` names the purpose.
 */
export function sealingKey(from: CryptoKey, salt: Bytes, info: string): Promise<CryptoKey> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(info) };
  return crypto.subtle.deriveKey(hkdf, from, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/**
 * Returns an HMAC-SHA256 key of 32 bytes derived by HKDF-SHA256 without salt; `info` names the
 * purpose.
 */
export function macKey(from: CryptoKey, info: string): Promise<CryptoKey> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(info) };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(hkdf, from, hmac, false, ['sign', 'verify']);
}

/** Returns the 32 bytes that HKDF-SHA256 derives from a secret without salt, for `info`. */
export async function derivedBytes(secret: Bytes, info: string): Promise<Bytes> {
  const from = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, from, 256));
}

/** Returns `length` bytes of the browser's cryptographic random generator. */
export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/**
 * Returns the AES-256-GCM ciphertext (NIST SP 800-38D) of `plain` with its 16-byte tag at the end.
 * `nonce` has 12 bytes; `bound` is authenticated but not part of the result.
 */
export async function encrypt(
  key: CryptoKey,
  nonce: Bytes,
  plain: Bytes,
  bound: Bytes,
): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bound };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
}

/**
 * Returns what `encrypt` was given as `plain`; `null` when key, nonce, ciphertext or `bound`
 * differ.
 */
export async function decrypt(
  key: CryptoKey,
  nonce: Bytes,
  sealed: Bytes,
  bound: Bytes,
): Promise<Bytes | null> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bound };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
  } catch {
    return null;
  }
}
