// Which part of an element is in sight.
import type { SightingBox } from '../../../core/page/sighting.ts';
import { parentOf } from '../../dom/roots.ts';
import type { Seen } from './walk.ts';

/**
 * Returns whether an element is wholly in sight: inside the viewport and not cut off by a scrolled
 * container.
 */
export function isWhole(one: Seen): boolean {
  const { width, height } = inSight(one);
  // A pixel may be lost to rounding on each side.
  return width >= one.box.width - 2 && height >= one.box.height - 2;
}

/**
 * Returns the part of an element that is in sight, in the top viewport; its width or height is 0 or
 * negative where nothing is.
 */
export function inSight({ element, box }: Seen): SightingBox {
  let seen = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  seen = cut(seen, { x: 0, y: 0, width: innerWidth, height: innerHeight });
  const own = element.getBoundingClientRect();
  const [dx, dy] = [box.x - own.x, box.y - own.y];
  for (
    let parent = parentOf(element);
    parent && parent !== document.body;
    parent = parentOf(parent)
  ) {
    const { overflowX, overflowY } = getComputedStyle(parent);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { x, y, width, height } = parent.getBoundingClientRect();
    seen = cut(seen, { x: x + dx, y: y + dy, width, height });
  }
  const { left, top, right, bottom } = seen;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns whether any of a rectangle is inside the viewport. */
export function isInView({ x, y, width, height }: SightingBox): boolean {
  return x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function cut(edges: Edges, { x, y, width, height }: SightingBox): Edges {
  return {
    left: Math.max(edges.left, x),
    top: Math.max(edges.top, y),
    right: Math.min(edges.right, x + width),
    bottom: Math.min(edges.bottom, y + height),
  };
}
