// Joining replicas (a state-based CRDT): any two, in any order, as often as wanted.
import type { Account, Erased } from '../../account/account.ts';
import type { Computer } from '../../account/stamps.ts';
import type { Replica } from '../replica.ts';
import { isSameAccount, isSameJson, joinedAccount, withStamps } from './account.ts';
import { compareStamps, laterOf } from './clock.ts';
import { jsonOf } from './registers.ts';
import { bothSeen, memberOf } from './seen.ts';
import { coversEdits } from './view.ts';

/**
 * Returns what two replicas of one group make together: commutative, associative and idempotent.
 * Accounts in which the other replica adds nothing stay the same objects.
 */
export function merged(one: Replica, other: Replica): Replica {
  const theirs = new Map(other.accounts.map((account) => [account.id, account]));
  const accounts: Account[] = [];
  const erased: [string, Erased][] = [];
  const keep = (id: string, account: Account | null): void => {
    const tomb = joinedTomb(memberOf(one.erased, id), memberOf(other.erased, id));
    const isGone = tomb && (!account || coversEdits(tomb.seen, withStamps(account).stamps));
    if (account && !isGone) accounts.push(account);
    if (tomb) erased.push([id, withAccount(tomb, isGone ? account : null)]);
  };
  const done = new Set<string>();
  for (const account of one.accounts) {
    const { id } = account;
    const their = theirs.get(id) ?? memberOf(other.erased, id)?.account;
    done.add(id);
    keep(id, their ? joinedAccount(account, their) : account);
  }
  for (const [id, { account: mine }] of Object.entries(one.erased)) {
    if (done.has(id)) continue;
    const their = theirs.get(id) ?? memberOf(other.erased, id)?.account;
    done.add(id);
    keep(id, mine && their ? joinedAccount(mine, their) : (mine ?? their ?? null));
  }
  for (const account of other.accounts) if (!done.has(account.id)) keep(account.id, account);
  for (const [id, { account }] of Object.entries(other.erased))
    if (!done.has(id) && !theirs.has(id)) keep(id, account);
  return {
    group: one.group,
    accounts: inOrder(accounts),
    erased: recordLike(one.erased, erased),
    computers: joinedComputers(one.computers, other.computers),
  };
}

/** Returns accounts by their place in the list, then by id; the list itself where it is so. */
export function inOrder<T extends Account>(accounts: readonly T[]): readonly T[] {
  for (let at = 1; at < accounts.length; at++) {
    const [before, account] = [accounts[at - 1], accounts[at]];
    if (before && account && compareInList(before, account) > 0)
      return accounts.toSorted(compareInList);
  }
  return accounts;
}

/** Returns whether two replicas hold the same: then nothing has to be written. */
export function isSameReplica(one: Replica, other: Replica): boolean {
  const theirs = new Map(other.accounts.map((account) => [account.id, account]));
  return (
    one.group === other.group &&
    one.accounts.length === other.accounts.length &&
    one.accounts.every((account) => {
      const their = theirs.get(account.id);
      return their !== undefined && isSameAccount(account, their);
    }) &&
    isSameTombs(one.erased, other.erased) &&
    isSameJson(one.computers, other.computers)
  );
}

/** Returns whether two records of tombstones hold the same. */
export function isSameTombs(one: Replica['erased'], other: Replica['erased']): boolean {
  const mine = Object.entries(one);
  return (
    mine.length === Object.keys(other).length &&
    mine.every(([id, { account, ...tomb }]) => {
      const { account: kept, ...their } = memberOf(other, id) ?? { account: null };
      const isSame = account && kept ? isSameAccount(account, kept) : account === kept;
      return isSame && isSameJson(tomb, their);
    })
  );
}

function withAccount(tomb: Erased, account: Account | null): Erased {
  return tomb.account === account ? tomb : { ...tomb, account };
}

function joinedTomb(one: Erased | undefined, other: Erased | undefined): Erased | undefined {
  if (!one || !other || one === other) return one ?? other;
  const stamp = laterOf(one.stamp, other.stamp);
  const [seen, at] = [bothSeen(one.seen, other.seen), Math.max(one.at, other.at)];
  const isMine = stamp === one.stamp && seen === one.seen && at === one.at;
  return isMine ? one : { ...one, stamp, seen, at };
}

function joinedComputers(
  one: Replica['computers'],
  other: Replica['computers'],
): Replica['computers'] {
  const all = new Map(Object.entries(one));
  for (const [id, theirs] of Object.entries(other)) {
    const mine = all.get(id);
    all.set(id, mine ? joinedComputer(mine, theirs) : theirs);
  }
  return recordLike(one, [...all]);
}

/** Returns the record itself where these are its members, so that nothing looks changed. */
function recordLike<T>(
  record: { readonly [name: string]: T },
  members: [name: string, value: T][],
): { readonly [name: string]: T } {
  const isSame =
    members.length === Object.keys(record).length &&
    members.every(([name, value]) => memberOf(record, name) === value);
  return isSame ? record : Object.fromEntries(members);
}

/** Once removed, a computer stays removed: it comes back under another id. */
function joinedComputer(one: Computer, other: Computer): Computer {
  if (one === other || isSameJson(one, other)) return one;
  const removals = [one.removedAt, other.removedAt].filter((at) => at !== null);
  const named = ({ name, public: half }: Computer): string => jsonOf([name, half]);
  const order = compareStamps(one.stamp, other.stamp) || (named(one) < named(other) ? -1 : 1);
  const { name, public: half, stamp } = order < 0 ? other : one;
  const both: Computer = {
    name,
    public: half,
    joinedAt: Math.min(one.joinedAt, other.joinedAt),
    lastSeenAt: Math.max(one.lastSeenAt, other.lastSeenAt),
    removedAt: removals.length === 0 ? null : Math.min(...removals),
    seen: bothSeen(one.seen, other.seen),
    epoch: Math.max(one.epoch, other.epoch),
    stamp,
  };
  return isSameJson(one, both) ? one : both;
}

function compareInList(one: Account, other: Account): number {
  const places = (one.stamps?.order ?? 0) - (other.stamps?.order ?? 0);
  return places || (one.id < other.id ? -1 : 1);
}
