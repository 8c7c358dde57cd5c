// HOTP (RFC 4226).
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Algorithm } from '../account/account.ts';

const HASHES = { SHA1: sha1, SHA256: sha256, SHA512: sha512 };

/**
 * Returns the HOTP code of a counter (RFC 4226 §5.3) as 1 to 10 digits; ten digits always begin
 * with 0, 1 or 2, because the number has 31 bits.
 */
export function hotp(
  secret: Uint8Array,
  counter: number,
  algorithm: Algorithm,
  digits: number,
): string {
  return String(truncated(secret, counter, algorithm) % 10 ** digits).padStart(digits, '0');
}

/**
 * Returns the 31-bit number that dynamic truncation takes from HMAC(secret, counter) (RFC 4226
 * §5.3).
 */
export function truncated(secret: Uint8Array, counter: number, algorithm: Algorithm): number {
  const mac = hmac(HASHES[algorithm], secret, counterBytes(counter));
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  const number = view.getUint32(view.getUint8(mac.length - 1) & 0xf) & 0x7fffffff;
  mac.fill(0);
  return number;
}

// 64 bits, big-endian (RFC 4226 §5.1); JavaScript's shifts would stop at 32.
function counterBytes(counter: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(counter / 2 ** 32));
  view.setUint32(4, counter % 2 ** 32);
  return bytes;
}
