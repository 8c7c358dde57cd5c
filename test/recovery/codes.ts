// Codes as sites draw them, from a seed.

/** Returns a number from 0 to below `below`; the same seed gives the same row of them. */
export type Draw = (below: number) => number;

/** Returns the draws of a seed (a linear congruential generator: tests need no better). */
export function drawsOf(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LETTERS = {
  digits: '0123456789',
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  alnum: 'abcdefghijkmnpqrstuvwxyz23456789',
  ALNUM: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789',
  mixed: 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789',
  consonants: 'bcdfghjklmnpqrstvwxz',
};

/** Characters that a code is drawn from. */
export type Letters = keyof typeof LETTERS;

/** Returns a code of groups of these lengths with a sign between them. */
export function drawn(draw: Draw, letters: Letters, groups: number[], sign = '-'): string {
  const from = LETTERS[letters];
  return groups
    .map((length) => Array.from({ length }, () => from[draw(from.length)]).join(''))
    .join(sign);
}

/** Returns several such codes. */
export function several(
  draw: Draw,
  count: number,
  letters: Letters,
  groups: number[],
  sign = '-',
): string[] {
  return Array.from({ length: count }, () => drawn(draw, letters, groups, sign));
}

const NOUNS = (
  'anchor basket candle dragon ember falcon garden harbor island jungle kettle lantern meadow ' +
  'needle orchid pepper quartz ribbon saddle timber umbra velvet walnut yellow zephyr copper ' +
  'marble pebble'
).split(' ');

/** Returns a code of words. */
export function worded(draw: Draw, count: number, sign = '-'): string {
  return Array.from({ length: count }, () => NOUNS[draw(NOUNS.length)]).join(sign);
}
