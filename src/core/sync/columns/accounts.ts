// Accounts as columns, one row each, as FORMAT.md describes them.
import type { Account, Algorithm, Enrollment, Json, RecoveryCode } from '../../account/account.ts';
import type { AccountStamps, Stamp } from '../../account/stamps.ts';
import { fromBase64, toBase64 } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';
import { isCount, isObject } from '../../vault/shape.ts';
import {
  type ColumnSet,
  damagedAt,
  dealt,
  differences,
  endOf,
  isList,
  isText,
  isWhole,
  isWholeOrNull,
  putColumn,
  putList,
  sortedMembers,
  sums,
  takeColumn,
  takeList,
  takeMember,
  timeOf,
  type Unread,
} from './column.ts';
import { putHistory, takeHistory } from './history.ts';
import { type StampNumbers, stampsOf } from './stamps.ts';

const TYPES = ['totp', 'hotp', 'steam'] as const;
const ALGORITHMS: readonly Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];
const SITE = /^(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;
const SECRET_BYTES = 20;
const DEEPEST = 100;

/** Returns the columns of accounts, without their identities, in the order in which they stand. */
export function accountColumns(rows: readonly Account[], numbers: StampNumbers): ColumnSet {
  const columns: ColumnSet = {};
  const column = <T extends string | number | boolean | null>(
    name: string,
    pick: (row: Account) => T,
    usual: T,
  ): void => putColumn(columns, name, rows.map(pick), usual);
  column('issuer', ({ issuer }) => issuer, '');
  column('accountName', ({ accountName }) => accountName, '');
  const secrets = joined(rows.map(({ secret }) => secret));
  if (secrets.length > 0) columns.secret = toBase64(secrets);
  secrets.fill(0);
  column('secretLength', ({ secret }) => secret.length, SECRET_BYTES);
  column('type', ({ type }) => TYPES.indexOf(type), 0);
  column('algorithm', ({ algorithm }) => ALGORITHMS.indexOf(algorithm), 0);
  column('digits', ({ digits }) => digits, 6);
  column('period', ({ period }) => period, 30);
  column('counter', ({ counter }) => counter, 0);
  const sparse = (name: string, pick: (row: Account) => Json): void =>
    putList(
      columns,
      name,
      rows.flatMap((row, at): Json[] => keptRow(at, pick(row))),
    );
  sparse('parameters', ({ parameters }) => (parameters.length > 0 ? parameters : null));
  column('siteCount', ({ sites }) => sites.length, 0);
  putList(
    columns,
    'sites',
    rows.flatMap(({ sites }) => sites),
  );
  column('codeCount', ({ recoveryCodes }) => recoveryCodes.length, 0);
  const codes = rows.flatMap(({ recoveryCodes }) => recoveryCodes);
  putList(
    columns,
    'codes',
    codes.map(({ code }) => code),
  );
  putColumn(
    columns,
    'codeUsedAt',
    codes.map(({ usedAt }) => usedAt),
    null,
  );
  column('tagCount', ({ tags }) => tags.length, 0);
  putList(
    columns,
    'tags',
    rows.flatMap(({ tags }) => tags),
  );
  column('pinned', ({ pinned }) => pinned, false);
  column('note', ({ note }) => note, '');
  column('createdAt', (row) => row.createdAt - stampsOf(row).born[0], 0);
  column('updatedAt', (row) => row.updatedAt - lastChange(row.createdAt, stampsOf(row)), 0);
  column('usedAt', ({ usedAt, createdAt }) => less(usedAt, createdAt), null);
  column('deletedAt', ({ deletedAt, createdAt }) => less(deletedAt, createdAt), null);
  sparse('enrollment', ({ enrollment }) => enrollment && enrollmentList(enrollment));
  sparse('extra', ({ extra }) => (Object.keys(extra).length > 0 ? sortedMembers(extra) : null));
  putColumn(columns, 'order', differences(rows.map((row) => stampsOf(row).order)), 0);
  putHistory(columns, rows, numbers);
  return columns;
}

/** Returns the accounts of parsed JSON, `ids` in the order of rows. Refuses `sync_damaged`. */
export function readAccounts(
  from: Unread,
  ids: readonly string[],
  stamps: readonly Stamp[],
): Account[] {
  const rows = ids.length;
  const column = <T>(name: string, usual: T, isRight: (value: unknown) => value is T): T[] =>
    takeColumn(from, name, rows, usual, isRight);
  const [issuers, names] = [column('issuer', '', isText), column('accountName', '', isText)];
  const secrets = takeSecrets(from, column('secretLength', SECRET_BYTES, isCount));
  const types = column('type', 0, isCount);
  const algorithms = column('algorithm', 0, isCount);
  const digits = column('digits', 6, isCount);
  const periods = column('period', 30, isCount);
  const counters = column('counter', 0, isCount);
  const parameters = new Map(takeList(from, 'parameters', isRow(isParameters)));
  const sites = dealt(column('siteCount', 0, isCount), takeList(from, 'sites', isSite), 'sites');
  const codes = takeCodes(from, column('codeCount', 0, isCount));
  const tags = dealt(column('tagCount', 0, isCount), takeList(from, 'tags', isText), 'tags');
  const pinned = column('pinned', false, (value) => typeof value === 'boolean');
  const notes = column('note', '', isText);
  const created = column('createdAt', 0, isWhole);
  const updated = column('updatedAt', 0, isWhole);
  const used = column('usedAt', null, isWholeOrNull);
  const deleted = column('deletedAt', null, isWholeOrNull);
  const enrollments = new Map(takeList(from, 'enrollment', isRow(isEnrollment)));
  const extras = new Map(takeList(from, 'extra', isRow(isExtra)));
  const orders = sums(column('order', 0, isWhole));
  if (!orders.every(isCount)) throw damagedAt('order');
  const known = { sites, tags, codes: codes.map((list) => list.map(({ code }) => code)) };
  const history = takeHistory(from, rows, orders, known, stamps);
  endOf(from);
  return ids.map((id, at): Account => {
    const own = history[at];
    if (!own) throw damagedAt('stamps');
    const createdAt = timeOf(own.born[0] + at0(created, at), 'createdAt');
    const later = (value: number | null | undefined, part: string): number | null =>
      typeof value === 'number' ? timeOf(createdAt + value, part) : null;
    return {
      id,
      issuer: issuers[at] ?? '',
      accountName: names[at] ?? '',
      secret: secrets[at] ?? new Uint8Array(),
      type: TYPES[at0(types, at)] ?? fail('type'),
      algorithm: ALGORITHMS[at0(algorithms, at)] ?? fail('algorithm'),
      digits: within(at0(digits, at), 1, 10, 'digits'),
      period: within(at0(periods, at), 1, Number.MAX_SAFE_INTEGER, 'period'),
      counter: at0(counters, at),
      parameters: parameters.get(at) ?? [],
      sites: sites[at] ?? [],
      recoveryCodes: codes[at] ?? [],
      tags: tags[at] ?? [],
      pinned: pinned[at] ?? false,
      note: notes[at] ?? '',
      createdAt,
      updatedAt: timeOf(lastChange(createdAt, own) + at0(updated, at), 'updatedAt'),
      usedAt: later(used[at], 'usedAt'),
      deletedAt: later(deleted[at], 'deletedAt'),
      expiredAt: null,
      enrollment: enrollmentOf(enrollments.get(at)),
      stamps: own,
      extra: extras.get(at) ?? {},
    };
  });
}

// An account is mostly changed in the second of its newest stamp; one that never was, when made.
function lastChange(createdAt: number, { fields, sites, tags, codes }: AccountStamps): number {
  const times = Object.values(fields).map(([time]) => time);
  for (const marks of [sites, tags, codes])
    for (const { added, removed } of Object.values(marks))
      for (const seen of [added, removed])
        for (const [time] of Object.values(seen)) times.push(time);
  return times.length === 0 ? createdAt : times.reduce((one, other) => Math.max(one, other));
}

function keptRow(row: number, value: Json): Json[] {
  return value === null ? [] : [[row, value]];
}

function takeSecrets(from: Unread, lengths: readonly number[]): Uint8Array[] {
  const text = takeMember(from, 'secret') ?? '';
  const bytes = isText(text) ? fromBase64(text) : null;
  if (bytes === null) throw damagedAt('secret');
  let at = 0;
  const secrets = lengths.map((length) => {
    at += length;
    return bytes.slice(at - length, at);
  });
  if (at !== bytes.length) throw damagedAt('secret');
  bytes.fill(0);
  return secrets;
}

function takeCodes(from: Unread, counts: readonly number[]): RecoveryCode[][] {
  const texts = takeList(from, 'codes', isText);
  const times = takeColumn(from, 'codeUsedAt', texts.length, null, isWholeOrNull);
  const codes = texts.map((code, at): RecoveryCode => {
    const usedAt = times[at] ?? null;
    return { code, usedAt: usedAt === null ? null : timeOf(usedAt, 'codeUsedAt') };
  });
  return dealt(counts, codes, 'codes');
}

function enrollmentList({ confirmed, recovery, second, extra = {} }: Enrollment): Json {
  const known = [confirmed, recovery, second];
  return Object.keys(extra).length === 0 ? known : [...known, sortedMembers(extra)];
}

type EnrollmentList = [
  Enrollment['confirmed'],
  Enrollment['recovery'],
  Enrollment['second'],
  { [field: string]: Json }?,
];

function enrollmentOf(list: EnrollmentList | undefined): Enrollment | null {
  if (!list) return null;
  const [confirmed, recovery, second, extra] = list;
  return { confirmed, recovery, second, ...(extra ? { extra } : {}) };
}

function isEnrollment(value: unknown): value is EnrollmentList {
  if (!isList(value) || value.length < 3 || value.length > 4) return false;
  const [confirmed, recovery, second, extra = {}] = value;
  return (
    (confirmed === null || confirmed === 'skipped' || isTime(confirmed)) &&
    (recovery === null || recovery === 'skipped' || recovery === 'kept') &&
    (second === null || second === 'skipped' || second === 'done') &&
    isMembers(extra) &&
    !['confirmed', 'recovery', 'second'].some((name) => Object.hasOwn(extra, name))
  );
}

function isRow<T>(isRight: (value: unknown) => value is T) {
  return (value: unknown): value is [number, T] =>
    isList(value) && value.length === 2 && isCount(value[0]) && isRight(value[1]);
}

function isMembers(value: unknown): value is { [field: string]: Json } {
  return isObject(value) && isShallow(value, DEEPEST);
}

/** Members of a vault's account; under `extra` the vault would read them as its own. */
const OWN = new Set(
  (
    'id issuer accountName secret type algorithm digits period counter parameters sites ' +
    'recoveryCodes tags pinned note createdAt updatedAt usedAt deletedAt expiredAt enrollment stamps'
  ).split(' '),
);

function isExtra(value: unknown): value is { [field: string]: Json } {
  return isMembers(value) && Object.keys(value).every((name) => !OWN.has(name));
}

// Code that walks through values would overflow the stack on deeper ones.
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

function isParameters(value: unknown): value is [string, string][] {
  return (
    isList(value) && value.every((one) => isList(one) && one.length === 2 && one.every(isText))
  );
}

function isSite(value: unknown): value is string {
  return isText(value) && SITE.test(value);
}

function isTime(value: unknown): value is number {
  return isCount(value) && value === timeOf(value, 'enrollment');
}

function less(time: number | null, createdAt: number): number | null {
  return time === null ? null : time - createdAt;
}

function at0(column: readonly number[], at: number): number {
  return column[at] ?? 0;
}

function within(value: number, least: number, most: number, part: string): number {
  return value >= least && value <= most ? value : fail(part);
}

function fail(part: string): never {
  throw damagedAt(part);
}
