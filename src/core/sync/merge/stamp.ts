// Stamping: what an edit of a vault that shares its accounts changed, and when.
import type { Account, Contents, Erased, Sync } from '../../account/account.ts';
import type { AccountStamps, Seen, Stamp } from '../../account/stamps.ts';
import { withStamps } from './account.ts';
import { BEYOND_PRINTS, stampedBefore } from './births.ts';
import { type Clock, clockFrom, compareTicks, type Tick } from './clock.ts';
import { editedElements, plainElements, plainMarks, touchedMarks } from './elements.ts';
import { changedRegisters } from './registers.ts';
import { bothSeen, memberOf, seenWith } from './seen.ts';
import { placed, seenInStamps } from './view.ts';

/**
 * Returns edited contents with stamps on what differs from before, at `now` in seconds since 1970.
 * While nothing is shared, nothing happens. A merge, which makes a new `sync`, stamps what it
 * changed itself; with the same `sync`, stamps that an edit brings along are not believed.
 */
export function stamped(before: Contents, after: Contents, now: number): Contents {
  const { sync } = after;
  if (sync === null) return before.sync === null ? after : unstamped(after);
  const isStarting = before.sync === null;
  let last: Tick = sync.clock;
  for (const account of after.accounts)
    if (account.stamps === null || isStarting) last = beyond(last, account, now);
  const edit = new Stamping(before, { ...sync, clock: last }, now, sync !== before.sync);
  let accounts: Account[] | null = null;
  for (let at = 0; at < after.accounts.length; at++) {
    const account = after.accounts[at];
    const old = before.accounts[at];
    if (!account || (account === old && account.stamps !== null && !isStarting)) continue;
    const made = isStarting ? edit.started(account, at) : edit.stampedAccount(account, old);
    if (made === account) continue;
    accounts ??= [...after.accounts];
    accounts[at] = made;
  }
  const erased = isStarting ? sync.erased : edit.tombs(after);
  const isSeen = edit.clock.given === 0 && last === sync.clock && erased === sync.erased;
  if (accounts === null && isSeen) return after;
  const shared = { ...sync, erased, clock: edit.clock.last, seen: edit.seen() };
  return { ...after, accounts: accounts ?? after.accounts, sync: isSeen ? sync : shared };
}

/**
 * Returns the latest tick with that of an account of the time before, so that edits are later than
 * its birth.
 */
export function beyond(latest: Tick, { updatedAt }: Account, now: number): Tick {
  const birth: Tick = [Math.min(updatedAt, now), BEYOND_PRINTS];
  return compareTicks(latest, birth) < 0 ? birth : latest;
}

/** Stamps would tell nothing true of edits that are made while nothing is shared. */
function unstamped(contents: Contents): Contents {
  const accounts = contents.accounts.map((account) =>
    account.stamps === null ? account : { ...account, stamps: null },
  );
  return { ...contents, accounts };
}

/** The stamping of one edit: knows what was before it, and gives its stamps. */
class Stamping {
  readonly clock: Clock;
  readonly #before: Contents;
  readonly #sync: Sync;
  readonly #now: number;
  readonly #isMerge: boolean;
  #known: Map<string, Account> | null = null;
  #highest: number | null = null;
  #back: [id: string, tomb: Erased][] = [];

  constructor(before: Contents, sync: Sync, now: number, isMerge: boolean) {
    this.#before = before;
    this.#sync = sync;
    this.#now = now;
    this.#isMerge = isMerge;
    this.clock = clockFrom(sync.clock, sync.computer, now);
  }

  /** What the vault has seen, with the stamps that were given here. */
  seen(): Seen {
    const [time, count] = this.clock.last;
    const { seen, computer } = this.#sync;
    return this.clock.given === 0 ? seen : seenWith(seen, [time, count, computer]);
  }

