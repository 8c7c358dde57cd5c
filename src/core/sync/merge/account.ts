// Joining two states of one account: commutative, associative and idempotent.
import type { Account } from '../../account/account.ts';
import type { AccountStamps, Seen, Stamp } from '../../account/stamps.ts';
import { isObject } from '../../vault/shape.ts';
import { stampedBefore } from './births.ts';
import { compareStamps, laterOf } from './clock.ts';
import { joinedElements, plainElements, plainMarks } from './elements.ts';
import { joinedRegisters, REGISTERS, type Stamped, stampIn } from './registers.ts';
import { bothSeen } from './seen.ts';
import { placed } from './view.ts';

/** An account whose stamps are known. */
export type StampedAccount = Account & { stamps: AccountStamps };

/** Returns an account with its stamps; one without gets those of the time before. */
export function withStamps(account: Account): StampedAccount {
  const { stamps } = account;
  return stamps ? { ...account, stamps } : stampedBefore(account, 0, account.updatedAt);
}

/**
 * Returns what two states of one account make together; the first itself where the other adds
 * nothing. `expiredAt` is each computer's own and stays the first's.
 */
export function joinedAccount(first: Account, second: Account): Account {
  if (first === second || isSameAccount(first, second)) return first;
  const [one, other] = [withStamps(first), withStamps(second)];
  const [mine, theirs] = [one.stamps, other.stamps];
  const born = laterOf(mine.born, theirs.born);
  const { values, fields } = joinedRegisters(apart(one), apart(other), born);
  const [sites, tags] = (['sites', 'tags'] as const).map((name) =>
    joinedElements(
      plainElements(one[name], mine[name], mine.born),
      plainElements(other[name], theirs[name], theirs.born),
      born,
    ),
  );
  const codes = joinedElements(
    { born: mine.born, listed: one.recoveryCodes, marks: mine.codes },
    { born: theirs.born, listed: other.recoveryCodes, marks: theirs.codes },
    born,
  );
  const { seen, stamp } = joinedDeletion(one, other);
  const isAtBirth = compareStamps(stamp, born) === 0;
  const both = placed({
    ...one,
    ...values,
    counter: Math.max(one.counter, other.counter),
    sites: (sites?.listed ?? []).map(({ code }) => code),
    tags: (tags?.listed ?? []).map(({ code }) => code),
    recoveryCodes: [...codes.listed],
    createdAt: Math.min(one.createdAt, other.createdAt),
    updatedAt: Math.max(one.updatedAt, other.updatedAt),
    usedAt: laterTime(one.usedAt, other.usedAt),
    stamps: {
      born,
      fields: isAtBirth ? fields : { ...fields, deletedAt: stamp },
      seen,
      sites: plainMarks(sites?.marks ?? {}),
      tags: plainMarks(tags?.marks ?? {}),
      codes: codes.marks,
      order: Math.min(mine.order, theirs.order),
    },
  });
  return isSameAccount(first, both) ? first : both;
}

/** Returns whether two states of an account are the same but for what each computer keeps. */
export function isSameAccount(one: Account, other: Account): boolean {
  if (one === other) return true;
  const [mine, theirs] = [one.stamps, other.stamps];
  if (!mine || !theirs || !isSameStamps(mine, theirs)) return false;
  return (
    one.counter === other.counter &&
    one.usedAt === other.usedAt &&
    one.updatedAt === other.updatedAt &&
    one.createdAt === other.createdAt &&
    REGISTERS.every((name) => isSameField(one, other, name)) &&
    isSameField(one, other, 'sites') &&
    isSameField(one, other, 'tags') &&
    isSameField(one, other, 'recoveryCodes') &&
    isSameField(one, other, 'enrollment') &&
    isSameField(one, other, 'extra')
  );
}

function isSameField(one: Account, other: Account, name: keyof Account): boolean {
  return isSameJson(one[name], other[name]);
}

function isSameStamps(one: AccountStamps, other: AccountStamps): boolean {
  if (one === other) return true;
  return (
    one.order === other.order &&
    compareStamps(one.born, other.born) === 0 &&
    isSameJson(one.fields, other.fields) &&
    isSameJson(one.seen, other.seen) &&
    isSameJson(one.sites, other.sites) &&
    isSameJson(one.tags, other.tags) &&
    isSameJson(one.codes, other.codes)
  );
}

/** Returns whether two JSON values are equal; bytes count as lists. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (isList(one) || isList(other)) return isList(one) && isList(other) && isSameList(one, other);
  if (!isObject(one) || !isObject(other)) return false;
  let count = 0;
  for (const name in one) {
    if (!Object.hasOwn(other, name) || !isSameJson(one[name], other[name])) return false;
    count += 1;
  }
  for (const _ in other) count -= 1;
  return count === 0;
}

function isSameList(one: Uint8Array | unknown[], other: Uint8Array | unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    const [mine, theirs] = [one[at], other[at]];
    if (mine !== theirs && !isSameJson(mine, theirs)) return false;
  }
  return true;
}

function isList(value: object): value is Uint8Array | unknown[] {
  return Array.isArray(value) || value instanceof Uint8Array;
}

/** The later move to or from the trash wins; what two renewals of one have seen counts together. */
function joinedDeletion(
  one: StampedAccount,
  other: StampedAccount,
): { seen: Seen | null; stamp: Stamp } {
  const [mine, theirs] = [stampIn(apart(one), 'deletedAt'), stampIn(apart(other), 'deletedAt')];
  const order = compareStamps(mine, theirs);
  if (order !== 0)
    return order < 0
      ? { seen: other.stamps.seen, stamp: theirs }
      : { seen: one.stamps.seen, stamp: mine };
  const [a, b] = [one.stamps.seen, other.stamps.seen];
  return { seen: a && b ? bothSeen(a, b) : (a ?? b), stamp: mine };
}

function apart(account: StampedAccount): Stamped {
  return { account, born: account.stamps.born, fields: account.stamps.fields };
}

function laterTime(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
