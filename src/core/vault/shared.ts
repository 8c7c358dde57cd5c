// Stamps and what shares accounts between computers, as the contents of a vault hold them.
import type { Account, Contents, Erased, Json, Sync } from '../account/account.ts';
import type {
  AccountStamps,
  CodeMarks,
  Computer,
  Marks,
  Rotation,
  Seen,
  Stamp,
} from '../account/stamps.ts';
import { frozen, isBase64, isCount, isObject, isUuid } from './shape.ts';

type Members = { [field: string]: Json };
type Check<T> = (value: unknown) => T;

const COMPUTER = /^[a-z2-7]{8}$/;
const LATEST = 8_640_000_000_000;
const POINT_BYTES = 65;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const WRAPPED_BYTES = 48;
const MAC_BYTES = 32;

/** What stamps or sync that no version of Latchkey writes are noticed by; it never leaves here. */
class Malformed extends Error {}

/** Returns the stamps of an account as they are stored: records sorted by name. */
export function stampMembers(stamps: AccountStamps): Members {
  return {
    born: listOf(stamps.born),
    fields: byName(stamps.fields, listOf),
    seen: stamps.seen && byName(stamps.seen, listOf),
    sites: byName(stamps.sites, markMembers),
    tags: byName(stamps.tags, markMembers),
    codes: byName(stamps.codes, codeMembers),
    order: stamps.order,
  };
}

/**
 * Returns the stamps of an account that were stored, or `null` for malformed ones: fresh stamps
 * cost nobody a code, a vault that counts as damaged does.
 */
export function stampsFrom(raw: unknown): AccountStamps | null {
  if (raw === undefined) return null;
  return wellFormed(() => {
    const { born, fields, seen, sites, tags, codes, order } = objectOf(raw);
    return {
      born: stampOf(born),
      fields: recordOf(fields, stampOf),
      seen: seen === null ? null : seenOf(seen),
      sites: recordOf(sites, marksOf),
      tags: recordOf(tags, marksOf),
      codes: recordOf(codes, codeMarksOf),
      order: countOf(order),
    };
  });
}

/**
 * Returns what shares accounts, and what is kept of a recovery key, as both are stored;
 * `accountMembers` stores an account.
 */
export function shareMembers(
  { sync, recoveryAuth: auth }: Pick<Contents, 'sync' | 'recoveryAuth'>,
  accountMembers: (account: Account) => Members,
): Members {
  return {
    ...(auth ? { recoveryAuth: { slot: auth.slot, key: auth.key } } : {}),
    ...(sync === null ? {} : { sync: syncMembers(sync, accountMembers) }),
  };
}

function syncMembers(sync: Sync, accountMembers: (account: Account) => Members): Members {
  return {
    group: sync.group,
    computer: sync.computer,
    private: sync.private,
    carrier: sync.carrier,
    epoch: sync.epoch,
    key: sync.key,
    rotation: sync.rotation && rotationMembers(sync.rotation),
    clock: [...sync.clock],
    seen: byName(sync.seen, listOf),
    computers: byName(sync.computers, computerMembers),
    erased: byName(sync.erased, ({ stamp, seen, at, account }) => ({
      stamp: listOf(stamp),
      seen: byName(seen, listOf),
      at,
      account: account && accountMembers(account),
    })),
  };
}

/**
 * Returns what shares accounts as it was stored, `null` where it is malformed: the contents then
 * keep it untouched; and what was kept of a recovery key, nothing where that is malformed, since
 * the recovery key gives it again. `accountFrom` reads an account and throws where it is none.
 */
export function sharesFrom(
  { sync, recoveryAuth: auth }: { sync: unknown; recoveryAuth: unknown },
  accountFrom: Check<Account>,
): Pick<Contents, 'sync' | 'recoveryAuth'> {
  const shares = { sync: frozen(syncFrom(sync, accountFrom)) };
  if (!isObject(auth) || !isUuid(auth.slot) || !isBase64(auth.key, KEY_BYTES)) return shares;
  return { ...shares, recoveryAuth: frozen({ slot: auth.slot, key: auth.key }) };
}

function syncFrom(raw: unknown, accountFrom: Check<Account>): Sync | null {
  if (raw === undefined) return null;
  const erasedOf = (value: unknown): Erased => {
    const { stamp, seen, at, account } = objectOf(value);
    const kept = account === null ? null : readBy(accountFrom, account);
    return { stamp: stampOf(stamp), seen: seenOf(seen), at: timeOf(at), account: kept };
  };
  return wellFormed(() => {
    const { group, computer, carrier, epoch, key, rotation, clock, seen, ...more } = objectOf(raw);
    return {
      group: isUuid(group) ? group : fail(),
      computer: computerOf(computer),
      private: base64Of(more.private, KEY_BYTES),
      carrier: carrier === 'browser' || carrier === 'folder' ? carrier : fail(),
      epoch: countOf(epoch),
      key: base64Of(key, KEY_BYTES),
      rotation: rotation === null ? null : rotationOf(rotation),
      clock: pairOf(clock),
      seen: seenOf(seen),
      computers: recordOf(more.computers, memberOf, COMPUTER),
      erased: recordOf(more.erased, erasedOf),
    };
  });
}

