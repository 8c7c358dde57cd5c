// Whether an element can be seen whole, now or after scrolling.
import type { SightingBox } from '../../../core/page/sighting.ts';
import { parentOf } from '../../dom/roots.ts';

/** CSS pixels that rounding may lose on each side. */
const ROUNDING = 2;
/**
 * A parent that is drawn smaller than this, rotated or mirrored shows the code differently from its
 * box.
 */
const LEAST_SCALE = 0.5;

/** Where something begins and ends on an axis, in CSS pixels of the viewport. */
type Span = [from: number, to: number];

/**
 * Returns whether all of an element of the top document can be seen, now or after scrolling: no box
 * that hides its overflow, and no edge of the page, cuts it off for good.
 */
export function isReachable(element: Element, box: SightingBox): boolean {
  let across: Span = [box.x, box.x + box.width];
  let down: Span = [box.y, box.y + box.height];
  const { documentElement: html, body } = element.ownerDocument;
  const isBodys = isOpen(getComputedStyle(html));
  let isFixed = false;
  for (let up: Element | null = element; up; up = parentOf(up)) {
    const style = getComputedStyle(up);
    if (isTurned(style)) return false;
    isFixed ||= style.position === 'fixed';
    if (up === element || up === html || (up === body && isBodys) || !isCutting(style)) continue;
    const { x, y } = up.getBoundingClientRect();
    const [left, top] = [x + up.clientLeft, y + up.clientTop];
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = up;
    const x1 = within(
      across,
      [left, left + clientWidth],
      scrollable(style.overflowX, scrollLeft, scrollWidth),
    );
    const y1 = within(
      down,
      [top, top + clientHeight],
      scrollable(style.overflowY, scrollTop, scrollHeight),
    );
    if (!x1 || !y1) return false;
    [across, down] = [x1, y1];
  }
  const page = getComputedStyle(isBodys && body ? body : html);
  const { scrollWidth, scrollHeight } = element.ownerDocument.scrollingElement ?? html;
  const of = (overflow: string, at: number, all: number): Scroll | null =>
    isFixed || overflow === 'hidden' || overflow === 'clip' ? null : { at, all };
  return (
    within(across, [0, innerWidth], of(page.overflowX, scrollX, scrollWidth)) !== null &&
    within(down, [0, innerHeight], of(page.overflowY, scrollY, scrollHeight)) !== null
  );
}

/** How far a box is scrolled, and how much there is in it. */
interface Scroll {
  at: number;
  all: number;
}

function scrollable(overflow: string, at: number, all: number): Scroll | null {
  return overflow === 'auto' || overflow === 'scroll' ? { at, all } : null;
}

/** Returns where a span is once it is scrolled into view, or `null` where some of it never is. */
function within([from, to]: Span, [start, end]: Span, scroll: Scroll | null): Span | null {
  if (from >= start - ROUNDING && to <= end + ROUNDING) return [from, to];
  if (!scroll || end - start < ROUNDING) return null;
  const first = from - start + scroll.at;
  if (first < -ROUNDING || first + to - from > scroll.all + ROUNDING) return null;
  // Something larger than its container is seen by scrolling through it.
  const seen = Math.min(to - from, end - start);
  const at = from < start ? start : Math.max(start, end - seen);
  return [at, at + seen];
}

const isOpen = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  overflowX === 'visible' && overflowY === 'visible';

function isCutting(style: CSSStyleDeclaration): boolean {
  return (
    !isOpen(style) ||
    /paint|strict|content/.test(style.contain) ||
    style.contentVisibility === 'auto'
  );
}

function isTurned({ transform, rotate, scale, offsetPath, clip }: CSSStyleDeclaration): boolean {
  if (![rotate, offsetPath].every((one) => !one || one === 'none')) return true;
  if (clip && clip !== 'auto') return true;
  if (scale && scale !== 'none' && scale.split(' ').some((one) => !(Number(one) >= LEAST_SCALE)))
    return true;
  if (!transform || transform === 'none') return false;
  const [a = 0, b = 0, c = 0, d = 0] =
    /^matrix\((.+)\)$/.exec(transform)?.[1]?.split(',').map(Number) ?? [];
  return a < LEAST_SCALE || d < LEAST_SCALE || Math.abs(b) > 0.01 || Math.abs(c) > 0.01;
}
