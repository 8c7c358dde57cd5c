// The marks of sites, tags and recovery codes as lists: elements of one account that were changed
// together stand together.
import type { Json } from '../../account/account.ts';
import type { CodeMarks, Marks, Stamp } from '../../account/stamps.ts';
import { isCount } from '../../vault/shape.ts';
import { damagedAt, isList, isText, isWhole, timeOf } from './column.ts';
import { readSeen, type StampNumbers, stampAt } from './stamps.ts';

type Used = CodeMarks['used'];
type MarkedBy<M> = { readonly [element: string]: M };

/** A set of one account: its elements in their order, and the marks of those that were changed. */
export interface MarkedSet<M> {
  elements: readonly string[];
  marks: MarkedBy<M>;
}

/**
 * Returns the marks of one set of every account, as
 * `[rows further, elements, added, removed, used, unused]` without empty lists at the end. An
 * element is its place in the account's list, or its text where it is not in it any more.
 */
export function markGroups(
  sets: readonly MarkedSet<Marks | CodeMarks>[],
  numbers: StampNumbers,
): Json[] {
  let last = 0;
  return sets.flatMap(({ elements, marks }, row) => {
    const places = new Map(
      [...elements].reverse().map((one, at) => [one, elements.length - 1 - at]),
    );
    const groups = new Map<string, { tail: Json[]; members: (number | string)[] }>();
    const members = Object.entries(marks)
      .map(([element, one]) => ({ one, place: places.get(element) ?? element }))
      .sort((one, other) => comparedPlaces(one.place, other.place));
    for (const { one, place } of members) {
      const tail = tailOf(one, numbers);
      const key = JSON.stringify(tail);
      const group = groups.get(key) ?? { tail, members: [] };
      group.members.push(place);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ tail, members: places }) => {
      const further = row - last;
      last = row;
      return [further, places, ...tail];
    });
  });
}

/** Returns the marks of sites or tags, by row. Refuses `sync_damaged`. */
export function readMarks(
  groups: readonly unknown[],
  lists: readonly (readonly string[])[],
  stamps: readonly Stamp[],
): MarkedBy<Marks>[] {
  return readGroups(groups, lists, 4, ([added = [], removed = []]) => ({
    added: readSeen(stamps, added),
    removed: readSeen(stamps, removed),
  }));
}

/** Returns the marks of recovery codes, by row. Refuses `sync_damaged`. */
export function readCodeMarks(
  groups: readonly unknown[],
  lists: readonly (readonly string[])[],
  stamps: readonly Stamp[],
): MarkedBy<CodeMarks>[] {
  return readGroups(groups, lists, 6, ([added = [], removed = [], used = [], unused = []]) => ({
    added: readSeen(stamps, added),
    removed: readSeen(stamps, removed),
    used: readUsed(used, stamps),
    unused: readSeen(stamps, unused),
  }));
}

function tailOf(one: Marks | CodeMarks, numbers: StampNumbers): Json[] {
  const tail: Json[][] = [numbers.ofSeen(one.added), numbers.ofSeen(one.removed)];
  if ('used' in one) tail.push(usedNumbers(one.used, numbers), numbers.ofSeen(one.unused));
  while (tail.at(-1)?.length === 0) tail.pop();
  return tail;
}

// By number of the stamp: that number, then how much later than its time the code was used.
function usedNumbers(used: Used, numbers: StampNumbers): number[] {
  return Object.entries(used)
    .map(([id, [time, count, usedAt]]) => [numbers.of([time, count, id]), usedAt - time] as const)
    .sort(([one], [other]) => one - other)
    .flat();
}

function readUsed(raw: unknown, stamps: readonly Stamp[]): Used {
  if (!isList(raw) || !raw.every(isWhole) || raw.length % 2 !== 0) throw damagedAt('used');
  const used = raw.flatMap((number, at): [string, readonly [number, number, number]][] => {
    if (at % 2 !== 0) return [];
    const [time, count, id] = stampAt(stamps, number);
    return [[id, [time, count, timeOf(time + (raw[at + 1] ?? 0), 'used')]]];
  });
  const byComputer = Object.fromEntries(used);
  if (Object.keys(byComputer).length !== used.length) throw damagedAt('used');
  return byComputer;
}

function readGroups<M>(
  groups: readonly unknown[],
  lists: readonly (readonly string[])[],
  longest: number,
  read: (tail: unknown[]) => M,
): MarkedBy<M>[] {
  const rows = lists.map((): [string, M][] => []);
  let row = 0;
  for (const group of groups) {
    if (!isList(group) || group.length < 2 || group.length > longest) throw damagedAt('marks');
    const [further, places, ...tail] = group;
    if (!isCount(further) || !isList(places) || places.length === 0) throw damagedAt('marks');
    row += further;
    const list = lists[row];
    for (const place of places) {
      const element = isCount(place) ? list?.[place] : place;
      if (!isText(element)) throw damagedAt('marks');
      rows[row]?.push([element, read(tail)]);
    }
  }
  return rows.map((marked) => {
    const byElement = Object.fromEntries(marked);
    if (Object.keys(byElement).length !== marked.length) throw damagedAt('marks');
    return byElement;
  });
}

function comparedPlaces(one: number | string, other: number | string): number {
  if (typeof one === 'number') return typeof other === 'number' ? one - other : -1;
  return typeof other === 'number' || one > other ? 1 : -1;
}
