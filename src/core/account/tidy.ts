import type { Account, Contents } from './account.ts';

const DAY = 86_400;
const TRASH_SECONDS = 30 * DAY;

/**
 * Returns edited contents as they may be stored: HOTP counters never lower than they were (RFC 4226
 * section 7.2: a site does not take a counter twice), and without what has been in the trash for 30
 * days at two writes a day apart: a clock that jumped for a moment empties nothing.
 */
export function tidied(before: Contents, after: Contents, now: number): Contents {
  const counters = new Map(before.accounts.map(({ id, counter }) => [id, counter]));
  const kept = after.accounts.flatMap((account) => aged(account, now) ?? []);
  return {
    ...after,
    accounts: kept.map((account) => counted(account, counters.get(account.id) ?? 0)),
  };
}

function aged(account: Account, now: number): Account | null {
  const { deletedAt, expiredAt } = account;
  const isExpired = deletedAt !== null && now - deletedAt >= TRASH_SECONDS;
  if (!isExpired) return expiredAt === null ? account : { ...account, expiredAt: null };
  if (expiredAt === null || expiredAt > now) return { ...account, expiredAt: now };
  return now - expiredAt >= DAY ? null : account;
}

function counted(account: Account, atLeast: number): Account {
  if (account.type === 'hotp' && account.counter < atLeast) return { ...account, counter: atLeast };
  // One more could not be read again, and the vault with it.
  const isBeyond = account.counter > Number.MAX_SAFE_INTEGER;
  return isBeyond ? { ...account, counter: Number.MAX_SAFE_INTEGER } : account;
}