  /** An account when sharing begins: stamps of an earlier time tell nothing. */
  started(account: Account, at: number): Account {
    const stale = this.#old(account.id)?.stamps ?? null;
    return account.stamps === stale ? stampedBefore(account, at, this.#now) : account;
  }

  /** An account after the edit; `likely` stood in its place before. */
  stampedAccount(account: Account, likely: Account | undefined): Account {
    const { id, stamps } = account;
    const old = likely?.id === id ? likely : this.#old(id);
    if (old === account && stamps !== null) return account;
    if (this.#isMerge && stamps !== null && stamps !== old?.stamps) return account;
    if (!old) return this.#reborn(account) ?? this.#born(account);
    if (old.stamps === null) return stampedBefore(account, this.#place(), this.#now);
    return this.#edited({ ...old, stamps: old.stamps }, account);
  }

  /** The tombstones, with those of the accounts that the edit deleted for good. */
  tombs({ accounts }: Contents): Sync['erased'] {
    const { erased } = this.#sync;
    const gone = this.#gone(accounts).filter(({ id }) => memberOf(erased, id) === this.#tomb(id));
    if (gone.length + this.#back.length === 0) return erased;
    const tombs = gone.map((account): [string, Erased] => {
      const stamp = this.clock.next();
      const kept = withStamps({ ...account, expiredAt: null });
      const seen = bothSeen(this.#upTo(stamp, account.id), seenInStamps(kept.stamps));
      return [account.id, { stamp, seen, at: stamp[0], account: kept }];
    });
    return { ...erased, ...Object.fromEntries([...this.#back, ...tombs]) };
  }

  #gone(left: readonly Account[]): Account[] {
    const { accounts } = this.#before;
    let at = 0;
    while (at < accounts.length && accounts[at]?.id === left[at]?.id) at += 1;
    if (at === accounts.length) return [];
    const ids = new Set(left.map(({ id }) => id));
    return accounts.filter(({ id }) => !ids.has(id));
  }

  #tomb(id: string): Erased | undefined {
    return memberOf(this.#before.sync?.erased ?? {}, id);
  }

  #old(id: string): Account | undefined {
    this.#known ??= new Map(this.#before.accounts.map((account) => [account.id, account]));
    return this.#known.get(id);
  }

  /**
   * What was seen when a stamp is given to an account. What a deletion of it had seen is known from
   * its tombstone, also where that was before anything was shared and no vector tells of it.
   */
  #upTo(stamp: Stamp, id: string): Seen {
    return bothSeen(this.#tomb(id)?.seen ?? {}, seenWith(this.#sync.seen, stamp));
  }

  /** The place after all others. */
  #place(): number {
    this.#highest ??= this.#before.accounts.reduce(
      (highest, { stamps }) => Math.max(highest, stamps?.order ?? -1),
      -1,
    );
    this.#highest += 1;
    return this.#highest;
  }

  #born(account: Account): Account {
    const alone = stampedBefore(account, this.#place(), this.#now);
    const born = this.clock.next();
    const seen = account.deletedAt === null ? null : this.#upTo(born, account.id);
    return placed({ ...alone, stamps: { ...alone.stamps, born, seen } });
  }

  /** An account that was deleted for good and is put back: an edit of what is remembered of it. */
  #reborn(account: Account): Account | null {
    const tomb = this.#tomb(account.id);
    if (!tomb?.account) return null;
    this.#back.push([account.id, { ...tomb, account: null }]);
    // A site takes no counter twice (RFC 4226 §7.2), also where the copy is older.
    const counter = Math.max(account.counter, tomb.account.counter);
    const edited = withStamps(this.#edited(withStamps(tomb.account), { ...account, counter }));
    // Stamped even where nothing differs: what the deletion had seen must not cover it.
    const sites = touchedMarks(edited.stamps.sites, this.clock.next());
    const { seen: known } = edited.stamps;
    const isTrashed = known !== null && account.deletedAt !== null;
    const seen = isTrashed ? seenInStamps({ ...edited.stamps, sites }) : known;
    return placed({ ...edited, stamps: { ...edited.stamps, sites, seen } });
  }

  #edited(old: Account & { stamps: AccountStamps }, account: Account): Account {
    const { clock } = this;
    const given = clock.given;
    const { lists, marks } = editedSets(old, account, clock);
    const changed = changedRegisters(old, account);
    const isMoved = old.deletedAt !== account.deletedAt;
    const fields = { ...old.stamps.fields };
    const stamp = changed.length > 0 || isMoved ? clock.next() : null;
    if (stamp)
      for (const name of isMoved ? [...changed, 'deletedAt'] : changed) fields[name] = stamp;
    const isEdited = clock.given > given;
    if (!isEdited) {
      const isSame =
        account.stamps === old.stamps &&
        lists.sites === account.sites &&
        lists.tags === account.tags &&
        lists.recoveryCodes === account.recoveryCodes;
      return isSame ? account : { ...account, ...lists, stamps: old.stamps };
    }
    const stamps = { ...old.stamps, ...marks, fields };
    return placed({
      ...account,
      ...lists,
      stamps: { ...stamps, seen: this.#deletion(old, account, stamps) },
    });
  }

  /** What was seen when an account was moved to the trash; an edit in the trash is seen as well. */
  #deletion(old: Account, { deletedAt }: Account, stamps: AccountStamps): Seen | null {
    const [time, count] = this.clock.last;
    const own: Stamp = [time, count, this.#sync.computer];
    if (old.deletedAt !== deletedAt)
      return deletedAt === null ? null : bothSeen(this.#upTo(own, old.id), seenInStamps(stamps));
    return deletedAt !== null && stamps.seen ? seenWith(stamps.seen, own) : stamps.seen;
  }
}

type Sets = Pick<Account, 'sites' | 'tags' | 'recoveryCodes'>;

/** The sets of an account after an edit; those that the edit left alone stay the same objects. */
function editedSets(
  { sites, tags, recoveryCodes, stamps }: Account & { stamps: AccountStamps },
  after: Sets,
  clock: Clock,
): { lists: Sets; marks: Pick<AccountStamps, 'sites' | 'tags' | 'codes'> } {
  const lists: Sets = { sites, tags, recoveryCodes };
  const marks = { sites: stamps.sites, tags: stamps.tags, codes: stamps.codes };
  for (const name of ['sites', 'tags'] as const) {
    if (lists[name] === after[name]) continue;
    const before = plainElements(lists[name], stamps[name], stamps.born);
    const wanted = after[name].map((code) => ({ code, usedAt: null }));
    const edited = editedElements(before, wanted, clock);
    lists[name] = edited.listed.map(({ code }) => code);
    marks[name] = plainMarks(edited.marks);
  }
  if (recoveryCodes === after.recoveryCodes) return { lists, marks };
  const before = { born: stamps.born, listed: recoveryCodes, marks: stamps.codes };
  const edited = editedElements(before, after.recoveryCodes, clock);
  lists.recoveryCodes = [...edited.listed];
  marks.codes = { ...edited.marks };
  return { lists, marks };
}
