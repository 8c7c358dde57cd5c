// The three corners of a QR code: finder patterns in the right places (ISO/IEC 18004 §6.3).
import type { Plane } from '../picture/plane.ts';
import { type Finder, finders } from './finder.ts';

/**
 * Three finder patterns placed like the corners of a code: `corner` has the right angle, `side` is
 * the distance from there to the others in pixels.
 */
export interface Corners {
  corner: Finder;
  right: Finder;
  left: Finder;
  side: number;
}

// Distances of neighbouring finder patterns in modules: 14 (version 1) to 170 (version 40), with
// tolerance. Modules below two pixels get a lower limit: nobody can read large codes drawn so
// small, and letters in a text look like them.
const NEAREST = 9;
const FARTHEST = 210;
const FARTHEST_TINY = 80;

/**
 * Returns the triples of finder patterns that could be the corners of one code, allowing for slant
 * and blur; at most `limit`.
 */
export function corners(all: readonly Finder[], limit = 12): Corners[] {
  const found: Corners[] = [];
  for (const corner of all) {
    const others = all.filter((other) => other !== corner && pairs(corner, other));
    for (const [i, right] of others.entries())
      for (const left of others.slice(i + 1)) {
        const side = squareSide(corner, right, left);
        if (side > 0) found.push({ corner, right, left, side });
        if (found.length >= limit) return found;
      }
  }
  return found;
}

function pairs(a: Finder, b: Finder): boolean {
  if (a.dark !== b.dark) return false;
  const module = (a.module + b.module) / 2;
  const apart = Math.hypot(a.x - b.x, a.y - b.y) / module;
  return (
    Math.abs(a.module - b.module) < module * 0.6 &&
    apart > NEAREST &&
    apart < (module < 2 ? FARTHEST_TINY : FARTHEST)
  );
}

function squareSide(corner: Finder, a: Finder, b: Finder): number {
  const [ax, ay, bx, by] = [a.x - corner.x, a.y - corner.y, b.x - corner.x, b.y - corner.y];
  const [first, second] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const skew = Math.abs(ax * bx + ay * by) / (first * second);
  const ratio = first / second;
  return skew < 0.5 && ratio > 0.6 && ratio < 1.67 ? (first + second) / 2 : 0;
}

/**
 * Returns the likely corners of codes in a black-and-white crop of one element: at least `share` of
 * the crop's shorter side apart, with timing patterns between them. Rows of letters pass the first
 * test by chance, but hardly the second.
 */
export function cornersIn(crop: Plane, share = 0.3): Corners[] {
  return corners(finders(crop)).filter((three) => isCode(crop, three, share));
}

function isCode(crop: Plane, three: Corners, share: number): boolean {
  return three.side >= Math.min(crop.width, crop.height) * share && hasTiming(crop, three);
}

/** Returns the mean width of a module of three finder patterns, in pixels. */
export function moduleBetween({ corner, right, left }: Corners): number {
  return (corner.module + right.module + left.module) / 3;
}

/**
 * Returns the width of a module in pixels where a crop looks like a code (as `cornersIn` tests),
 * otherwise 0.
 */
export function moduleOf(crop: Plane, share = 0.3): number {
  const likely = corners(finders(crop)).find((three) => isCode(crop, three, share));
  return likely ? moduleBetween(likely) : 0;
}

/**
 * Width of modules in pixels from which a picture is halved: three pixels are enough to read a
 * module, and decoders take time for every pixel.
 */
export const WIDE_MODULE = 6;

/**
 * Returns whether both timing patterns (ISO/IEC 18004 §6.3.5) lie between three finder patterns.
 */
export function hasTiming(plane: Plane, { corner, right, left }: Corners): boolean {
  return beats(plane, corner, right, left) && beats(plane, corner, left, right);
}

/**
 * Returns whether dark and light alternate about once per module between two finder patterns, on a
 * line shifted three modules towards the third.
 */
function beats(plane: Plane, from: Finder, to: Finder, third: Finder): boolean {
  const modules = Math.hypot(to.x - from.x, to.y - from.y) / ((from.module + to.module) / 2);
  const expected = modules - 9;
  const down = Math.hypot(third.x - from.x, third.y - from.y) / from.module;
  for (const offset of [3, 2.6, 3.4]) {
    const [sx, sy] = [((third.x - from.x) / down) * offset, ((third.y - from.y) / down) * offset];
    const changes = changesBetween(plane, from.x + sx, from.y + sy, to.x + sx, to.y + sy);
    if (changes > expected * 0.75 - 1 && changes < expected * 1.25 + 2) return true;
  }
  return false;
}

function changesBetween(plane: Plane, x: number, y: number, toX: number, toY: number): number {
  const steps = Math.ceil(Math.hypot(toX - x, toY - y));
  let [changes, last] = [0, -1];
  for (let i = 0; i <= steps; i++) {
    const column = Math.round(x + ((toX - x) * i) / steps);
    const row = Math.round(y + ((toY - y) * i) / steps);
    const grey = plane.data[row * plane.width + column] ?? 0;
    if (last >= 0 && grey !== last) changes++;
    last = grey;
  }
  return changes;
}
