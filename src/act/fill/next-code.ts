import type { Account } from '../../core/account/account.ts';
import { advancing, using } from '../../core/account/edits.ts';
import { codeAt } from '../../core/otp/code.ts';
import { Refusal } from '../../core/refusal.ts';
import { change } from '../../vault/vault.ts';

/** A code on its way to a page; `waitMs` until it becomes valid. */
export interface HandedCode {
  code: string;
  waitMs: number;
}

// A site that asks a slow server must still get it in time.
const LEAST_SECONDS = 5;

/**
 * Returns whether the next code of an account would be waited for at `now`, in seconds since 1970.
 */
export function waitsForNext(account: Account, now: number): boolean {
  return account.type !== 'hotp' && codeAt(account, now).until - now < LEAST_SECONDS;
}

/**
 * Returns the code to hand over at `now`: the next one when the current has less than 5 seconds
 * left. HOTP moves the counter forward and saves it before the code is known to anyone, so that no
 * code is ever used twice.
 */
export async function codeToFill(account: Account, now: number): Promise<HandedCode> {
  if (account.type === 'hotp')
    return { code: codeAt(await advance(account.id, now), now).code, waitMs: 0 };
  const current = codeAt(account, now);
  if (!waitsForNext(account, now)) return { code: current.code, waitMs: 0 };
  const next = codeAt(account, current.until);
  return { code: next.code, waitMs: Math.ceil((next.from - now) * 1000) };
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

/** Notes that the account was used; nobody waits for it, and a fill stays done when it fails. */
export function noteUse(accountId: string, now: number): void {
  change(using(accountId, Math.floor(now))).catch(() => undefined);
}
