// A replica as bytes, and back: canonical JSON of columns, described in FORMAT.md.
import type { Account, Erased } from '../account/account.ts';
import type { Computer, Stamp } from '../account/stamps.ts';
import type { Bytes } from '../bytes/base64.ts';
import { Refusal } from '../refusal.ts';
import { isBase64, isCount, isUuid } from '../vault/shape.ts';
import { accountColumns, readAccounts } from './columns/accounts.ts';
import {
  type ColumnSet,
  damagedAt,
  endOf,
  isList,
  isText,
  isWhole,
  putColumn,
  takeColumn,
  takeList,
  takeMember,
  timeOf,
  type Unread,
  unreadOf,
} from './columns/column.ts';
import { putIds, takeIds } from './columns/ids.ts';
import {
  everyStamp,
  numbered,
  readSeen,
  readStamps,
  type StampNumbers,
  stampAt,
  stampsOf,
} from './columns/stamps.ts';
import type { Replica } from './replica.ts';

/** The version of the packed and of the sealed replica that this code writes. */
export const SYNC_VERSION = 1;

/** Most accounts of a replica, those in the trash and those kept behind tombstones included. */
export const MOST_SHARED = 100_000;

/** Most computers of a group, those that were removed included. */
export const MOST_COMPUTERS = 256;

const COMPUTER = /^[a-z2-7]{8}$/;
const utf8 = new TextEncoder();

/**
 * Returns the canonical bytes of a replica: UTF-8 JSON, the same for equal replicas whatever the
 * order of their members. Throws a TypeError for an account without stamps. Refuses `sync_full`
 * for more accounts or computers than a replica holds.
 */
export function packed(replica: Replica): Bytes {
  const rows = [...replica.accounts].sort(byPlace);
  const erased = Object.entries(replica.erased).sort(byName);
  const kept = erased.flatMap(([id, { account }]) => (account ? [{ ...account, id }] : []));
  const computers = Object.entries(replica.computers).sort(byName);
  if (rows.length + erased.length > MOST_SHARED || computers.length > MOST_COMPUTERS)
    throw new Refusal('sync_full', { accounts: rows.length });
  const all = [...rows, ...kept];
  const stamps = everyStamp(
    all,
    erased.map(([, one]) => one),
    computers.map(([, one]) => one),
  );
  const ids = [
    ...new Set([...stamps.map(([, , id]) => id), ...computers.map(([id]) => id)]),
  ].sort();
  const numbers = numbered(stamps, ids);
  const accounts: ColumnSet = {};
  putIds(
    accounts,
    rows.map(({ id }) => id),
  );
  const text = JSON.stringify({
    version: SYNC_VERSION,
    group: replica.group,
    ids,
    stamps: numbers.columns,
    computers: computers.map(([id, one]) => computerList(ids.indexOf(id), one, numbers)),
    rows: rows.length,
    accounts: { ...accounts, ...accountColumns(all, numbers) },
    erased: erasedColumns(erased, numbers),
  });
  return utf8.encode(text);
}

/**
 * Returns the replica of packed bytes. Refuses `sync_newer` for a later version, and `sync_damaged`
 * for bytes that no version of Latchkey writes, whoever sealed them.
 */
export function unpacked(bytes: Bytes): Replica {
  const from = unreadOf(parsed(bytes), 'json');
  const version = takeMember(from, 'version');
  if (!isCount(version) || version < 1) throw damagedAt('version');
  if (version > SYNC_VERSION) throw new Refusal('sync_newer', { version });
  const group = takeMember(from, 'group');
  if (!isUuid(group)) throw damagedAt('group');
  const ids = takeList(from, 'ids', isComputerId);
  if (new Set(ids).size !== ids.length) throw damagedAt('ids');
  const stamps = readStamps(takeMember(from, 'stamps'), ids);
  const computers = readComputers(takeList(from, 'computers', isList), ids, stamps);
  const rows = takeMember(from, 'rows');
  if (!isCount(rows) || rows > MOST_SHARED) throw damagedAt('rows');
  const columns = unreadOf(takeMember(from, 'accounts'), 'accounts');
  const tombs = readErased(unreadOf(takeMember(from, 'erased'), 'erased'), stamps);
  endOf(from);
  const keptIds = tombs.flatMap(({ id, isKept }) => (isKept ? [id] : []));
  const all = readAccounts(columns, [...takeIds(columns, rows), ...keptIds], stamps);
  const accounts = all.slice(0, rows);
  for (let at = 1; at < rows; at++) {
    const [before, account] = [accounts[at - 1], accounts[at]];
    if (before && account && byPlace(before, account) >= 0) throw damagedAt('order');
  }
  let next = rows;
  const erased = tombs.map(({ id, isKept, ...tomb }): [string, Erased] => [
    id,
    { ...tomb, account: isKept ? (all[next++] ?? null) : null },
  ]);
  return { group, accounts, erased: Object.fromEntries(erased), computers };
}

