// The code of an account at a time: TOTP, HOTP or Steam Guard by the type of its key.
import type { Key } from '../account/account.ts';
import { hotp } from './hotp.ts';
import { STEAM_PERIOD } from './limits.ts';
import { steam } from './steam.ts';
import { stepAt, totp } from './totp.ts';

/**
 * A code and when it is valid, in seconds since 1970: from `from` up to, not including, `until`.
 * HOTP has no time: `from` is 0 and `until` Infinity.
 */
export interface Code {
  code: string;
  from: number;
  until: number;
}

/**
 * Returns the code of a key at `now`, in seconds since 1970 (RFC 6238, RFC 4226 or Steam Guard);
 * HOTP uses its counter and ignores the time.
 */
export function codeAt(key: Key, now: number): Code {
  const { type, secret, algorithm, digits, counter } = key;
  if (type === 'hotp')
    return { code: hotp(secret, counter, algorithm, digits), from: 0, until: Infinity };
  const period = periodOf(key);
  const from = stepAt(now, period) * period;
  const code = type === 'steam' ? steam(secret, now) : totp(secret, now, algorithm, digits, period);
  return { code, from, until: from + period };
}

/**
 * Returns the code of the step after `now` (seconds since 1970); `null` for HOTP, where only the
 * person moves on to the next code.
 */
export function nextCode(key: Key, now: number): Code | null {
  if (key.type === 'hotp') return null;
  const period = periodOf(key);
  return codeAt(key, (stepAt(now, period) + 1) * period);
}

function periodOf(key: Key): number {
  return key.type === 'steam' ? STEAM_PERIOD : key.period;
}
