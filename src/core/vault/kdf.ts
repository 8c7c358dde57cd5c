// Argon2id parameters (RFC 9106) of password slots, and which are accepted.
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
 * Parameters of new password slots: half a second on two slow cores, 1,790 guesses per second on a
 * large GPU.
 */
export const KDF_NOW = { name: 'argon2id', v: 19, m: 65_536, t: 3, p: 1 } as const;

const FLOOR = { m: 19_456, t: 2 };
const CEILING = { m: 262_144, t: 10, p: 16 };

/**
 * Refuses parameters before Argon2id runs: `kdf_weakened` below m = 19 MiB or t = 2,
 * `kdf_excessive` above m = 256 MiB, t = 10 or p = 16, which would block the computer.
 */
export function guardKdf({ m, t, p }: KdfParameters): void {
  if (m > CEILING.m || t > CEILING.t || p > CEILING.p) throw new Refusal('kdf_excessive');
  if (m < FLOOR.m || t < FLOOR.t) throw new Refusal('kdf_weakened');
}

/**
 * Returns whether a password slot should be wrapped anew, because it uses less than today's
 * parameters.
 */
export function isOutdated({ m, t, p }: KdfParameters): boolean {
  return m < KDF_NOW.m || (m === KDF_NOW.m && t < KDF_NOW.t) || p < KDF_NOW.p;
}
