// Base32 (RFC 4648 §6) as people and sites write setup keys.
import { Refusal } from '../refusal.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// Ignored: setup keys copied from pages hold every kind of space, dash and invisible character, and
// padding carries no data.
const IGNORED = /[\s\p{Pd}\p{Cf}\u2212=]/gu;

// Characters of text, which is 5 KB of secret; no real one is near that, as HMAC hashes whatever is
// longer than a block (64 or 128 bytes).
const LONGEST = 8192;

/**
 * Returns the bytes of a setup key (RFC 4648 §6). Tolerates spaces, dashes, padding, either case,
 * odd lengths and left-over bits. Refuses `secret_missing` (less than one whole byte) and
 * `secret_not_base32` (other characters, or more than 8192 of them).
 */
export function decodeBase32(text: string): Uint8Array {
  if (text.length > LONGEST) throw new Refusal('secret_not_base32');
  const letters = text.replace(IGNORED, '');
  // Tested before upper-casing, because Unicode would turn "ſ" into S and "ı" into I: a typing
  // mistake would become another secret.
  if (!/^[A-Za-z2-7]*$/.test(letters)) throw new Refusal('secret_not_base32');
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  if (bytes.length === 0) throw new Refusal('secret_missing');
  let bits = 0;
  let buffer = 0;
  let length = 0;
  for (const letter of letters.toUpperCase()) {
    buffer = ((buffer << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = buffer >> bits;
  }
  return bytes;
}

/** Returns bytes as upper-case Base32 without padding (RFC 4648 §6). */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(buffer >> (bits - 5)) & 31];
  }
  return bits === 0 ? text : text + ALPHABET[(buffer << (5 - bits)) & 31];
}

/**
 * Returns the setup key that was probably meant where 0, 1 or 8 (not in the alphabet) stand in it,
 * read as O, L and B as google-authenticator-libpam does; `null` when there is nothing to correct
 * or the result is still no Base32. Only to be suggested to the person, never applied silently.
 */
export function rereadBase32(text: string): string | null {
  if (text.length > LONGEST) return null;
  const reread = text.replace(/[018]/g, (digit) => ({ 0: 'O', 1: 'L', 8: 'B' })[digit] ?? digit);
  if (reread === text) return null;
  try {
    decodeBase32(reread).fill(0);
    return reread;
  } catch {
    return null;
  }
}
