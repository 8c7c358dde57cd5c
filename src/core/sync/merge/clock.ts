// The hybrid logical clock of stamps (Kulkarni et al., 2014): it never goes back.
import type { Seen, Stamp } from '../../account/stamps.ts';

/** A time and a count within it. */
export type Tick = readonly [time: number, count: number];

/** The computer that stands for all that was there before a vault shared anything. */
export const BEFORE = 'aaaaaaaa';

/** Returns below, at or above 0 as one tick is before, equal to or after the other. */
export function compareTicks(one: Tick, other: Tick): number {
  return one[0] - other[0] || one[1] - other[1];
}

/** Returns below, at or above 0 as one stamp is before, equal to or after the other. */
export function compareStamps(one: Stamp, other: Stamp): number {
  const ticks = one[0] - other[0] || one[1] - other[1];
  if (ticks !== 0 || one[2] === other[2]) return ticks;
  return one[2] < other[2] ? -1 : 1;
}

/** Returns the later of two stamps; the first where they are equal. */
export function laterOf(one: Stamp, other: Stamp): Stamp {
  return compareStamps(one, other) < 0 ? other : one;
}

/** Gives stamps to one computer's changes, each later than all that its vault has seen. */
export interface Clock {
  /** Returns the next stamp. */
  next(): Stamp;
  /** The latest tick that was given or seen. */
  readonly last: Tick;
  /** How many stamps were given. */
  readonly given: number;
}

/**
 * Returns the clock of a computer that has given or seen `last`. A wall clock (`now`, seconds since
 * 1970) that is behind does not turn it back.
 */
export function clockFrom(last: Tick, computer: string, now: number): Clock {
  let [time, count] = last;
  let given = 0;
  return {
    next: () => {
      given += 1;
      [time, count] = now > time ? [now, 0] : [time, count + 1];
      return [time, count, computer];
    },
    get last(): Tick {
      return [time, count];
    },
    get given(): number {
      return given;
    },
  };
}

/** Returns the latest of ticks: of `last` and of all that was seen. */
export function latestOf(last: Tick, seen: Seen): Tick {
  return Object.values(seen).reduce((one, two) => (compareTicks(one, two) < 0 ? two : one), last);
}
