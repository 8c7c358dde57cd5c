// Taking a backup or snapshot back into the vault.
import type { Account, Contents } from './account.ts';
import { furthest } from './enrollment.ts';

/**
 * Returns the contents after restoring a copy (`from`) at `at`, in seconds since 1970. Accounts
 * become as they were in the copy; accounts that it lacks go to the trash instead of vanishing, and
 * HOTP counters keep their higher value. The 30 days of everything in the trash start anew. Of an
 * account that is in the vault now, only sites that are still confirmed stay, and steps of setting
 * it up stay settled. Taught fields stay those of the vault, and so does what shares it with other
 * computers: a computer's id in two browsers would make each take the other's changes for its own.
 * What is kept of a recovery key belongs to the slots of the vault, too.
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
  // A malformed `sync` is kept among the unknown fields.
  const { sync: _, ...extra } = from.extra;
  return {
    accounts: [...kept, ...trashed],
    taughtFields: now.taughtFields,
    sync: now.sync,
    ...(now.recoveryAuth ? { recoveryAuth: now.recoveryAuth } : {}),
    extra: { ...now.extra, ...extra },
  };
}

/**
 * Returns how many accounts were made, edited or moved to the trash after `at`, in seconds since
 * 1970.
 */
export function changedSince({ accounts }: Pick<Contents, 'accounts'>, at: number): number {
  return accounts.filter((account) => isChangedSince(account, at)).length;
}

/**
 * Returns whether an account was made, edited or moved to the trash after `at`, in seconds since
 * 1970.
 */
export function isChangedSince(account: Account, at: number): boolean {
  return account.createdAt > at || account.updatedAt > at || (account.deletedAt ?? 0) > at;
}

function onTopOf(today: Account | undefined, account: Account): Account {
  if (!today) return { ...account, stamps: null };
  const sites = account.sites.filter((site) => today.sites.includes(site));
  const counter =
    account.type === 'hotp' ? Math.max(account.counter, today.counter) : account.counter;
  const enrollment = furthest(today.enrollment, account.enrollment);
  return { ...account, sites, counter, enrollment, stamps: today.stamps };
}
