// Turns boxes on a lattice into pictures of a code.
import type { Plane } from '../../../core/picture/plane.ts';

/** A rectangle, in any unit, with its grey (0 to 255). */
export interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
  grey: number;
}

const MODULE = 4;
const QUIET = 4;
/** Most modules of a side: the largest code has 177, and a terminal is wider than that. */
const MOST_MODULES = 300;
const LEAST_MODULES = 21;

/**
 * Returns clean pictures of a grid of greys, 4 pixels for each module, with a light quiet zone; on
 * a dark ground also with a dark one, as the outermost modules may be light or dark. `null` for a
 * grid that has not the size of a code.
 */
export function drawn(greys: number[][], ground: number): Plane[] | null {
  const rows = greys.length;
  const columns = Math.max(0, ...greys.map((row) => row.length));
  if (Math.min(rows, columns) < LEAST_MODULES || Math.max(rows, columns) > MOST_MODULES)
    return null;
  const filled = greys.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ground));
  const [least, most] = rangeOf(filled);
  const zones = ground < 128 ? [most, least] : [most];
  return zones.map((zone) => {
    const width = (columns + 2 * QUIET) * MODULE;
    const height = (rows + 2 * QUIET) * MODULE;
    const data = new Uint8ClampedArray(width * height).fill(zone);
    for (let y = QUIET * MODULE; y < height - QUIET * MODULE; y++) {
      const row = filled[Math.floor(y / MODULE) - QUIET] ?? [];
      for (const [column, grey] of row.entries()) {
        const at = y * width + (column + QUIET) * MODULE;
        data.fill(grey, at, at + MODULE);
      }
    }
    return { width, height, data };
  });
}

// The quiet zone gets a grey that the code has: with a third grey, dark and light could not be told
// apart.
function rangeOf(rows: number[][]): [least: number, most: number] {
  let [least, most] = [255, 0];
  for (const row of rows)
    for (const grey of row) [least, most] = [Math.min(least, grey), Math.max(most, grey)];
  return [least, most];
}

/**
 * Returns the pictures that many small boxes on a lattice show on a ground of that grey (cells of a
 * table or grid, coloured spans; with or without gaps, or wider than high), or `null`.
 */
export function fromCells(all: Cell[], ground = 255): Plane[] | null {
  if (all.length < 100) return null;
  const cells = inOneFrame(all);
  const down = latticeOf(cells.map(({ y }) => y));
  if (!down) return null;
  // Columns may be joined in every row, rows never are: then a module is as wide as it is high.
  const across = latticeOf(cells.map(({ x }) => x)) ?? {
    first: leftmost(cells),
    pitch: down.pitch,
  };
  const greys: number[][] = [];
  for (const { x, y, width, height, grey } of cells) {
    const column = Math.round((x - across.first) / across.pitch);
    const row = Math.round((y - down.first) / down.pitch);
    const right = column + Math.max(1, Math.round(width / across.pitch));
    const bottom = row + Math.max(1, Math.round(height / down.pitch));
    if (bottom > MOST_MODULES || right > MOST_MODULES) return null;
    for (let at = row; at < bottom; at++) {
      greys[at] ??= [];
      const line = greys[at] ?? [];
      for (let i = column; i < right; i++) line[i] = grey;
    }
  }
  const whole = Array.from(greys, (row) => Array.from(row ?? [], (grey) => grey ?? ground));
  return drawn(single(whole), ground);
}

/**
 * Returns every second column of rows in which each column is there twice, as where two characters
 * make a module; other rows as they are.
 */
export function single(rows: number[][]): number[][] {
  const isDouble = rows.every((row) => row.every((grey, i) => i % 2 === 0 || grey === row[i - 1]));
  return isDouble ? rows.map((row) => row.filter((_, i) => i % 2 === 0)) : rows;
}

const leftmost = (cells: Cell[]): number => Math.min(...cells.map(({ x }) => x));

/**
 * The cells of the rows that begin and end where most do; a prompt above a code begins and ends
 * elsewhere.
 */
function inOneFrame(cells: Cell[]): Cell[] {
  const ends = new Map<number, [left: number, right: number]>();
  for (const { x, y, width } of cells) {
    const top = Math.round(y);
    const [left, right] = ends.get(top) ?? [x, x + width];
    ends.set(top, [Math.min(left, x), Math.max(right, x + width)]);
  }
  const rows = new Map<string, number[]>();
  for (const [top, [left, right]] of ends) {
    const frame = `${Math.round(left)} ${Math.round(right)}`;
    rows.set(frame, [...(rows.get(frame) ?? []), top]);
  }
  const [most = []] = [...rows.values()].sort((a, b) => b.length - a.length);
  const [left = 0, right = 0] = ends.get(most[0] ?? 0) ?? [];
  const [first, last] = [Math.min(...most), Math.max(...most)];
  const between = [...ends.keys()].filter((top) => top >= first && top <= last).length;
  // Where modules in the ground's colour have no box, rows end anywhere.
  if (most.length < LEAST_MODULES || most.length < between * 0.9) return cells;
  return cells.filter(({ x, y, width }) => {
    const top = Math.round(y);
    return top >= first && top <= last && x >= left - 1 && x + width <= right + 1;
  });
}

interface Lattice {
  first: number;
  pitch: number;
}

/**
 * Of many places on a line that are equally far apart: where the first begins, and the distance.
 */
function latticeOf(places: number[]): Lattice | null {
  const all = [...new Set(places.map((place) => Math.round(place * 64) / 64))].sort(
    (a, b) => a - b,
  );
  const steps = all
    .slice(1)
    .map((place, i) => place - (all[i] ?? 0))
    .filter((step) => step > 0.6);
  if (steps.length < LEAST_MODULES - 1) return null;
  const middle = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  // Distances are rounded to parts of a pixel, so no single one is exact: over fifty modules it
  // would be one too many or too few.
  const near = steps.filter((step) => Math.abs(step - middle) < middle / 4);
  const mean = near.reduce((sum, step) => sum + step, 0) / near.length;
  const first = all[0] ?? 0;
  const whole = Math.round(((all.at(-1) ?? 0) - first) / mean);
  return whole > 0 ? { first, pitch: ((all.at(-1) ?? 0) - first) / whole } : null;
}
