// Finder patterns, the squares in three corners of a QR code (ISO/IEC 18004 §6.3.3).
import type { Plane } from '../picture/plane.ts';

/**
 * A finder pattern: its centre and the width of one module in pixels, and whether its outer ring is
 * dark.
 */
export interface Finder {
  x: number;
  y: number;
  module: number;
  dark: boolean;
}

/**
 * Returns the finder patterns of a black-and-white plane, dark on light and light on dark, at most
 * `limit`: runs of 1:1:3:1:1 across and down. A cheap test before decoding: three of one size and
 * polarity make a code likely.
 */
export function finders(plane: Plane, limit = 64): Finder[] {
  const found: Finder[] = [];
  const step = Math.max(1, Math.floor(plane.height / 240));
  for (let y = 0; y < plane.height && found.length < limit; y += step) {
    const edges = edgesOf(plane, y);
    for (let end = 5; end < edges.length; end++) {
      const at = (back: number): number => edges[end - back] ?? 0;
      const runs = [at(4) - at(5), at(3) - at(4), at(2) - at(3), at(1) - at(2), at(0) - at(1)];
      if (!isFinder(runs)) continue;
      const dark = plane.data[y * plane.width + at(1)] === 0;
      confirm(plane, { x: (at(3) + at(2)) / 2, y, module: total(runs) / 7, dark }, found);
    }
  }
  return found;
}

/**
 * Returns where the runs of equal pixels in one row begin, and last where the row ends. Kept short,
 * because it runs in pages before the browser has compiled it.
 */
function edgesOf({ width, data }: Plane, y: number): number[] {
  const edges = [0];
  const row = y * width;
  let colour = data[row];
  for (let x = 1; x < width; x++) {
    const next = data[row + x];
    if (next === colour) continue;
    edges.push(x);
    colour = next;
  }
  edges.push(width);
  return edges;
}

function confirm(plane: Plane, { x: centre, y, module, dark }: Finder, found: Finder[]): void {
  const x = Math.floor(centre);
  const near = found.find(
    (other) =>
      other.dark === dark &&
      Math.abs(other.x - x) < other.module * 3 &&
      Math.abs(other.y - y) < other.module * 3,
  );
  if (near) return;
  const down = runsThrough(plane, x, y);
  if (!down || !isFinder(down.runs) || Math.abs(total(down.runs) / 7 - module) > module * 0.6)
    return;
  found.push({ x, y: down.centre, module, dark });
}

/**
 * Returns the lengths of the five runs in a pixel's column whose middle one contains the pixel, and
 * the centre of the middle one; `null` where there are fewer.
 */
function runsThrough(
  plane: Plane,
  x: number,
  y: number,
): { runs: number[]; centre: number } | null {
  const at = (row: number): number =>
    row < 0 || row >= plane.height ? -1 : (plane.data[row * plane.width + x] ?? 0);
  const colour = at(y);
  const walk = (from: number, step: number, want: (grey: number) => boolean): number => {
    let row = from;
    while (at(row) !== -1 && want(at(row))) row += step;
    return row;
  };
  const same = (grey: number): boolean => grey === colour;
  const other = (grey: number): boolean => grey !== colour;
  const [up1, down1] = [walk(y, -1, same), walk(y, 1, same)];
  const [up2, down2] = [walk(up1, -1, other), walk(down1, 1, other)];
  const [up3, down3] = [walk(up2, -1, same), walk(down2, 1, same)];
  if (up1 === up2 || up2 === up3 || down1 === down2 || down2 === down3) return null;
  return {
    runs: [up2 - up3, up1 - up2, down1 - up1 - 1, down2 - down1, down3 - down2],
    centre: (up1 + down1) / 2,
  };
}

const total = (runs: readonly number[]): number => runs.reduce((sum, run) => sum + run, 0);

function isFinder(runs: readonly number[]): boolean {
  const module = total(runs) / 7;
  if (module < 1) return false;
  const off = (run: number | undefined, modules: number): number =>
    Math.abs((run ?? 0) / module - modules);
  return (
    off(runs[0], 1) < 0.75 &&
    off(runs[1], 1) < 0.75 &&
    off(runs[2], 3) < 1.2 &&
    off(runs[3], 1) < 0.75 &&
    off(runs[4], 1) < 0.75
  );
}
