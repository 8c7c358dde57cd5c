// Columns of a packed replica: one list a field, left out where every row has the usual value.
import type { Json } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import { isCount, isObject } from '../../vault/shape.ts';

/** Columns by name. */
export type ColumnSet = { [name: string]: Json };

/** Columns that are still to be read, by name. */
export type Unread = Map<string, unknown>;

/** The last second that a Date can hold; showing a later one throws. */
const LATEST = 8_640_000_000_000;

/** Returns the refusal of a replica that no version of Latchkey writes; `part` says where. */
export function damagedAt(part: string): Refusal {
  return new Refusal('sync_damaged', { part });
}

/** Adds a column, unless every row has the usual value. */
export function putColumn(
  columns: ColumnSet,
  name: string,
  values: readonly (string | number | boolean | null)[],
  usual: string | number | boolean | null,
): void {
  if (values.some((value) => value !== usual)) columns[name] = [...values];
}

/** Adds a list that belongs to several rows together, unless it is empty. */
export function putList(columns: ColumnSet, name: string, values: readonly Json[]): void {
  if (values.length > 0) columns[name] = [...values];
}

/** Returns the columns of parsed JSON, to be read. Refuses `sync_damaged` for no object. */
export function unreadOf(raw: unknown, part: string): Unread {
  if (!isObject(raw)) throw damagedAt(part);
  return new Map(Object.entries(raw));
}

/** Reads one member, `undefined` where it was left out. */
export function takeMember(from: Unread, name: string): unknown {
  const value = from.get(name);
  from.delete(name);
  return value;
}

/**
 * Reads a column of `length` values, the usual one in each where it was left out. Refuses
 * `sync_damaged` for another length and for a value that is not right.
 */
export function takeColumn<T>(
  from: Unread,
  name: string,
  length: number,
  usual: T,
  isRight: (value: unknown) => value is T,
): T[] {
  const values = takeMember(from, name);
  if (values === undefined) return new Array<T>(length).fill(usual);
  if (!Array.isArray(values) || values.length !== length || !values.every(isRight))
    throw damagedAt(name);
  return values;
}

/** Reads a list of any length, empty where it was left out. Refuses `sync_damaged` otherwise. */
export function takeList<T>(
  from: Unread,
  name: string,
  isRight: (value: unknown) => value is T,
): T[] {
  const values = takeMember(from, name) ?? [];
  if (!Array.isArray(values) || !values.every(isRight)) throw damagedAt(name);
  return values;
}

/** Ends the reading. Refuses `sync_damaged` for members that nobody has read. */
export function endOf(from: Unread): void {
  for (const name of from.keys()) throw damagedAt(name);
}

/** Returns values as the differences to the one before, the first to 0. */
export function differences(values: readonly number[]): number[] {
  return values.map((value, at) => value - (values[at - 1] ?? 0));
}

/** Returns the values whose differences these are. */
export function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Returns as many neighbours of a list as each count says. Refuses `sync_damaged` otherwise. */
export function dealt<T>(counts: readonly number[], values: readonly T[], part: string): T[][] {
  let at = 0;
  const lists = counts.map((count) => {
    at += count;
    return values.slice(at - count, at);
  });
  if (at !== values.length) throw damagedAt(part);
  return lists;
}

/** Returns a value that is a time, in whole seconds since 1970. Refuses `sync_damaged`. */
export function timeOf(value: number, part: string): number {
  if (!isCount(value) || value > LATEST) throw damagedAt(part);
  return value;
}

/** Returns whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Returns whether a value is a whole number that JSON carries exactly. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** Returns whether a value is a whole number or `null`. */
export function isWholeOrNull(value: unknown): value is number | null {
  return value === null || isWhole(value);
}

/** Returns whether a value is a list. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** Returns JSON with the members of every object sorted by name: one text for equal values. */
export function sortedMembers(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortedMembers);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, inner]) => [name, sortedMembers(inner)]));
}
