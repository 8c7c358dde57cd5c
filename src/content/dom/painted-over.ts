// Whether something is painted over a field.
import { allIn, boxOf, holds, isLaidOut, rootOf } from './dom.ts';
import { parentOf } from './roots.ts';

// Opacity below which a layer is seen through: grain, snow, a tint.
const LEAST_COVER = 0.5;

/**
 * Returns whether something that lets clicks through is painted over the middle of a field; no hit
 * test reports that. Looks at every element of the page, so only for the one field that is about to
 * be written.
 */
export function isPaintedOver(field: HTMLElement, box: DOMRect): boolean {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  return allIn<HTMLElement>(rootOf(field), '*').some((element) => {
    const { left, right, top, bottom, width } = boxOf(element);
    if (left > x || right < x || top > y || bottom < y) return false;
    // Something hardly larger than the field is part of it: a floating label, painted cells.
    if (width < box.width * 1.5 && bottom - top < box.height * 2) return false;
    if (holds(element, field) || !isLaidOut(element)) return false;
    const style = getComputedStyle(element);
    return style.pointerEvents === 'none' && isOpaque(element, style) && isAbove(element, field);
  });
}

function isOpaque(element: Element, style: CSSStyleDeclaration): boolean {
  let seen = Number(style.opacity);
  for (let up = parentOf(element); up && seen >= LEAST_COVER; up = parentOf(up))
    seen *= Number(getComputedStyle(up).opacity);
  const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(style.backgroundColor)?.[1] ?? '1';
  const isPicture = style.backgroundImage.includes('url(') || element.matches('img, video, iframe');
  return seen * (isPicture ? 1 : Number(alpha)) >= LEAST_COVER;
}

/**
 * Returns whether one element is painted after (over) another: decided where the paths down from
 * their common ancestor part.
 */
export function isAbove(one: Element, other: Element): boolean {
  const below = wayTo(other);
  const above = wayTo(one);
  const shared = above.findIndex((element, depth) => element !== below[depth]);
  const mine = layerOf(above.slice(shared));
  const theirs = layerOf(below.slice(shared));
  if (mine !== theirs) return mine > theirs;
  return Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function wayTo(element: Element): Element[] {
  const way: Element[] = [];
  for (let up: Element | null = element; up; up = parentOf(up)) way.unshift(up);
  return way;
}

/**
 * The first stacking layer on the path: its z-index, 0 for a positioned element without one, -0.5
 * where nothing is positioned.
 */
function layerOf(way: Element[]): number {
  for (const element of way) {
    const { position, zIndex, opacity, transform } = getComputedStyle(element);
    if (element.matches(':popover-open, :modal')) return Number.POSITIVE_INFINITY;
    if (zIndex !== 'auto' && position !== 'static') return Number(zIndex);
    if (position !== 'static' || opacity !== '1' || transform !== 'none') return 0;
  }
  return -0.5;
}
