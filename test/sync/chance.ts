// Seeded chance for histories.

/** Draws numbers and choices, the same for the same seed (mulberry32). */
export interface Chance {
  /** Returns a whole number from 0 up to below `end`. */
  below(end: number): number;
  /** Returns whether something happens that happens so many times of 100. */
  percent(share: number): boolean;
  /** Returns one of a list, or `undefined` of an empty one. */
  of<T>(list: readonly T[]): T | undefined;
}

/** Returns the chance of a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, percent: (share) => below(100) < share, of: (list) => list[below(list.length)] };
}
