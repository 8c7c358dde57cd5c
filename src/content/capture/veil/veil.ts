import type { SightingBox } from '../../../core/page/sighting.ts';
import { isAbove } from '../../dom/painted-over.ts';
import { parentOf } from '../../dom/roots.ts';
import type { Candidate } from '../page/candidates.ts';
import type { Pace } from '../page/pace.ts';
import { inSight } from '../page/sight.ts';
import type { Seen } from '../page/walk.ts';
import { isInlaid, showsItself } from './own.ts';
import { Points } from './points.ts';
import { isReachable } from './reach.ts';
import { LEAST_SPREAD, spreadOf } from './spread.ts';

// Pages cover or blur a code that has expired. The screenshot tells whether a person still sees it;
// here is only looked for what may hide it, as most codes have nothing of that.

/** Share of a code that must be covered to hide it; a logo or a badge covers less. */
const LEAST_SHARE = 0.3;
const MEDIA = 'img,canvas,video,svg,object,embed,iframe';

/**
 * Returns whether something may hide a candidate from a person: a layer over it, a blur, a faint
 * parent, or a frame.
 */
export function mayBeVeiled(
  { element, box }: Candidate,
  seen: readonly Seen[],
  frames: readonly SightingBox[],
): boolean {
  for (let up: Element | null = element; up; up = parentOf(up))
    if (isAltered(getComputedStyle(up)) || hasLayer(up)) return true;
  if (frames.some((frame) => covers(frame, box))) return true;
  return seen.some(
    ({ element: other, box: its }) =>
      covers(its, box) &&
      !other.contains(element) &&
      !element.contains(other) &&
      isPainted(other) &&
      isAbove(other, element),
  );
}

/**
 * Returns whether a code that was read from an element's own pixels may differ from what a person
 * sees there: it is cut off, moved, replaced, rotated, or covered by several things together. A
 * screenshot proves more. `small` are elements too small to hide a code by themselves.
 */
export async function isDoubtful(
  candidate: Candidate,
  seen: readonly Seen[],
  small: readonly Seen[],
  pace: Pace,
): Promise<boolean> {
  const { element, box, top } = candidate;
  if (!top || !showsItself(candidate) || !isReachable(element, box)) return true;
  const around = new Set<Element>();
  let opacity = 1;
  for (let up: Element | null = element; up; up = parentOf(up)) {
    around.add(up);
    const style = getComputedStyle(up);
    opacity *= Number(style.opacity);
    if (isInlaid(style, LEAST_SPREAD)) return true;
  }
  if (opacity < LEAST_OPACITY) return true;
  const isModal = (one: Element): boolean =>
    !around.has(one) && one.matches(MODAL) && one.checkVisibility({ visibilityProperty: true });
  if ([...document.querySelectorAll(MODAL)].some(isModal)) return true;
  const points = new Points(box);
  for (const { element: other, box: its } of [...seen, ...small]) {
    if (around.has(other)) continue;
    await pace.breathe();
    if (isModal(other)) return true;
    if (element.contains(other)) continue;
    const spread = spreadOf(getComputedStyle(other));
    const isWide = spread >= LEAST_SPREAD;
    const whole = isWide ? grown(its, spread) : its;
    if (!meets(whole, box) || !isAbove(other, element)) continue;
    if (isWide || isPainted(other)) points.cover(whole);
    else for (const line of linesOf(other)) points.cover(line);
  }
  if (!points.isCovered)
    await points.probe(
      element,
      inSight(candidate),
      pace,
      (one) => isPainted(one) || linesOf(one).length > 0,
    );
  return points.isCovered;
}

const LEAST_OPACITY = 0.9;
/** Font size in CSS pixels below which generated text is an icon. */
const LEAST_LETTERS = 40;
/** Elements that block the rest of the page, and may draw a backdrop over it. */
const MODAL = ':modal,:popover-open,:fullscreen,[aria-modal="true"]';

function meets(a: SightingBox, b: SightingBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function grown({ x, y, width, height }: SightingBox, by: number): SightingBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Returns the rectangles of an element's own text. */
function linesOf(element: Element): DOMRect[] {
  const range = document.createRange();
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return [];
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  });
}

function covers(over: SightingBox, box: SightingBox): boolean {
  const width = Math.min(over.x + over.width, box.x + box.width) - Math.max(over.x, box.x);
  const height = Math.min(over.y + over.height, box.y + box.height) - Math.max(over.y, box.y);
  return width > 0 && height > 0 && width * height >= LEAST_SHARE * box.width * box.height;
}

const isNone = (value: string | undefined): boolean =>
  !value || value === 'none' || value === 'normal';

function isAltered(style: CSSStyleDeclaration): boolean {
  const { filter, opacity, mixBlendMode, maskImage, clipPath } = style;
  const box = style.getPropertyValue('-webkit-mask-box-image-source');
  return Number(opacity) < 0.9 || ![filter, mixBlendMode, maskImage, clipPath, box].every(isNone);
}

/** Whether a pseudo-element lies over an element, or is drawn over it from outside. */
function hasLayer(element: Element): boolean {
  return ['::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part);
    if (isNone(style.content) || !isLifted(style)) return false;
    const isText =
      /[^\s"]/.test(style.content) && Number.parseFloat(style.fontSize) >= LEAST_LETTERS;
    return isText || isColoured(style) || spreadOf(style) >= LEAST_SPREAD;
  });
}

/** Whether something may lie over what is beside it. */
function isLifted(style: CSSStyleDeclaration): boolean {
  const { position, transform, translate, marginTop, marginRight, marginBottom, marginLeft } =
    style;
  if (position !== 'static' || ![transform, translate].every(isNone)) return true;
  return [marginTop, marginRight, marginBottom, marginLeft].some(
    (margin) => Number.parseFloat(margin) < 0,
  );
}

function isPainted(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.matches(MEDIA) || element instanceof SVGGraphicsElement) return true;
  return isColoured(getComputedStyle(element)) || hasLayer(element);
}

function isColoured({
  backgroundColor,
  backgroundImage,
  backdropFilter,
}: CSSStyleDeclaration): boolean {
  const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? '1';
  return Number(alpha) > 0.1 || !isNone(backgroundImage) || !isNone(backdropFilter);
}
