import type { SightingBox } from '../../core/qr/sighting.ts';
import { isAbove } from '../cover.ts';
import { parentOf } from '../roots.ts';
import type { Candidate } from './candidates.ts';
import type { Seen } from './walk.ts';

// Pages cover a code that has expired, or blur it. Whether a person still sees it is told by the
// screenshot; here only what may make the difference is looked for, as most codes have nothing of
// it.

/** Less of a code is a logo on it, or a badge at its corner. */
const LEAST_SHARE = 0.3;
const MEDIA = 'img,canvas,video,svg,object,embed,iframe';

/**
 * Returns whether something may hide a candidate from a person: a layer over it, a blur, a faint
 * parent.
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

function covers(over: SightingBox, box: SightingBox): boolean {
  const width = Math.min(over.x + over.width, box.x + box.width) - Math.max(over.x, box.x);
  const height = Math.min(over.y + over.height, box.y + box.height) - Math.max(over.y, box.y);
  return width > 0 && height > 0 && width * height >= LEAST_SHARE * box.width * box.height;
}

const isNone = (value: string | undefined): boolean => !value || value === 'none' || value === 'normal';

function isAltered({ filter, opacity, mixBlendMode, maskImage, clipPath }: CSSStyleDeclaration): boolean {
  return Number(opacity) < 0.9 || ![filter, mixBlendMode, maskImage, clipPath].every(isNone);
}

/** Whether a layer of the stylesheet's own making lies in an element. */
function hasLayer(element: Element): boolean {
  return ['::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part);
    if (isNone(style.content) || !['absolute', 'fixed', 'sticky'].includes(style.position)) return false;
    return isColoured(style);
  });
}

function isPainted(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return element.matches(MEDIA) || isColoured(getComputedStyle(element)) || hasLayer(element);
}

function isColoured({ backgroundColor, backgroundImage, backdropFilter }: CSSStyleDeclaration): boolean {
  const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? '1';
  return Number(alpha) > 0.1 || !isNone(backgroundImage) || !isNone(backdropFilter);
}
