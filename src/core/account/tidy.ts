import type { Account, Contents } from './account.ts';

const DAY = 86_400;
const TRASH_SECONDS = 30 * DAY;

/**
 * Returns edited contents as they may be stored: HOTP counters never lower than they were (RFC 4226 section 7.2: a site
 * does not take a counter twice), and without what has been in the trash for 30 days at two writes a day apart: a clock
 * that jumped for a moment empties nothing.
 */
export function tidied(before: Contents, after: Contents, now: number): Contents {
  const counters = new Map(before.accounts.map(({ id, counter }) => [id, counter]));
  const kept = after.accounts.flatMap((account) => aged(account, now) ?? []);
  return { ...after, accounts: kept.map((account) => counted(account, counters.get(account.id) ?? 0)) };
}

// `expiredAt` among the further fields: when a write first saw that the 30 days were over.
function aged(account: Account, now: number): Account | null {
  const { expiredAt, ...extra } = account.extra;
  const isExpired = account.deletedAt !== null && now - account.deletedAt >= TRASH_SECONDS;
  if (!isExpired) return expiredAt === undefined ? account : { ...account, extra };
  if (typeof expiredAt !== 'number' || expiredAt > now)
    return { ...account, extra: { ...extra, expiredAt: now } };
  return now - expiredAt >= DAY ? null : account;
}

function counted(account: Account, atLeast: number): Account {
  if (account.type === 'hotp' && account.counter < atLeast) return { ...account, counter: atLeast };
  // One more could not be read again, and the vault with it.
  const isBeyond = account.counter > Number.MAX_SAFE_INTEGER;
  return isBeyond ? { ...account, counter: Number.MAX_SAFE_INTEGER } : account;
}
