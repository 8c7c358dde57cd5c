// Steam Guard: TOTP with SHA-1 and 30 seconds, written as five characters of its own alphabet.
import { truncated } from './hotp.ts';
import { STEAM_DIGITS, STEAM_PERIOD } from './limits.ts';
import { stepAt } from './totp.ts';

// Steam's alphabet: no vowels, and no characters that look alike.
const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';

/**
 * Returns the Steam Guard code at `now`, in seconds since 1970: the truncated number of TOTP
 * (SHA-1) in base 26, lowest digit first. Steam publishes no specification.
 */
export function steam(secret: Uint8Array, now: number): string {
  let number = truncated(secret, stepAt(now, STEAM_PERIOD), 'SHA1');
  let code = '';
  while (code.length < STEAM_DIGITS) {
    code += ALPHABET[number % ALPHABET.length];
    number = Math.floor(number / ALPHABET.length);
  }
  return code;
}
