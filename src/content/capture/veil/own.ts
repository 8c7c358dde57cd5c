// Whether an element's own style hides its picture.
import type { Candidate } from '../page/candidates.ts';

/** Shorter side in CSS pixels of a code that a phone can scan. */
const LEAST_SIDE = 40;
/** Most of a side, as a share, that an element's own border or inner shadow may cover. */
const MOST_FRAME = 0.1;
/** Least of a side, as a share, that padding and borders must leave for the picture. */
const LEAST_CONTENT = 0.5;

/**
 * Returns whether an element shows its own picture whole, in its own box: its style does not
 * replace or move the picture, and draws no border or shadow over it.
 */
export function showsItself(candidate: Candidate): boolean {
  const { element, box, kind } = candidate;
  const style = getComputedStyle(element);
  const side = Math.min(box.width, box.height);
  if (side < LEAST_SIDE || isFramed(style, side)) return false;
  const width = box.width - sum(style.paddingLeft, style.paddingRight, ...bordersOf(style, 'x'));
  const height = box.height - sum(style.paddingTop, style.paddingBottom, ...bordersOf(style, 'y'));
  if (kind === 'background') return showsBackground(candidate, style);
  if (kind === 'svg' && isPaintedOtherwise(element)) return false;
  if (width < box.width * LEAST_CONTENT || height < box.height * LEAST_CONTENT) return false;
  if (kind === 'boxes' || kind === 'text') return !isCut(element, style);
  return (
    isPlain(style.content) &&
    isPlain(style.getPropertyValue('object-view-box')) &&
    isFitted(element, style, width / height)
  );
}

const isPlain = (value: string): boolean => value === '' || value === 'normal' || value === 'none';

function bordersOf(style: CSSStyleDeclaration, axis: 'x' | 'y'): string[] {
  return axis === 'x'
    ? [style.borderLeftWidth, style.borderRightWidth]
    : [style.borderTopWidth, style.borderBottomWidth];
}

const sum = (...lengths: string[]): number =>
  lengths.reduce((all, one) => all + (Number.parseFloat(one) || 0), 0);

function isFramed(style: CSSStyleDeclaration, side: number): boolean {
  const most = side * MOST_FRAME;
  const borders = [...bordersOf(style, 'x'), ...bordersOf(style, 'y')];
  if (borders.some((one) => Number.parseFloat(one) > most)) return true;
  if (!isPlain(style.borderImageSource) || isInlaid(style, most)) return true;
  const inset = /\binset\b/.test(style.boxShadow) && style.boxShadow.match(/-?[\d.]+px/g);
  return (inset || []).some((one) => Math.abs(Number.parseFloat(one)) > most);
}

/** Returns whether an outline is drawn inwards, over what its element holds. */
export function isInlaid(
  { outlineStyle, outlineWidth, outlineOffset }: CSSStyleDeclaration,
  most: number,
): boolean {
  if (outlineStyle === 'none') return false;
  return Number.parseFloat(outlineOffset) < 0 && Number.parseFloat(outlineWidth) > most;
}

const MORE = 'image,text,line,polyline,ellipse';

/** Whether an SVG has more in it than our painter painted, or shows that fainter. */
function isPaintedOtherwise(svg: Element): boolean {
  if (svg.querySelector(MORE)) return true;
  return [...svg.querySelectorAll('g,path,rect,circle,polygon')].some((part) => {
    const { opacity, fillOpacity, strokeOpacity, filter, maskImage, mixBlendMode } =
      getComputedStyle(part);
    const isFaded = [opacity, fillOpacity, strokeOpacity].some((share) => Number(share) < 1);
    return isFaded || ![filter, maskImage, mixBlendMode].every(isPlain);
  });
}

/** Whether the picture of an image, canvas or video lies in the content box, no part outside. */
function isFitted(
  element: Element,
  { objectFit, objectPosition }: CSSStyleDeclaration,
  ratio: number,
): boolean {
  if (objectFit === 'none') return false;
  const isPlaced = objectPosition.split(' ').every((one) => isShare(one));
  if (objectFit !== 'cover') return isPlaced;
  const { naturalWidth, naturalHeight } = element as Partial<HTMLImageElement>;
  const own = (naturalWidth ?? 0) / (naturalHeight ?? 0);
  return isPlaced && Math.abs(own / ratio - 1) < MOST_FRAME;
}

const isShare = (position: string): boolean => {
  const [, share] = /^([\d.]+)%$/.exec(position) ?? [];
  return share !== undefined && Number(share) <= 100;
};

const isCut = (element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 2) ||
  (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2);

// A second background layer may lie on the code, and text or elements stand on it.
function showsBackground({ element, box }: Candidate, style: CSSStyleDeclaration): boolean {
  if (element.textContent?.trim() || element.childElementCount > 0) return false;
  const { backgroundClip, backgroundImage, backgroundAttachment, backgroundBlendMode } = style;
  if (!/^url\("[^"]*"\)$/.test(backgroundImage) || backgroundBlendMode !== 'normal') return false;
  if (backgroundClip === 'text' || backgroundAttachment === 'fixed') return false;
  if (['::before', '::after'].some((part) => !isPlain(getComputedStyle(element, part).content)))
    return false;
  const sizes = style.backgroundSize.split(' ');
  const places = [style.backgroundPositionX, style.backgroundPositionY];
  return [box.width, box.height].every((side, axis) => {
    const place = places[axis] ?? '';
    const size = lengthOf(sizes[axis] ?? sizes[0] ?? '', side);
    if (size === null || size < LEAST_SIDE || size > side + 2) return false;
    if (isShare(place)) return true;
    const at = /^-?[\d.]+px$/.test(place) ? Number.parseFloat(place) : -1;
    return at >= 0 && at + size <= side + 2;
  });
}

function lengthOf(size: string, side: number): number | null {
  if (size === 'contain' || size === 'cover') return side;
  const [, number, unit] = /^([\d.]+)(px|%)$/.exec(size) ?? [];
  if (number === undefined) return null;
  return unit === 'px' ? Number(number) : (Number(number) / 100) * side;
}
