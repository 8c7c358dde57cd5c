import type { Account, Contents } from './account.ts';

/**
 * Returns the contents after taking an older or other copy back: its accounts stand as they were
 * there, accounts that it does not know go to the trash instead of vanishing, and HOTP counters
 * stay at their highest. The 30 days of all that is in the trash begin anew; a site that was taken
 * back since is not confirmed again; which fields were pointed out stays ours.
 */
export function restored(now: Contents, from: Contents, at: number): Contents {
  const today = new Map(now.accounts.map((account) => [account.id, account]));
  const back = from.accounts.map((account) => onTopOf(today.get(account.id), account));
  const known = new Set(from.accounts.map(({ id }) => id));
  const others = now.accounts.filter(({ id }) => !known.has(id));
  const trashed = others.map((account) => ({ ...account, deletedAt: at }));
  const kept = back.map((account) =>
    account.deletedAt === null ? account : { ...account, deletedAt: at },
  );
  return {
    accounts: [...kept, ...trashed],
    taughtFields: now.taughtFields,
    extra: { ...now.extra, ...from.extra },
  };
}

/**
 * Returns how many accounts differ since a moment, in seconds since 1970: made, edited or deleted
 * after it.
 */
export function changedSince({ accounts }: Contents, at: number): number {
  const later = (account: Account): boolean =>
    account.createdAt > at || account.updatedAt > at || (account.deletedAt ?? 0) > at;
  return accounts.filter(later).length;
}

function onTopOf(today: Account | undefined, account: Account): Account {
  if (!today) return account;
  const sites = account.sites.filter((site) => today.sites.includes(site));
  const counter =
    account.type === 'hotp' ? Math.max(account.counter, today.counter) : account.counter;
  return { ...account, sites, counter };
}
