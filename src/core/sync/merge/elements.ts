// Sets of an account (sites, tags, recovery codes): an element is in while an adding is unseen by
// every removal, as in an observed-remove set (Shapiro et al., 2011).
import type { RecoveryCode } from '../../account/account.ts';
import type { CodeMarks, Marks, Seen, Stamp } from '../../account/stamps.ts';
import { type Clock, compareStamps, compareTicks } from './clock.ts';
import { bothSeen, coversAll, hasSeen, isEmpty, memberOf, seenWith } from './seen.ts';

/** The elements of one set of one account, with the marks of those that are gone. */
export interface Elements {
  born: Stamp;
  /** Those that are in the set, in their order. Sites and tags are never used. */
  listed: readonly RecoveryCode[];
  /** Marks by element, where they are not those of an element that was born with the account. */
  marks: { readonly [element: string]: CodeMarks };
}

type Uses = CodeMarks['used'];

/** Returns a set of texts (sites, tags) as elements. */
export function plainElements(
  listed: readonly string[],
  marks: { readonly [element: string]: Marks },
  born: Stamp,
): Elements {
  const all = Object.entries(marks).map(([name, { added, removed }]): [string, CodeMarks] => [
    name,
    { added, removed, used: {}, unused: {} },
  ]);
  const codes = listed.map((code) => ({ code, usedAt: null }));
  return { born, listed: codes, marks: Object.fromEntries(all) };
}

/** Returns the marks of a set of texts. */
export function plainMarks(marks: Elements['marks']): { [element: string]: Marks } {
  const all = Object.entries(marks).map(([name, { added, removed }]): [string, Marks] => [
    name,
    { added, removed },
  ]);
  return Object.fromEntries(all);
}

/** Returns the elements of two states of a set, in an account that was born at the later birth. */
export function joinedElements(one: Elements, other: Elements, born: Stamp): Elements {
  const [mine, theirs] = [allMarks(one), allMarks(other)];
  const all = new Map(mine);
  for (const [name, marks] of theirs) {
    const known = mine.get(name);
    all.set(name, known ? bothMarks(known, marks) : marks);
  }
  return elementsFrom(all, born, [one.listed, other.listed]);
}

/**
 * Returns the elements after a person made the list `after` of the list `before`: each change is
 * stamped. Elements keep their order, and new ones come last.
 */
export function editedElements(
  before: Elements,
  after: readonly RecoveryCode[],
  clock: Clock,
): Elements {
  const all = allMarks(before);
  const wanted = new Map<string, number | null>();
  for (const { code, usedAt } of after) wanted.set(code, wanted.get(code) ?? usedAt);
  for (const { code } of before.listed)
    if (!wanted.has(code)) all.set(code, withoutElement(all.get(code) ?? NONE, clock.next()));
  for (const [code, usedAt] of wanted) {
    const known = all.get(code) ?? NONE;
    const there = isThere(known) ? known : { ...known, added: seenWith(known.added, clock.next()) };
    // A use that is listed anew holds against those who undo the earlier one meanwhile.
    const isSame = usedAt === usedAtOf(there) && (there === known || usedAt === null);
    const marks = isSame ? there : withUse(there, usedAt, clock);
    if (marks !== known) all.set(code, marks);
  }
  return elementsFrom(all, before.born, [before.listed]);
}

/**
 * Returns the marks of a set with an edit that changes nothing: the removal of an element without a
 * name, which no set has. A deletion that has not seen it does not delete the account, and no edit
 * of another computer is lost to it, as to a field that is stamped anew.
 */
export function touchedMarks(
  marks: { readonly [element: string]: Marks },
  stamp: Stamp,
): { [element: string]: Marks } {
  const { added, removed } = memberOf(marks, '') ?? { added: {}, removed: {} };
  return { ...marks, '': { added, removed: seenWith(removed, stamp) } };
}

/** Returns whether all changes of elements that have marks were seen. */
export function coversElements(seen: Seen, marks: { readonly [element: string]: Marks }): boolean {
  return Object.values(marks).every((one) => coversAll(seen, seenIn(one)));
}

/** Returns up to where the marks of an element tell of changes. */
export function seenIn(marks: Marks | CodeMarks): Seen {
  const { added, removed } = marks;
  const plain = bothSeen(added, removed);
  if (!('used' in marks)) return plain;
  return bothSeen(bothSeen(plain, marks.unused), ticksOf(marks.used));
}

const NONE: CodeMarks = { added: {}, removed: {}, used: {}, unused: {} };

function allMarks({ born, listed, marks }: Elements): Map<string, CodeMarks> {
  const all = new Map(Object.entries(marks));
  for (const { code, usedAt } of listed)
    if (!all.has(code)) all.set(code, marksAtBirth(born, usedAt));
  return all;
}

function marksAtBirth([time, count, computer]: Stamp, usedAt: number | null): CodeMarks {
  const used: Uses = usedAt === null ? {} : { [computer]: [time, count, usedAt] };
  return { added: { [computer]: [time, count] }, removed: {}, used, unused: {} };
}

