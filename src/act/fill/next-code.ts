// The code to fill: the current one, the next one, or that of the next counter.
import type { Account } from '../../core/account/account.ts';
import { advancing, using } from '../../core/account/edits.ts';
import { codeAt } from '../../core/otp/code.ts';
import { Refusal } from '../../core/refusal.ts';
import { change } from '../../vault/vault.ts';

/** A code to be filled; it becomes valid in `waitMs` milliseconds, 0 for at once. */
export interface HandedCode {
  code: string;
  waitMs: number;
}

// A code that expires sooner may be too late for a site with a slow server.
const LEAST_SECONDS = 5;

/** Returns whether a fill at `now`, seconds since 1970, waits for the account's next code. */
export function waitsForNext(account: Account, now: number): boolean {
  return account.type !== 'hotp' && codeAt(account, now).until - now < LEAST_SECONDS;
}

/**
 * Returns the code to fill at `now`, seconds since 1970 by a clock that is `ahead` seconds ahead:
 * the next one when the current one has less than 5 s left. For HOTP the next counter is saved
 * before the code is returned, so that no code is used twice. Refuses `account_missing`, and like
 * `change`.
 */
export async function codeToFill(account: Account, now: number, ahead = 0): Promise<HandedCode> {
  if (account.type === 'hotp')
    return { code: codeAt(await advance(account.id, now), now).code, waitMs: 0 };
  const right = now - ahead;
  const current = codeAt(account, right);
  if (!waitsForNext(account, right)) return { code: current.code, waitMs: 0 };
  const next = codeAt(account, current.until);
  return { code: next.code, waitMs: Math.ceil((next.from - right) * 1000) };
}

/** Returns the account as it was before its counter moved on. */
async function advance(accountId: string, now: number): Promise<Account> {
  let before: Account | undefined;
  const moveOn = advancing(accountId, Math.floor(now));
  await change((contents) => {
    before = contents.accounts.find(({ id }) => id === accountId);
    return moveOn(contents);
  });
  if (!before) throw new Refusal('account_missing');
  return before;
}

/** Saves that the account was used, in the background: a fill stays done when this fails. */
export function noteUse(accountId: string, now: number): void {
  change(using(accountId, Math.floor(now))).catch(() => undefined);
}
