// What makes an account's codes, as one text to compare.
import { encodeBase32 } from '../bytes/base32.ts';
import type { Key } from './account.ts';

/**
 * Returns a text that two accounts share where they make the same codes, so that many thousands
 * are compared in one pass. It holds the secret: never shown, never stored.
 */
export function keyTextOf(key: Omit<Key, 'counter'>): string {
  const { type, algorithm, digits, period, secret } = key;
  return `${type} ${algorithm} ${digits} ${period} ${encodeBase32(secret)} ${secret.length}`;
}
