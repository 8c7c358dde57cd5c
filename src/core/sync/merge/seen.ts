// Version vectors: up to where the changes of each computer were seen.
import type { Seen, Stamp } from '../../account/stamps.ts';
import { compareTicks, type Tick } from './clock.ts';

/** Returns a member of a record by its name, and nothing that every object has. */
export function memberOf<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Returns whether nothing stands in a record. */
export function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}

/** Returns what was seen by either. The first itself, where the other adds nothing. */
export function bothSeen(one: Seen, other: Seen): Seen {
  if (one === other) return one;
  const added = Object.entries(other).filter(([computer, tick]) => {
    const known = memberOf(one, computer);
    return !known || compareTicks(known, tick) < 0;
  });
  return added.length === 0 ? one : { ...one, ...Object.fromEntries(added) };
}

/** Returns what was seen, and this stamp. */
export function seenWith(seen: Seen, [time, count, computer]: Stamp): Seen {
  return bothSeen(seen, { [computer]: [time, count] });
}

/** Returns whether a tick of a computer was seen. */
export function hasSeen(seen: Seen, computer: string, tick: Tick): boolean {
  const known = memberOf(seen, computer);
  return known !== undefined && compareTicks(tick, known) <= 0;
}

/** Returns whether a stamp was seen. */
export function covers(seen: Seen, [time, count, computer]: Stamp): boolean {
  return hasSeen(seen, computer, [time, count]);
}

/** Returns whether all that `other` has seen was seen by `seen`. */
export function coversAll(seen: Seen, other: Seen): boolean {
  return Object.entries(other).every(([computer, tick]) => hasSeen(seen, computer, tick));
}
