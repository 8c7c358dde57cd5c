import type { Plane } from '../picture/plane.ts';

/**
 * Tiles of a side, and those at each edge that may be quiet zone: a code has both greys in all
 * others.
 */
const TILES = 12;
const EDGE = 2;

/**
 * Returns how far dark and light are apart in most of a code that fills a crop: 0 to 255.
 * What is written over it says nothing, as long as it covers less than half.
 */
export function contrastOf({ width, height, data }: Plane): number {
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
  return ranges.sort((a, b) => a - b)[ranges.length >> 1] ?? 0;
}

/**
 * Greys that dark and light modules are apart at least where a person, or a phone, still reads
 * them.
 */
const LEAST_CONTRAST = 64;

/** Returns whether the modules of a code that fills a crop can hardly be told apart. */
export function isDim(crop: Plane): boolean {
  return contrastOf(crop) < LEAST_CONTRAST;
}

function edgesOf(size: number, tile: number): [number, number] {
  return [Math.round((size * tile) / TILES), Math.round((size * (tile + 1)) / TILES)];
}
