// Contrast of a plane: stretched place by place, and thresholds between flat greys.
import { histogramOf, type Plane } from './plane.ts';

/** Differences of grey (0 to 255) below this count as flat: paper, noise, a shade of the page. */
const LEAST_RANGE = 8;

/**
 * Returns the plane with its contrast stretched around each pixel, within three tiles across
 * (`tile` is a side in pixels): a pale code on a white page, or a black one on a dark page, becomes
 * black and white. Flat parts become plain white or plain black by their own grey.
 */
export function levelled(plane: Plane, tile: number): Plane {
  const { width, height } = plane;
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const [low, high] = spread(extremes(plane, tile, columns, rows), columns, rows);
  const data = new Uint8ClampedArray(width * height);
  const across = Array.from({ length: width }, (_, x) => neighbours(x, tile, columns));
  const lefts = Int32Array.from(across, ([left]) => left);
  const rights = Int32Array.from(across, ([, right]) => right);
  const shares = Float64Array.from(across, ([, , share]) => share);
  for (let y = 0, i = 0; y < height; y++) {
    const darkest = rowAt(low, y, tile, columns, rows);
    const lightest = rowAt(high, y, tile, columns, rows);
    for (let x = 0; x < width; x++, i++) {
      const left = lefts[x] ?? 0;
      const right = rights[x] ?? 0;
      const h = shares[x] ?? 0;
      const dark = (darkest[left] ?? 0) * (1 - h) + (darkest[right] ?? 0) * h;
      const light = (lightest[left] ?? 0) * (1 - h) + (lightest[right] ?? 0) * h;
      const grey = plane.data[i] ?? 0;
      data[i] =
        light - dark < LEAST_RANGE
          ? grey < 128
            ? 0
            : 255
          : ((grey - dark) * 255) / (light - dark);
    }
  }
  return { width, height, data };
}

/**
 * Returns the values of a map of tiles along one row of pixels, interpolated between two rows of
 * tiles.
 */
function rowAt(
  map: Uint8ClampedArray,
  y: number,
  tile: number,
  columns: number,
  rows: number,
): Float64Array {
  const [up, down, share] = neighbours(y, tile, rows);
  const row = new Float64Array(columns);
  for (let x = 0; x < columns; x++)
    row[x] = (map[up * columns + x] ?? 0) * (1 - share) + (map[down * columns + x] ?? 0) * share;
  return row;
}

/**
 * Least share of the pixels that makes a grey a flat one, least distance of two flat greys, and how
 * many thresholds are tried at most.
 */
const LEAST_SHARE = 0.002;
const LEAST_APART = 8;
const MOST_CUTS = 6;
/** Share of the pixels that flat greys have together in a drawing; in a photograph it is less. */
const DRAWN_SHARE = 0.6;

/**
 * Returns thresholds halfway between neighbouring flat greys of a drawing, those between the
 * largest areas first; none for a photograph. At one of them a code of black on nearly black comes
 * out whole, up to its edge beside a white page.
 */
export function cuts(plane: Plane): number[] {
  const pixels = plane.data.length;
  const count = histogramOf(plane);
  // Counted together with its neighbours, since JPEG spreads a grey.
  const area = Array.from(
    count,
    (own, grey) => (count[grey - 1] ?? 0) + own + (count[grey + 1] ?? 0),
  );
  const flat: number[] = [];
  for (const [grey, size] of area.entries()) {
    const last = flat.at(-1);
    if (size === 0 || size < pixels * LEAST_SHARE) continue;
    if (last === undefined || grey - last >= LEAST_APART) flat.push(grey);
    else if (size > (area[last] ?? 0)) flat[flat.length - 1] = grey;
  }
  const drawn = flat.reduce((sum, grey) => sum + (area[grey] ?? 0), 0);
  if (drawn < pixels * DRAWN_SHARE) return [];
  const pairs = flat.slice(1).map((grey, i) => {
    const below = flat[i] ?? 0;
    return { cut: (below + grey) >> 1, size: Math.min(area[below] ?? 0, area[grey] ?? 0) };
  });
  return pairs
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_CUTS)
    .map(({ cut }) => cut);
}

type Maps = [low: Uint8ClampedArray, high: Uint8ClampedArray];

function extremes(
  { width, height, data }: Plane,
  tile: number,
  columns: number,
  rows: number,
): Maps {
  const low = new Uint8ClampedArray(columns * rows).fill(255);
  const high = new Uint8ClampedArray(columns * rows);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0, row = Math.floor(y / tile) * columns; x < width; x++, i++) {
      const at = row + Math.floor(x / tile);
      const grey = data[i] ?? 0;
      if (grey < (low[at] ?? 0)) low[at] = grey;
      if (grey > (high[at] ?? 0)) high[at] = grey;
    }
  return [low, high];
}

function spread([low, high]: Maps, columns: number, rows: number): Maps {
  const widest = (
    map: Uint8ClampedArray,
    pick: (a: number, b: number) => number,
  ): Uint8ClampedArray => {
    const out = new Uint8ClampedArray(map);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
          for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            const at = row * columns + column;
            out[at] = pick(out[at] ?? 0, map[y * columns + x] ?? 0);
          }
    return out;
  };
  return [widest(low, Math.min), widest(high, Math.max)];
}

function neighbours(at: number, tile: number, tiles: number): [number, number, number] {
  const exact = Math.max(0, (at + 0.5) / tile - 0.5);
  const low = Math.min(tiles - 1, Math.floor(exact));
  return [low, Math.min(tiles - 1, low + 1), exact - low];
}