/** Returns whether a value is the id of a computer: 8 characters of base32 in lower case. */
export function isComputerId(value: unknown): value is string {
  return isText(value) && COMPUTER.test(value);
}

function parsed(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw damagedAt('json');
  }
}

function byPlace(one: Account, other: Account): number {
  return stampsOf(one).order - stampsOf(other).order || (one.id < other.id ? -1 : 1);
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function computerList(
  place: number,
  one: Computer,
  numbers: StampNumbers,
): (number | string | null | number[])[] {
  const { name, joinedAt, lastSeenAt, removedAt, epoch, stamp, seen } = one;
  const times = [joinedAt, lastSeenAt, removedAt];
  return [place, name, one.public, ...times, epoch, numbers.of(stamp), numbers.ofSeen(seen)];
}

function readComputers(
  lists: readonly unknown[][],
  ids: readonly string[],
  stamps: readonly Stamp[],
): { [id: string]: Computer } {
  if (lists.length > MOST_COMPUTERS) throw damagedAt('computers');
  const computers = lists.map((list): [string, Computer] => {
    const [place, name, point, joinedAt, lastSeenAt, removedAt, epoch, stamp, seen] = list;
    const id = isCount(place) ? ids[place] : undefined;
    if (id === undefined || !isText(name) || !isBase64(point, 65) || list.length !== 9)
      throw damagedAt('computers');
    if (!isCount(epoch)) throw damagedAt('computers');
    const one: Computer = {
      name,
      public: point,
      joinedAt: readTime(joinedAt),
      lastSeenAt: readTime(lastSeenAt),
      removedAt: removedAt === null ? null : readTime(removedAt),
      seen: readSeen(stamps, seen),
      epoch,
      stamp: stampAt(stamps, stamp),
    };
    return [id, one];
  });
  const byId = Object.fromEntries(computers);
  if (Object.keys(byId).length !== computers.length) throw damagedAt('computers');
  return byId;
}

function readTime(value: unknown): number {
  return isCount(value) ? timeOf(value, 'computers') : timeOf(-1, 'computers');
}

function erasedColumns(erased: readonly [string, Erased][], numbers: StampNumbers): ColumnSet {
  const columns: ColumnSet = {};
  putIds(
    columns,
    erased.map(([id]) => id),
  );
  const all = erased.map(([, one]) => one);
  columns.stamp = all.map(({ stamp }) => numbers.of(stamp));
  columns.seen = all.map(({ seen }) => numbers.ofSeen(seen));
  putColumn(
    columns,
    'at',
    all.map(({ at, stamp }) => at - stamp[0]),
    0,
  );
  putColumn(
    columns,
    'kept',
    all.map(({ account }) => account !== null),
    false,
  );
  return columns;
}

interface Tomb extends Omit<Erased, 'account'> {
  id: string;
  isKept: boolean;
}

function readErased(from: Unread, stamps: readonly Stamp[]): Tomb[] {
  const numbers = takeList(from, 'stamp', isCount);
  const length = numbers.length;
  if (length > MOST_SHARED) throw damagedAt('erased');
  const ids = takeIds(from, length);
  if (ids.some((id, at) => at > 0 && (ids[at - 1] ?? '') >= id)) throw damagedAt('erased');
  const seen = takeColumn(from, 'seen', length, [], isList);
  const times = takeColumn(from, 'at', length, 0, isWhole);
  const kept = takeColumn(from, 'kept', length, false, (one) => typeof one === 'boolean');
  endOf(from);
  return ids.map((id, row) => {
    const stamp = stampAt(stamps, numbers[row]);
    const at = timeOf(stamp[0] + (times[row] ?? 0), 'erased');
    return { id, stamp, seen: readSeen(stamps, seen[row]), at, isKept: kept[row] ?? false };
  });
}
