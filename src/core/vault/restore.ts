import type { Account, Contents } from './account.ts';

/**
 * Returns the contents after taking an older or other copy back: its accounts stand as they were there, accounts that it
 * does not know go to the trash instead of vanishing, and HOTP counters stay at their highest.
 */
export function restored(now: Contents, from: Contents, at: number): Contents {
  const counters = new Map(now.accounts.map(({ id, counter }) => [id, counter]));
  const known = new Set(from.accounts.map(({ id }) => id));
  const back = from.accounts.map((account) => highest(account, counters.get(account.id) ?? 0));
  const others = now.accounts.filter(({ id }) => !known.has(id));
  const trashed = others.map((account) => ({ ...account, deletedAt: account.deletedAt ?? at }));
  return { ...now, ...from, accounts: [...back, ...trashed] };
}

/** Returns how many accounts differ since a moment, in seconds since 1970: made, edited or deleted after it. */
export function changedSince({ accounts }: Contents, at: number): number {
  const later = (account: Account): boolean =>
    account.createdAt > at || account.updatedAt > at || (account.deletedAt ?? 0) > at;
  return accounts.filter(later).length;
}

function highest(account: Account, counter: number): Account {
  return account.type === 'hotp' && account.counter < counter ? { ...account, counter } : account;
}
