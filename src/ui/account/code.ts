import type { Key } from '../../core/account/account.ts';
import { type Code, codeAt } from '../../core/otp/code.ts';

/**
 * What is shown of an account's code at one moment: `left` in seconds, `next` only in the last 5 s
 * of a step.
 */
export interface ShownCode {
  code: string;
  left: number;
  next: string | null;
}

const LATE = 5;
const made = new WeakMap<Key, Code>();

/** Returns the code to show at `now`, seconds since 1970; within a step it is computed once. */
export function shownCode(key: Key, now: number): ShownCode {
  const known = made.get(key);
  const current = known && known.from <= now && now < known.until ? known : codeAt(key, now);
  made.set(key, current);
  if (key.type === 'hotp')
    return { code: current.code, left: Number.POSITIVE_INFINITY, next: null };
  const left = current.until - now;
  return { code: current.code, left, next: left <= LATE ? codeAt(key, current.until).code : null };
}
