// What every write of the vault does to contents: counters never fall, old trash is emptied.
import type { Account, Contents } from './account.ts';

const DAY = 86_400;
const TRASH_SECONDS = 30 * DAY;

/**
 * Returns edited contents as they may be stored at `now`, in seconds since 1970. HOTP counters are
 * never lower than before, because a site takes none twice (RFC 4226 §7.2). An account that has
 * been in the trash for 30 days is removed by a second write a day later, so that a clock that
 * jumps for a moment empties nothing.
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
  // A vault with a higher counter would be refused as damaged.
  const isBeyond = account.counter > Number.MAX_SAFE_INTEGER;
  return isBeyond ? { ...account, counter: Number.MAX_SAFE_INTEGER } : account;
}
