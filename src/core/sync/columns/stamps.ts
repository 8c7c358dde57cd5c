// The stamps of a replica, each once and by their time, so that all else names them by number.
import type { Account, Erased } from '../../account/account.ts';
import type {
  AccountStamps,
  CodeMarks,
  Computer,
  Marks,
  Seen,
  Stamp,
} from '../../account/stamps.ts';
import { isCount } from '../../vault/shape.ts';
import {
  type ColumnSet,
  damagedAt,
  differences,
  endOf,
  isWhole,
  putColumn,
  sums,
  takeColumn,
  takeList,
  timeOf,
  unreadOf,
} from './column.ts';

/** All stamps, while a replica is written. */
export interface StampNumbers {
  columns: ColumnSet;
  /** Returns the number of a stamp, from 0. */
  of(stamp: Stamp): number;
  /** Returns the numbers of what was seen, ascending. */
  ofSeen(seen: Seen): number[];
}

/** Returns the stamps of an account. Throws a TypeError for one that was never stamped. */
export function stampsOf({ stamps }: Account): AccountStamps {
  if (stamps === null) throw new TypeError('an account without stamps');
  return stamps;
}

/** Returns every stamp that stands anywhere in the accounts, tombstones and computers. */
export function everyStamp(
  accounts: readonly Account[],
  erased: readonly Erased[],
  computers: readonly Computer[],
): Stamp[] {
  const all: Stamp[] = [];
  const addSeen = (seen: { readonly [id: string]: readonly [number, number, number?] }): void => {
    for (const [id, [time, count]] of Object.entries(seen)) all.push([time, count, id]);
  };
  const addMarks = (marks: { readonly [element: string]: Marks | CodeMarks }): void => {
    for (const one of Object.values(marks)) {
      addSeen(one.added);
      addSeen(one.removed);
      if (!('used' in one)) continue;
      addSeen(one.used);
      addSeen(one.unused);
    }
  };
  for (const { born, fields, seen, sites, tags, codes } of accounts.map(stampsOf)) {
    all.push(born, ...Object.values(fields));
    if (seen) addSeen(seen);
    addMarks(sites);
    addMarks(tags);
    addMarks(codes);
  }
  for (const { stamp, seen } of [...erased, ...computers]) {
    all.push(stamp);
    addSeen(seen);
  }
  return all;
}

/** Returns the stamps numbered by time, count and computer; `ids` are all computers, sorted. */
export function numbered(stamps: readonly Stamp[], ids: readonly string[]): StampNumbers {
  const byKey = new Map(stamps.map((stamp) => [keyOf(stamp), stamp]));
  const sorted = [...byKey.values()].sort(compared);
  const numbers = new Map(sorted.map((stamp, number) => [keyOf(stamp), number]));
  const places = new Map(ids.map((id, place) => [id, place]));
  const of = (stamp: Stamp): number => numbers.get(keyOf(stamp)) ?? 0;
  const columns: ColumnSet = {};
  columns.time = differences(sorted.map(([time]) => time));
  putColumn(
    columns,
    'count',
    sorted.map(([, count]) => count),
    0,
  );
  putColumn(
    columns,
    'computer',
    sorted.map(([, , id]) => places.get(id) ?? 0),
    0,
  );
  return {
    columns,
    of,
    ofSeen: (seen) =>
      Object.entries(seen)
        .map(([id, [time, count]]) => of([time, count, id]))
        .sort((one, other) => one - other),
  };
}

/** Returns the stamps of parsed JSON by number. Refuses `sync_damaged`. */
export function readStamps(raw: unknown, ids: readonly string[]): Stamp[] {
  const from = unreadOf(raw, 'stamps');
  const times = sums(takeList(from, 'time', isWhole));
  const counts = takeColumn(from, 'count', times.length, 0, isTickCount);
  const computers = takeColumn(from, 'computer', times.length, 0, isCount);
  endOf(from);
  const stamps = times.map((time, at): Stamp => {
    const id = ids[computers[at] ?? 0];
    if (id === undefined) throw damagedAt('computer');
    return [timeOf(time, 'time'), counts[at] ?? 0, id];
  });
  for (let at = 1; at < stamps.length; at++) {
    const [before, stamp] = [stamps[at - 1], stamps[at]];
    if (before && stamp && compared(before, stamp) >= 0) throw damagedAt('stamps');
  }
  return stamps;
}

/** So many changes in one second leave room for all that come after. */
const MOST_COUNT = 2 ** 40;

function isTickCount(value: unknown): value is number {
  return isCount(value) && value <= MOST_COUNT;
}

/** Returns the stamp of that number. Refuses `sync_damaged` where there is none. */
export function stampAt(stamps: readonly Stamp[], number: unknown): Stamp {
  const stamp = isCount(number) ? stamps[number] : undefined;
  if (!stamp) throw damagedAt('stamp');
  return stamp;
}

/** Returns what was seen, of the numbers of stamps. Refuses `sync_damaged`. */
export function readSeen(stamps: readonly Stamp[], numbers: unknown): Seen {
  if (!Array.isArray(numbers)) throw damagedAt('seen');
  const seen = numbers.map((number): [string, readonly [number, number]] => {
    const [time, count, id] = stampAt(stamps, number);
    return [id, [time, count]];
  });
  const byComputer = Object.fromEntries(seen);
  if (Object.keys(byComputer).length !== seen.length) throw damagedAt('seen');
  return byComputer;
}

function keyOf([time, count, id]: Stamp): string {
  return `${time}.${count}.${id}`;
}

function compared([time, count, id]: Stamp, [time2, count2, id2]: Stamp): number {
  return time - time2 || count - count2 || (id < id2 ? -1 : id > id2 ? 1 : 0);
}