function isOfBirth(marks: CodeMarks, [time, count, computer]: Stamp): boolean {
  const { added, removed, used, unused } = marks;
  if (!isEmpty(removed) || !isEmpty(unused)) return false;
  const isAlone = (ticks: Seen | Uses): boolean => {
    const { [computer]: tick, ...others } = ticks;
    return tick !== undefined && isEmpty(others) && tick[0] === time && tick[1] === count;
  };
  return isAlone(added) && (isEmpty(used) || isAlone(used));
}

function elementsFrom(
  all: Map<string, CodeMarks>,
  born: Stamp,
  lists: (readonly RecoveryCode[])[],
): Elements {
  const marks = [...all].filter(([, one]) => !isOfBirth(one, born));
  return { born, listed: listedIn(all, lists), marks: Object.fromEntries(marks) };
}

/**
 * By when they were added; those of one stamp stand as both sides list them, else in alphabetical
 * order.
 */
function listedIn(
  all: Map<string, CodeMarks>,
  lists: (readonly RecoveryCode[])[],
): readonly RecoveryCode[] {
  const present = [...all].flatMap(([code, marks]) => {
    const at = addedAt(marks);
    return at ? [{ code, at, usedAt: usedAtOf(marks) }] : [];
  });
  const groups = new Map<string, Set<string>>();
  for (const { code, at } of present) {
    const group = groups.get(at.join()) ?? new Set();
    groups.set(at.join(), group.add(code));
  }
  const places = new Map<string, number>();
  for (const group of groups.values()) {
    const [listed = [], ...others] = lists.map((list) =>
      [...new Set(list.map(({ code }) => code))].filter((code) => group.has(code)),
    );
    const isAgreed =
      listed.length === group.size && others.every((other) => isSameList(other, listed));
    const order = isAgreed ? listed : [...group].sort();
    for (const [place, code] of order.entries()) places.set(code, place);
  }
  const placeOf = (code: string): number => places.get(code) ?? 0;
  return present
    .sort((one, two) => compareStamps(one.at, two.at) || placeOf(one.code) - placeOf(two.code))
    .map(({ code, usedAt }) => ({ code, usedAt }));
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

function isThere(marks: CodeMarks): boolean {
  return addedAt(marks) !== null;
}

/** Returns the earliest adding that no removal has seen, or `null` for an element that is gone. */
function addedAt({ added, removed }: Marks): Stamp | null {
  let first: Stamp | null = null;
  for (const [computer, tick] of Object.entries(added)) {
    if (hasSeen(removed, computer, tick)) continue;
    const stamp: Stamp = [tick[0], tick[1], computer];
    if (!first || compareStamps(stamp, first) < 0) first = stamp;
  }
  return first;
}

/** Returns when a code was used first, by the marks that were not undone, or `null`. */
function usedAtOf({ used, unused }: CodeMarks): number | null {
  const times = Object.entries(used)
    .filter(([computer, [time, count]]) => !hasSeen(unused, computer, [time, count]))
    .map(([, [, , usedAt]]) => usedAt);
  return times.length === 0 ? null : Math.min(...times);
}

/** The remover's own stamp is in `removed` too, so that a removal counts as an edit. */
function withoutElement(marks: CodeMarks, stamp: Stamp): CodeMarks {
  return { ...marks, removed: seenWith(bothSeen(marks.removed, marks.added), stamp) };
}

function withUse(marks: CodeMarks, usedAt: number | null, clock: Clock): CodeMarks {
  const undone = seenWith(bothSeen(marks.unused, ticksOf(marks.used)), clock.next());
  // What was marked before no longer counts; a new mark is later than that.
  const unused = usedAtOf(marks) === null ? marks.unused : undone;
  if (usedAt === null) return { ...marks, unused };
  const [time, count, computer] = clock.next();
  return { ...marks, unused, used: { ...marks.used, [computer]: [time, count, usedAt] } };
}

function ticksOf(used: Uses): Seen {
  const all = Object.entries(used).map(
    ([computer, [time, count]]): [string, readonly [number, number]] => [computer, [time, count]],
  );
  return Object.fromEntries(all);
}

function bothMarks(one: CodeMarks, other: CodeMarks): CodeMarks {
  return {
    added: bothSeen(one.added, other.added),
    removed: bothSeen(one.removed, other.removed),
    used: bothUses(one.used, other.used),
    unused: bothSeen(one.unused, other.unused),
  };
}

function bothUses(one: Uses, other: Uses): Uses {
  const later = Object.entries(other).filter(([computer, use]) => {
    const known = memberOf(one, computer);
    const [time, count, usedAt] = use;
    if (!known) return true;
    const order = compareTicks([known[0], known[1]], [time, count]);
    return (order || known[2] - usedAt) < 0;
  });
  return { ...one, ...Object.fromEntries(later) };
}
