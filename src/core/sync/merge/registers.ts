// Fields of an account of which the later change wins, each by its own stamp.
import type { Account, Enrollment, Json } from '../../account/account.ts';
import { STEPS_AHEAD } from '../../account/enrollment.ts';
import type { Stamp } from '../../account/stamps.ts';
import { toBase64 } from '../../bytes/base64.ts';
import { compareStamps, laterOf } from './clock.ts';
import { memberOf } from './seen.ts';

/** The fields of an account that have one stamp each. */
export const REGISTERS = [
  'issuer',
  'accountName',
  'secret',
  'type',
  'algorithm',
  'digits',
  'period',
  'parameters',
  'pinned',
  'note',
] as const satisfies (keyof Account)[];

/** Before the name of an unknown field of an account, in the names of stamps. */
const EXTRA = 'extra/';
/** Before the name of an unknown field of its enrollment. */
const STEP = 'enrollment/';

type Stamps = { readonly [field: string]: Stamp };
type Members = { [field: string]: Json };

/** An account with its stamps taken apart. */
export interface Stamped {
  account: Account;
  born: Stamp;
  fields: Stamps;
}

/** The registers of an account: their values, and the stamps that are not its birth. */
export interface Registers {
  values: Pick<Account, (typeof REGISTERS)[number] | 'enrollment' | 'extra'>;
  fields: { [field: string]: Stamp };
}

/**
 * Returns the registers of two states of an account that was born at the later birth. Of two values
 * with one stamp the greater wins, by canonical JSON. An enrollment that is over stays over.
 */
export function joinedRegisters(one: Stamped, other: Stamped, born: Stamp): Registers {
  const values = { ...one.account };
  const fields: { [field: string]: Stamp } = {};
  for (const name of REGISTERS) {
    const [mine, theirs] = [stampIn(one, name), stampIn(other, name)];
    const texts = (): [string, string] => [jsonOf(one.account[name]), jsonOf(other.account[name])];
    if (isLess(mine, theirs, texts)) take(values, other.account, name);
    put(fields, name, laterOf(mine, theirs), born);
  }
  const extra = joinedMembers(EXTRA, one, other, ({ account }) => account.extra);
  const enrollment = joinedEnrollment(one, other, born);
  for (const [name, stamp] of [...extra.stamps, ...enrollment.stamps]) fields[name] = stamp;
  return {
    values: { ...values, enrollment: enrollment.value, extra: extra.members },
    fields: withoutBirth(fields, born, { enrollment: enrollment.value, extra: extra.members }),
  };
}

/** Returns the names of registers whose values differ between two states of an account. */
export function changedRegisters(before: Account, after: Account): string[] {
  const plain = REGISTERS.filter((name) => !isSameValue(before[name], after[name]));
  return [
    ...plain,
    ...changedMembers(EXTRA, before.extra, after.extra),
    ...changedSteps(before.enrollment, after.enrollment),
  ];
}

/** Returns when a field was changed last: a field without a stamp was at birth. */
export function stampIn({ born, fields }: Pick<Stamped, 'born' | 'fields'>, name: string): Stamp {
  const stamp = memberOf(fields, name);
  return stamp ? laterOf(stamp, born) : born;
}

/** Returns whether two values of a field are equal. */
export function isSameValue(one: Account[keyof Account], other: Account[keyof Account]): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return jsonOf(one) === jsonOf(other);
}

