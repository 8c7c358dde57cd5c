// Taking in what other computers share: from contents and replicas to contents.
import type { Account, Contents, Sync } from '../../account/account.ts';
import { keyTextOf } from '../../account/key-text.ts';
import type { AccountStamps, Computer, Stamp } from '../../account/stamps.ts';
import type { Replica } from '../replica.ts';
import { isSameJson } from './account.ts';
import { BEYOND_PRINTS } from './births.ts';
import { BEFORE, clockFrom, compareTicks, latestOf, type Tick } from './clock.ts';
import { touchedMarks } from './elements.ts';
import { inOrder, isSameTombs, merged } from './merge.ts';
import { bothSeen, memberOf, seenWith } from './seen.ts';
import { groupTime, settledReplica } from './settle.ts';
import { stamped } from './stamp.ts';
import { type Told, toldOf } from './told.ts';
import { twinsIn, unitedAccount } from './unite.ts';

const DAY = 86_400;

/** Contents that took in what others share. */
export interface Synced {
  contents: Contents;
  /** What a person may want to know of it. */
  told: Told[];
  /** Whether the contents differ at all, and have to be stored. */
  isChanged: boolean;
}

/**
 * Returns what a vault shares, or `null` while it shares nothing. Times at which a computer found
 * trash to be old stay its own.
 */
export function replicaOf({ accounts, sync }: Pick<Contents, 'accounts' | 'sync'>): Replica | null {
  if (sync === null) return null;
  const plain = accounts.map((account) =>
    account.expiredAt === null ? account : { ...account, expiredAt: null },
  );
  return { ...sharedOf(accounts, sync), accounts: inOrder(plain) };
}

/**
 * Returns contents after taking in replicas of its group, those of others left out; `now` is in
 * seconds since 1970. Accounts that were added on different computers and are the same become one.
 * Taught fields and unknown fields stay as they are. Accounts in which nothing changes stay the
 * same objects. While nothing is shared, nothing changes.
 */
export function synced(contents: Contents, replicas: readonly Replica[], now: number): Synced {
  const mine = stamped(contents, contents, now);
  const { sync } = mine;
  if (sync === null) return { contents, told: [], isChanged: false };
  const own = sharedOf(mine.accounts, sync);
  const sources = [own, ...replicas.filter(({ group }) => group === sync.group)];
  const all = sources.reduce(merged);
  const taken = takenIn(mine, own.computers, all, now);
  const twins = twinsIn(all, sources);
  const united = twins.reduce(
    (before, { stays, goes }) => withTwin(before, stays.id, goes.id, now),
    taken,
  );
  const next = withCounters(united, all.erased);
  const told = toldOf(mine, next, new Map(twins.map(({ goes, stays }) => [goes.id, stays.id])));
  const isChanged = next.sync !== sync || mine !== contents || !isSameList(next, mine);
  return { contents: isChanged ? next : contents, told, isChanged };
}

function sharedOf(accounts: readonly Account[], sync: Sync): Replica {
  const { group, computer, computers, erased, seen } = sync;
  const known = memberOf(computers, computer);
  const lastSeenAt = Math.max(known?.lastSeenAt ?? 0, memberOf(seen, computer)?.[0] ?? 0);
  const own = known && { ...known, lastSeenAt, seen: bothSeen(known.seen, seen) };
  return {
    group,
    accounts,
    erased,
    computers: own ? { ...computers, [computer]: own } : computers,
  };
}

/**
 * Contents with what the joined replica holds, the same where it holds nothing new; `told` is what
 * this one told of the computers.
 */
