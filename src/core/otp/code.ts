import type { Key } from '../vault/account.ts';

/** A code with the time in which it is valid, in seconds since 1970 (`from` = 0 and `until` = Infinity for HOTP). */
export interface Code {
  code: string;
  from: number;
  until: number;
}

/** Returns the code that the key gives at `now` (seconds since 1970); HOTP uses its counter and ignores the time. */
export function codeAt(_key: Key, _now: number): Code {
  throw new Error('stub');
}
