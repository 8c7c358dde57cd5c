import { Refusal } from '../refusal.ts';

/**
 * Argon2id parameters as RFC 9106 names them: m in KiB, t passes, p lanes, v = 19 (0x13); `salt` is
 * base64 of 16 bytes.
 */
export interface KdfParameters {
  name: 'argon2id';
  v: 19;
  m: number;
  t: number;
  p: number;
  salt: string;
}

/**
 * What new password slots use: half a second on two slow cores, 1,790 guesses per second on a large
 * GPU.
 */
export const KDF_NOW = { name: 'argon2id', v: 19, m: 65_536, t: 3, p: 1 } as const;

const FLOOR = { m: 19_456, t: 2 };
const CEILING = { m: 262_144, t: 10, p: 16 };

/**
 * Refuses, before anything runs, parameters that were weakened (`kdf_weakened`) or that would eat
 * the computer (`kdf_excessive`).
 */
export function guardKdf({ m, t, p }: KdfParameters): void {
  if (m > CEILING.m || t > CEILING.t || p > CEILING.p) throw new Refusal('kdf_excessive');
  if (m < FLOOR.m || t < FLOOR.t) throw new Refusal('kdf_weakened');
}

/** Returns whether a slot should be wrapped anew because today's parameters are higher. */
export function isOutdated({ m, t, p }: KdfParameters): boolean {
  return m < KDF_NOW.m || (m === KDF_NOW.m && t < KDF_NOW.t) || p < KDF_NOW.p;
}
