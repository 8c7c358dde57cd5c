// Regions of a picture that may hold a code each.
import type { Plane } from '../picture/plane.ts';
import { corners, hasTiming } from './corners.ts';
import { finders } from './finder.ts';
import type { Box } from './reading.ts';

/** Least side of a light patch in pixels, and how many runs of light pixels are looked at. */
const LEAST = 24;
const MOST_RUNS = 400_000;

/**
 * Returns rectangles of a black-and-white plane that may hold one code each, likeliest first:
 * around corners of codes with timing patterns, closed light patches, around all corners.
 */
export function regions(black: Plane): Box[] {
  return [...aroundCorners(black, true), ...lightPatches(black), ...aroundCorners(black)];
}

/**
 * Returns the rectangle around each triple of finder patterns, with nine modules to spare; `sure`
 * leaves out triples without timing patterns. Rectangles may extend beyond the plane.
 */
export function aroundCorners(black: Plane, sure = false): Box[] {
  const all = corners(finders(black, 200), 24).filter((three) => !sure || hasTiming(black, three));
  return all.map(({ corner, right, left }) => {
    const fourth = { x: right.x + left.x - corner.x, y: right.y + left.y - corner.y };
    const spare = corner.module * 9;
    const xs = [corner.x, right.x, left.x, fourth.x];
    const ys = [corner.y, right.y, left.y, fourth.y];
    const [x, y] = [Math.min(...xs) - spare, Math.min(...ys) - spare];
    return { x, y, width: Math.max(...xs) + spare - x, height: Math.max(...ys) + spare - y };
  });
}

interface Patch {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

/**
 * Returns the rectangles of connected light patches that are nearly square and about half filled,
 * the 24 largest. A code without a quiet zone on a dark page is such a patch, and its rectangle is
 * exact, because a light module touches each of the four sides.
 */
function lightPatches(black: Plane): Box[] {
  return patches(black)
    .filter(({ left, top, right, bottom, area }) => {
      const [width, height] = [right - left, bottom - top];
      const fill = area / (width * height);
      return (
        width >= LEAST &&
        height >= LEAST &&
        width / height > 0.8 &&
        width / height < 1.25 &&
        fill > 0.25 &&
        fill < 0.75
      );
    })
    .sort((a, b) => b.area - a.area)
    .slice(0, 24)
    .map(({ left, top, right, bottom }) => ({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    }));
}

/**
 * Returns connected light patches (eight neighbours): runs of each row, united with those above by
 * union-find.
 */
function patches({ width, height, data }: Plane): Patch[] {
  const parents: number[] = [];
  const all: Patch[] = [];
  const root = (node: number): number => {
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  let above: [start: number, end: number, node: number][] = [];
  for (let y = 0; y < height && parents.length < MOST_RUNS; y++) {
    const here: typeof above = [];
    let from = 0;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (data[i] === 0) continue;
      const start = x;
      while (x < width && data[i] !== 0) {
        x++;
        i++;
      }
      const node = parents.length;
      parents.push(node);
      all.push({ left: start, top: y, right: x, bottom: y + 1, area: x - start });
      while (from < above.length && (above[from]?.[1] ?? 0) < start) from++;
      for (let k = from; k < above.length && (above[k]?.[0] ?? 0) <= x; k++)
        parents[root(above[k]?.[2] ?? node)] = root(node);
      here.push([start, x, node]);
    }
    above = here;
  }
  return gathered(all, root);
}

function gathered(all: Patch[], root: (node: number) => number): Patch[] {
  const whole = new Map<number, Patch>();
  for (const [node, patch] of all.entries()) {
    const known = whole.get(root(node));
    if (!known) whole.set(root(node), { ...patch });
    else {
      known.left = Math.min(known.left, patch.left);
      known.right = Math.max(known.right, patch.right);
      known.top = Math.min(known.top, patch.top);
      known.bottom = Math.max(known.bottom, patch.bottom);
      known.area += patch.area;
    }
  }
  return [...whole.values()];
}
