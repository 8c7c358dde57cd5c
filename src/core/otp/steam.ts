import { truncated } from './hotp.ts';
import { stepAt } from './totp.ts';

/** Seconds per step of Steam Guard, whatever a URI says. */
export const STEAM_PERIOD = 30;

/** Letters in a Steam Guard code. */
export const STEAM_DIGITS = 5;

// No vowels and nothing that can be mistaken for something else.
const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';

/**
 * Returns the Steam Guard code at `now`, in seconds since 1970: TOTP with SHA-1 written in 26
 * letters, lowest first.
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
