// Whether a person could see a code at all.
import type { Plane } from '../picture/plane.ts';

/**
 * Tiles along each side of a crop, and how many at each edge may be quiet zone: every other tile of
 * a code holds both greys.
 */
const TILES = 12;
const EDGE = 2;

/**
 * Returns the median difference of dark and light, 0 to 255, over the inner tiles of a crop that a
 * code fills. Something written over the code does not count while it covers less than half.
 */
export function contrastOf(crop: Plane): number {
  const ranges = rangesOf(crop);
  return ranges[ranges.length >> 1] ?? 0;
}

/** Least difference of dark and light in a tile that is more than one colour and its noise. */
const LEAST_INK = 12;

/**
 * Returns the lower quartile of the differences of dark and light, 0 to 255, over the inner tiles
 * that have both. Words and buttons over a code do not count while they cover less than three
 * quarters of it, nor do margins.
 */
export function inkContrastOf(crop: Plane): number {
  const ranges = rangesOf(crop).filter((range) => range >= LEAST_INK);
  return ranges[ranges.length >> 2] ?? 0;
}

/** Returns the differences of dark and light of the inner tiles, the least first. */
function rangesOf({ width, height, data }: Plane): number[] {
  const ranges: number[] = [];
  for (let row = EDGE; row < TILES - EDGE; row++)
    for (let column = EDGE; column < TILES - EDGE; column++) {
      const [left, right] = edgesOf(width, column);
      const [top, bottom] = edgesOf(height, row);
      let [least, most] = [255, 0];
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          const grey = data[y * width + x] ?? 0;
          if (grey < least) least = grey;
          if (grey > most) most = grey;
        }
      ranges.push(Math.max(0, most - least));
    }
  return ranges.sort((a, b) => a - b);
}

/** Least difference of dark and light modules at which people and phones still read a code. */
const LEAST_CONTRAST = 64;

/** Returns whether dark and light modules of a code that fills a crop can hardly be told apart. */
export function isDim(crop: Plane): boolean {
  return contrastOf(crop) < LEAST_CONTRAST;
}

/**
 * Least share of its own contrast that a code keeps under a tint or a shade. Pages that end a code
 * take half of it or more, with a veil of any colour, a filter or opacity.
 */
const LEAST_KEPT = 0.55;
/** Least difference under something that may hide a code whose own contrast is not known. */
const LEAST_UNKNOWN = 85;

/**
 * Returns whether a crop of a screenshot shows a code covered: too faint for a person, or with much
 * less contrast than the `own` one of its pixels.
 */
export function isCovered(crop: Plane, own: number | undefined): boolean {
  const least = own === undefined ? LEAST_UNKNOWN : own * LEAST_KEPT;
  return isDim(crop) || inkContrastOf(crop) < least;
}

function edgesOf(size: number, tile: number): [number, number] {
  return [Math.round((size * tile) / TILES), Math.round((size * (tile + 1)) / TILES)];
}
