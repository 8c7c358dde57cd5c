import type { Account, Contents } from './account.ts';

const TRASH_SECONDS = 30 * 86_400;

/**
 * Returns edited contents as they may be stored: HOTP counters never lower than they were (RFC 4226 section 7.2: a site
 * does not take a counter twice), and without what has been in the trash for 30 days.
 */
export function tidied(before: Contents, after: Contents, now: number): Contents {
  const counters = new Map(before.accounts.map(({ id, counter }) => [id, counter]));
  const kept = after.accounts.filter(
    ({ deletedAt }) => deletedAt === null || now - deletedAt < TRASH_SECONDS,
  );
  return { ...after, accounts: kept.map((account) => counted(account, counters.get(account.id) ?? 0)) };
}

function counted(account: Account, atLeast: number): Account {
  return account.type === 'hotp' && account.counter < atLeast ? { ...account, counter: atLeast } : account;
}
