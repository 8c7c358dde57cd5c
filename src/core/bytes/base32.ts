import { Refusal } from '../refusal.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// Keys copied from pages carry every kind of space, dash and invisible character; padding says
// nothing.
const IGNORED = /[\s\p{Pd}\p{Cf}\u2212=]/gu;

// 5 KB of key; HMAC itself hashes whatever is longer than 128 bytes.
const LONGEST = 8192;

/**
 * Returns the bytes of a setup key (RFC 4648 §6); spaces, dashes, padding, case, odd lengths and
 * left-over bits are forgiven. Refuses `secret_missing` (not one whole byte) and
 * `secret_not_base32` (other letters, or more than any key has).
 */
export function decodeBase32(text: string): Uint8Array {
  if (text.length > LONGEST) throw new Refusal('secret_not_base32');
  const letters = text.replace(IGNORED, '');
  // Tested before upper-casing: Unicode would turn "ſ" into S and "ı" into I, and so a mistake into
  // another key.
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
 * Returns the setup key that was probably meant when 0, 1 or 8 stand in it, read as O, L and B like
 * google-authenticator-libpam; `null` when nothing needs or bears correction. Only ever to be
 * offered to the person, never applied silently.
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
