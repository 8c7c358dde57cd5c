// What the joined state of an account shows: whether it is in the list, in the trash, or gone.
import type { Account } from '../../account/account.ts';
import type { AccountStamps, Seen } from '../../account/stamps.ts';
import { coversElements, seenIn } from './elements.ts';
import { stampIn } from './registers.ts';
import { bothSeen, covers, seenWith } from './seen.ts';

/** Returns whether every edit of an account was seen, moves to and from the trash too. */
export function coversEdits(seen: Seen, stamps: AccountStamps): boolean {
  const { born, fields, sites, tags, codes } = stamps;
  return (
    covers(seen, born) &&
    Object.values(fields).every((stamp) => covers(seen, stamp)) &&
    coversElements(seen, sites) &&
    coversElements(seen, tags) &&
    coversElements(seen, codes)
  );
}

/**
 * Returns an account with `deletedAt` as its stamps say: in the trash since the stamp, unless it
 * was edited by somebody who had not seen that.
 */
export function placed(account: Account & { stamps: AccountStamps }): Account {
  const { stamps } = account;
  const { deletedAt: _, ...fields } = stamps.fields;
  const isTrashed = stamps.seen !== null && coversEdits(stamps.seen, { ...stamps, fields });
  const deletedAt = isTrashed ? stampIn(stamps, 'deletedAt')[0] : null;
  if (deletedAt === account.deletedAt) return account;
  return { ...account, deletedAt, expiredAt: isTrashed ? account.expiredAt : null };
}

/** Returns whether an account was moved to the trash and an edit brought it back. */
export function isBack({ deletedAt, stamps }: Account): boolean {
  return deletedAt === null && stamps !== null && stamps.seen !== null;
}

/** Returns up to where the stamps of an account tell of changes. */
export function seenInStamps({ born, fields, sites, tags, codes, seen }: AccountStamps): Seen {
  const all = [sites, tags, codes].flatMap((marks) => Object.values(marks).map(seenIn));
  const stamps = [born, ...Object.values(fields)];
  return [...all, ...(seen ? [seen] : [])].reduce(bothSeen, stamps.reduce(seenWith, {}));
}