function takenIn(mine: Contents, told: Replica['computers'], all: Replica, now: number): Contents {
  const { sync } = mine;
  if (sync === null) return mine;
  const everything = Object.values(all.computers).reduce(
    (seen, one) => bothSeen(seen, one.seen),
    sync.seen,
  );
  const own = memberOf(all.computers, sync.computer);
  const isNews = everything !== sync.seen;
  const isDue = own !== undefined && now - own.lastSeenAt >= DAY;
  const entered: Computer | undefined = own && {
    ...own,
    seen: bothSeen(own.seen, everything),
    lastSeenAt: isNews || isDue ? Math.max(own.lastSeenAt, now) : own.lastSeenAt,
  };
  const computers = entered ? { ...all.computers, [sync.computer]: entered } : all.computers;
  const accounts = isSameOrder(all.accounts, mine.accounts) ? mine.accounts : [...all.accounts];
  const clock = all.accounts.reduce(latestBirth, latestOf(sync.clock, everything));
  // After this computer is known to have seen all: that may have been what was waited for.
  const known = { ...all, computers };
  const rest = settledReplica(known, groupTime(known)).erased;
  // What was settled comes again with older replicas.
  const erased = isSameTombs(sync.erased, rest) ? sync.erased : rest;
  const isSame =
    accounts === mine.accounts &&
    erased === sync.erased &&
    !isNews &&
    compareTicks(clock, sync.clock) === 0 &&
    isSameJson(computers, told);
  if (isSame) return mine;
  return {
    ...mine,
    accounts,
    sync: { ...sync, clock, seen: everything, computers, erased },
  };
}

/** Edits here have to be later than births of the time before on other computers. */
function latestBirth(latest: Tick, { stamps }: Account): Tick {
  if (stamps?.born[2] !== BEFORE || stamps.born[0] < latest[0]) return latest;
  const birth: Tick = [stamps.born[0], BEYOND_PRINTS];
  return compareTicks(latest, birth) < 0 ? birth : latest;
}

/**
 * An edit as any other: the account that goes is deleted for good. The other is stamped even where
 * it gains nothing, so that somebody who deletes it at the same time does not delete both.
 */
function withTwin(before: Contents, stayingId: string, goingId: string, now: number): Contents {
  const stays = before.accounts.find(({ id }) => id === stayingId);
  const goes = before.accounts.find(({ id }) => id === goingId);
  if (!stays || !goes) return before;
  const united = unitedAccount(stays, goes);
  const accounts = before.accounts
    .filter(({ id }) => id !== goingId)
    .map((account) => (account === stays ? united : account));
  const { sync, ...after } = stamped(before, { ...before, accounts }, now);
  if (!sync) return before;
  const clock = clockFrom(sync.clock, sync.computer, now);
  const stamp = clock.next();
  return {
    ...after,
    accounts: after.accounts.map((account) =>
      account.id === stayingId && account.stamps
        ? touched(account, account.stamps, stamp)
        : account,
    ),
    sync: { ...sync, clock: clock.last, seen: seenWith(sync.seen, stamp) },
  };
}

/**
 * A site takes no counter twice (RFC 4226 §7.2): where one of two equal accounts was used after
 * another computer had deleted it, the one that stays goes on from there.
 */
function withCounters(contents: Contents, erased: Replica['erased']): Contents {
  const reached = new Map<string, number>();
  for (const { account } of Object.values(erased)) {
    if (account?.type !== 'hotp') continue;
    const key = keyTextOf(account);
    reached.set(key, Math.max(reached.get(key) ?? 0, account.counter));
  }
  if (reached.size === 0) return contents;
  const accounts = contents.accounts.map((account) => {
    const counter = account.type === 'hotp' ? (reached.get(keyTextOf(account)) ?? 0) : 0;
    return counter > account.counter ? { ...account, counter } : account;
  });
  return isSameOrder(accounts, contents.accounts) ? contents : { ...contents, accounts };
}

function touched(account: Account, stamps: AccountStamps, stamp: Stamp): Account {
  return { ...account, stamps: { ...stamps, sites: touchedMarks(stamps.sites, stamp) } };
}

function isSameList(one: Contents, other: Contents): boolean {
  return isSameOrder(one.accounts, other.accounts);
}

function isSameOrder(one: readonly Account[], other: readonly Account[]): boolean {
  return one.length === other.length && one.every((account, at) => account === other[at]);
}
