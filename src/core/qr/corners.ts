import type { Plane } from '../picture/plane.ts';
import { type Finder, finders } from './finder.ts';

/**
 * Three finder patterns that stand as the corners of a code do; `side` is the distance of
 * neighbouring centres in pixels.
 */
export interface Corners {
  corner: Finder;
  right: Finder;
  left: Finder;
  side: number;
}

// Centres of neighbouring finder patterns are 14 (version 1) to 170 (version 40) modules apart;
// nobody can read the large ones with modules below two pixels, but letters in a text look like
// those.
const NEAREST = 9;
const FARTHEST = 210;
const FARTHEST_TINY = 80;

/**
 * Returns the triples of finder patterns that could be the corners of one code, allowing for slant
 * and blur.
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
 * Returns the finder patterns that a code in a black-and-white crop of one element may have: at
 * least
 * that share of its size apart, with the beat of a timing pattern between them. Rows of letters
 * have
 * the former by chance, but hardly the latter.
 */
export function cornersIn(crop: Plane, share = 0.3): Corners[] {
  return corners(finders(crop)).filter((three) => isCode(crop, three, share));
}

function isCode(crop: Plane, three: Corners, share: number): boolean {
  return three.side >= Math.min(crop.width, crop.height) * share && hasTiming(crop, three);
}

/** Returns how wide a module is between three finder patterns, in pixels: their mean. */
export function moduleBetween({ corner, right, left }: Corners): number {
  return (corner.module + right.module + left.module) / 3;
}

/**
 * Returns how wide a module is, in pixels, where a crop looks like a code (`cornersIn`); otherwise
 * 0.
 */
export function moduleOf(crop: Plane, share = 0.3): number {
  const likely = corners(finders(crop)).find((three) => isCode(crop, three, share));
  return likely ? moduleBetween(likely) : 0;
}

/**
 * Modules as wide as this say no more than at half the size, in pixels: the time of all that reads
 * them grows with the pixels, and three are enough.
 */
export const WIDE_MODULE = 6;

/**
 * Returns whether the beat of both timing patterns (ISO/IEC 18004 §6.3.5) lies between three finder
 * patterns.
 */
export function hasTiming(plane: Plane, { corner, right, left }: Corners): boolean {
  return beats(plane, corner, right, left) && beats(plane, corner, left, right);
}

/**
 * Whether dark and light alternate once a module on the line between two finder patterns, three
 * modules towards the third.
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
