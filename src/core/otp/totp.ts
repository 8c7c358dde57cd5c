// TOTP (RFC 6238).
import type { Algorithm } from '../account/account.ts';
import { hotp } from './hotp.ts';

/**
 * Returns the number of whole steps of `period` seconds between 1970 and `now`, in seconds since
 * 1970 (T of RFC 6238 §4.2, T0 = 0).
 */
export function stepAt(now: number, period: number): number {
  return Math.floor(now / period);
}

/**
 * Returns the seconds, with fractions, until the step at `now` ends: more than 0, at most `period`.
 */
export function secondsLeft(now: number, period: number): number {
  return (stepAt(now, period) + 1) * period - now;
}

/**
 * Returns the TOTP code at `now`, in seconds since 1970 (RFC 6238 §4), as 1 to 10 digits; `period`
 * is in seconds.
 */
export function totp(
  secret: Uint8Array,
  now: number,
  algorithm: Algorithm,
  digits: number,
  period: number,
): string {
  return hotp(secret, stepAt(now, period), algorithm, digits);
}
