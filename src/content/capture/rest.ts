import { isBoxy, isWordy } from './page/boxy.ts';
import type { Candidate } from './page/candidates.ts';
import type { Crop } from './page/crop.ts';
import type { Pace } from './page/pace.ts';
import { isInView } from './page/sight.ts';
import type { Seen } from './page/walk.ts';

// What a page may show that its candidates' own pixels do not tell. A page without any of it needs
// no screenshot once its likely codes are read; one sign too many only costs that screenshot.

/** Shorter side in CSS pixels from which a picture may hold a code beside other things. */
const ROOMY = 200;
/** Shorter side in CSS pixels of the smallest picture with a code and more. */
const LEAST_PICTURE = 48;
/**
 * Changes between dark and light along a line that a code has at least; signs and logos have fewer.
 */
const BUSY = 8;

/** Returns whether a candidate's own pixels prove that it is no code. */
export function isSettledBy({ kind, element, box }: Candidate, crops: Crop[] | null): boolean {
  if (!crops || crops.length === 0 || crops.some((crop) => crop.corners)) return false;
  if (Math.min(box.width, box.height) > ROOMY) return false;
  // A canvas or video that the graphics card draws is blank to scripts.
  if (kind === 'svg' && element.querySelector(NOT_PAINTED)) return false;
  return (kind === 'svg' || kind === 'image' || kind === 'background') && !crops.some(isBusy);
}

/** Parts of an inline SVG that our own painter does not paint. */
const NOT_PAINTED =
  'image,text,line,polyline,ellipse,filter,marker,style,animate,set,[filter],[mask]';

function isBusy({ black: { width, height, data } }: Crop): boolean {
  let [across, down] = [0, 0];
  for (let y = 1; y < height; y++)
    for (let x = 1, i = y * width + 1; x < width; x++, i++) {
      if (data[i] !== data[i - 1]) across++;
      if (data[i] !== data[i - width]) down++;
    }
  return across / height > BUSY && down / width > BUSY;
}

/**
 * Returns whether elements in view may show a code that is no candidate: pictures of a stylesheet,
 * and boxes or characters in no square. `done` are candidates that are read, or known to be no
 * code.
 */
export async function showsMore(
  seen: readonly Seen[],
  done: Candidate[],
  pace: Pace,
): Promise<boolean> {
  const known = new Set(done.map(({ element }) => element));
  for (const { element, box } of seen) {
    await pace.breathe();
    if (!isInView(box) || known.has(element) || isWithin(element, known)) continue;
    const side = Math.min(box.width, box.height);
    if (side >= LEAST_PICTURE && isPicture(element)) return true;
    if (isPainted(element) || isDrawn(element, done)) return true;
  }
  return false;
}

function isWithin(element: Element, known: Set<Element>): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (known.has(up)) return true;
  return false;
}

const isPicture = (element: Element): boolean =>
  element.matches('img,input[type=image],canvas,video');

/** Whether a stylesheet puts a picture on an element, or has a value long enough to draw one. */
function isPainted(element: Element): boolean {
  const own = getComputedStyle(element);
  if (hasPicture(own)) return true;
  return ['::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part);
    return style.content !== 'none' && style.content !== 'normal' && hasPicture(style);
  });
}

/** Length of a CSS value that draws more than a shadow. */
const LONG = 2_000;

function hasPicture(style: CSSStyleDeclaration): boolean {
  const { backgroundImage, content, borderImageSource, maskImage, boxShadow } = style;
  const all = [backgroundImage, content, borderImageSource, maskImage];
  return (
    boxShadow.length > LONG || all.some((one) => one.length > LONG || /url\(|image-set\(/.test(one))
  );
}

/** Least elements that may draw a code, not counting those of known codes. */
const MOST_BOXES = 200;

function isDrawn(element: Element, done: Candidate[]): boolean {
  if (hasBlocks(element)) return true;
  if (!isBoxy(element)) return false;
  const count = (one: Element): number => one.getElementsByTagName('*').length;
  const codes = done.filter((one) => element.contains(one.element));
  const left = codes.reduce((sum, one) => sum - count(one.element), count(element));
  return left >= MOST_BOXES && !isWordy(element);
}

/** Whether an element's own text has two block characters side by side. */
function hasBlocks(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && /[▀▄█▌▐■▉▇▓⬛⬜]|##/u.test(node.nodeValue ?? ''))
      return true;
  return false;
}