/** Returns JSON with the members of every object sorted by name; bytes are base64. */
export function jsonOf(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(toBase64(value));
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

interface Joined<T> {
  value: T;
  stamps: [name: string, stamp: Stamp][];
}

/** Steps are registers; one that is over (`null`) is over on both sides, and has no stamps. */
function joinedEnrollment(one: Stamped, other: Stamped, born: Stamp): Joined<Enrollment | null> {
  const [mine, theirs] = [one.account.enrollment, other.account.enrollment];
  if (!mine || !theirs) return { value: null, stamps: [] };
  const value: Enrollment = { ...mine };
  const stamps: [string, Stamp][] = [];
  for (const name of STEPS_AHEAD) {
    const [my, their] = [stampIn(one, name), stampIn(other, name)];
    if (isLess(my, their, () => [jsonOf(mine[name]), jsonOf(theirs[name])]))
      take(value, theirs, name);
    const later = laterOf(my, their);
    if (compareStamps(later, born) !== 0) stamps.push([name, later]);
  }
  const more = joinedMembers(STEP, one, other, ({ account }) => account.enrollment?.extra ?? {});
  const { extra: _, ...steps } = value;
  const extra = Object.keys(more.members).length === 0 ? {} : { extra: more.members };
  return { value: { ...steps, ...extra }, stamps: [...stamps, ...more.stamps] };
}

/**
 * Joins members of a newer version. One that neither stands nor has a stamp was never there, and
 * any other wins over it.
 */
function joinedMembers(
  prefix: string,
  one: Stamped,
  other: Stamped,
  membersIn: (from: Stamped) => Members,
): { members: Members; stamps: [string, Stamp][] } {
  const stampOf = (from: Stamped, name: string): Stamp | undefined =>
    memberOf(from.fields, prefix + name) ??
    (Object.hasOwn(membersIn(from), name) ? from.born : undefined);
  const members: [string, Json][] = [];
  const stamps: [string, Stamp][] = [];
  const [mine, theirs] = [membersIn(one), membersIn(other)];
  for (const name of memberNames(prefix, [one, other], [mine, theirs])) {
    const [my, their] = [stampOf(one, name), stampOf(other, name)];
    const isTheirs =
      !my || (their && isLess(my, their, () => [textIn(mine, name), textIn(theirs, name)]));
    const [stamp, from] = isTheirs ? [their, theirs] : [my, mine];
    if (stamp) stamps.push([prefix + name, stamp]);
    const value = memberOf(from, name);
    if (value !== undefined) members.push([name, value]);
  }
  return { members: Object.fromEntries(members), stamps };
}

function memberNames(prefix: string, stamped: Stamped[], members: Members[]): string[] {
  const named = stamped.flatMap(({ fields }) =>
    Object.keys(fields).flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    ),
  );
  return [...new Set([...named, ...members.flatMap((one) => Object.keys(one))])].sort();
}

/** A member that is there since birth needs no stamp; one that is gone keeps its own. */
function withoutBirth(
  fields: { [field: string]: Stamp },
  born: Stamp,
  { enrollment, extra }: Pick<Account, 'enrollment' | 'extra'>,
): { [field: string]: Stamp } {
  const isGone = (name: string): boolean => {
    if (name.startsWith(EXTRA)) return !Object.hasOwn(extra, name.slice(EXTRA.length));
    if (!name.startsWith(STEP)) return false;
    return !Object.hasOwn(enrollment?.extra ?? {}, name.slice(STEP.length));
  };
  const kept = Object.entries(fields).filter(
    ([name, stamp]) => isGone(name) || compareStamps(stamp, born) !== 0,
  );
  return Object.fromEntries(kept);
}

function changedMembers(prefix: string, before: Members, after: Members): string[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => textIn(before, name) !== textIn(after, name))
    .map((name) => prefix + name);
}

function changedSteps(before: Enrollment | null, after: Enrollment | null): string[] {
  if (before === after || !after) return [];
  const steps = STEPS_AHEAD.filter((name) => !before || before[name] !== after[name]);
  return [...steps, ...changedMembers(STEP, before?.extra ?? {}, after.extra ?? {})];
}

function textIn(members: Members, name: string): string {
  const value = memberOf(members, name);
  return value === undefined ? '' : jsonOf(value);
}

function isLess(one: Stamp, other: Stamp, texts: () => [string, string]): boolean {
  const order = compareStamps(one, other);
  if (order !== 0) return order < 0;
  const [mine, theirs] = texts();
  return mine < theirs;
}

function put(fields: { [field: string]: Stamp }, name: string, stamp: Stamp, born: Stamp): void {
  if (compareStamps(stamp, born) !== 0) fields[name] = stamp;
}

function take<T, K extends keyof T>(to: T, from: T, name: K): void {
  to[name] = from[name];
}