function computerMembers(one: Computer): Members {
  const { name, joinedAt, lastSeenAt, removedAt, seen, epoch, stamp } = one;
  const known = { name, public: one.public, joinedAt, lastSeenAt, removedAt };
  return { ...known, seen: byName(seen, listOf), epoch, stamp: listOf(stamp) };
}

function memberOf(raw: unknown): Computer {
  const { name, joinedAt, lastSeenAt, removedAt, seen, epoch, stamp, ...more } = objectOf(raw);
  return {
    name: textOf(name),
    public: base64Of(more.public, POINT_BYTES),
    joinedAt: timeOf(joinedAt),
    lastSeenAt: timeOf(lastSeenAt),
    removedAt: removedAt === null ? null : timeOf(removedAt),
    seen: seenOf(seen),
    epoch: countOf(epoch),
    stamp: stampOf(stamp),
  };
}

function rotationMembers({ epoch, by, removed, wraps }: Rotation): Members {
  return {
    epoch,
    by,
    removed: removed.map(({ id, mac }) => ({ id, mac })),
    wraps: wraps.map(({ to, ephemeral, nonce, key }) => ({ to, ephemeral, nonce, key })),
  };
}

function rotationOf(raw: unknown): Rotation {
  const { epoch, by, removed, wraps } = objectOf(raw);
  return {
    epoch: countOf(epoch),
    by: computerOf(by),
    removed: arrayOf(removed).map((one) => {
      const { id, mac } = objectOf(one);
      return { id: computerOf(id), mac: base64Of(mac, MAC_BYTES) };
    }),
    wraps: arrayOf(wraps).map((wrap) => {
      const { to, ephemeral, nonce, key } = objectOf(wrap);
      return {
        to: computerOf(to),
        ephemeral: base64Of(ephemeral, POINT_BYTES),
        nonce: base64Of(nonce, NONCE_BYTES),
        key: base64Of(key, WRAPPED_BYTES),
      };
    }),
  };
}

function markMembers({ added, removed }: Marks): Members {
  return { added: byName(added, listOf), removed: byName(removed, listOf) };
}

function codeMembers({ used, unused, ...marks }: CodeMarks): Members {
  const uses = { used: byName(used, listOf), unused: byName(unused, listOf) };
  return { ...markMembers(marks), ...uses };
}

function marksOf(raw: unknown): Marks {
  const { added, removed } = objectOf(raw);
  return { added: seenOf(added), removed: seenOf(removed) };
}

function codeMarksOf(raw: unknown): CodeMarks {
  const { used, unused } = objectOf(raw);
  return { ...marksOf(raw), used: recordOf(used, useOf, COMPUTER), unused: seenOf(unused) };
}

function useOf(raw: unknown): readonly [number, number, number] {
  const [time, count, usedAt, ...more] = arrayOf(raw);
  return more.length > 0 ? fail() : [timeOf(time), countOf(count), timeOf(usedAt)];
}

function stampOf(raw: unknown): Stamp {
  const [time, count, computer, ...more] = arrayOf(raw);
  return more.length > 0 ? fail() : [timeOf(time), countOf(count), computerOf(computer)];
}

function seenOf(raw: unknown): Seen {
  return recordOf(raw, pairOf, COMPUTER);
}

function pairOf(raw: unknown): readonly [number, number] {
  const [time, count, ...more] = arrayOf(raw);
  return more.length > 0 ? fail() : [timeOf(time), countOf(count)];
}

function listOf<T extends Json>(list: readonly T[]): Json[] {
  return [...list];
}

function byName<T>(record: { readonly [name: string]: T }, members: (value: T) => Json): Members {
  const all = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(all.map(([name, value]) => [name, members(value)]));
}

function recordOf<T>(raw: unknown, read: Check<T>, names = /^/): { [name: string]: T } {
  const all = Object.entries(objectOf(raw)).map(([name, value]): [string, T] => [
    names.test(name) ? name : fail(),
    read(value),
  ]);
  return Object.fromEntries(all);
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : fail();
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : fail();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : fail();
}

function computerOf(value: unknown): string {
  return typeof value === 'string' && COMPUTER.test(value) ? value : fail();
}

function base64Of(value: unknown, bytes: number): string {
  return isBase64(value, bytes) ? value : fail();
}

function countOf(value: unknown): number {
  return isCount(value) ? value : fail();
}

function timeOf(value: unknown): number {
  return isCount(value) && value <= LATEST ? value : fail();
}

/** An account inside that is malformed makes all malformed, whatever its reader throws. */
function readBy(accountFrom: Check<Account>, raw: unknown): Account {
  try {
    return accountFrom(raw);
  } catch {
    return fail();
  }
}

function wellFormed<T>(read: () => T): T | null {
  try {
    return read();
  } catch (caught) {
    if (caught instanceof Malformed) return null;
    throw caught;
  }
}

function fail(): never {
  throw new Malformed();
}
