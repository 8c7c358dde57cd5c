import type { Key } from '../account/account.ts';
import { hotp } from './hotp.ts';
import { STEAM_PERIOD, steam } from './steam.ts';
import { stepAt, totp } from './totp.ts';

/**
 * A code with the time in which it is valid, in seconds since 1970 (`from` = 0 and `until` =
 * Infinity for HOTP).
 */
export interface Code {
  code: string;
  from: number;
  until: number;
}

/**
 * Returns the code that the key gives at `now` (seconds since 1970); HOTP uses its counter and
 * ignores the time.
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
 * Returns the code that follows the one of `now`, or `null` for HOTP, whose next code is the
 * person's choice.
 */
export function nextCode(key: Key, now: number): Code | null {
  if (key.type === 'hotp') return null;
  const period = periodOf(key);
  return codeAt(key, (stepAt(now, period) + 1) * period);
}

function periodOf(key: Key): number {
  return key.type === 'steam' ? STEAM_PERIOD : key.period;
}
