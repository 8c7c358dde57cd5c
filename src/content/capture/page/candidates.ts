// Which elements of a page may be codes.
import type { SightingBox } from '../../../core/page/sighting.ts';
import { isInside } from '../../dom/roots.ts';
import { isBoxy, isWordy } from './boxy.ts';
import type { Seen } from './walk.ts';

/** How the pixels or modules of a candidate can be read. */
type Kind = 'image' | 'canvas' | 'svg' | 'video' | 'background' | 'text' | 'boxes' | 'any';

/** Something on the page that may be a code. */
export interface Candidate extends Seen {
  kind: Kind;
  /** CSS `background-image` of a candidate of kind `background`, else empty. */
  background: string;
}

/** Smallest and largest side of a code that is looked at, in CSS pixels. */
const LEAST = 28;
const MOST = 10_000;

/**
 * Most candidates of one page, so that a page full of squares costs no more than one with a code.
 */
export const MOST_CANDIDATES = 60;

/** Most characters of a code that is drawn with them. */
const MOST_LETTERS = 40_000;

const BLOCKS = /[█▀▄■▓▉▇]{2}|##{3}|[⬛⬜]{2}/u;

/**
 * Returns an element as a candidate, when its shape and kind are such that it may be a code; else
 * `null`.
 */
export function candidateOf(seen: Seen): Candidate | null {
  const { element, box } = seen;
  if (box.width < LEAST || box.height < LEAST || box.width > MOST || box.height > MOST) return null;
  const kind = kindOf(element, box);
  if (!kind || !isShown(seen)) return null;
  const background = kind === 'background' ? getComputedStyle(element).backgroundImage : '';
  return { ...seen, kind, background };
}

/**
 * Returns an element as a candidate when it shows the image of that address, whatever its size or
 * shape; else `null`.
 */
export function imageOf(seen: Seen, address: string): Candidate | null {
  const { src, currentSrc } = seen.element as Partial<HTMLImageElement>;
  // `currentSrc` is what the browser shows; `src` may be meant for older ones.
  return address !== '' && address === (currentSrc || src)
    ? { ...seen, kind: 'image', background: '' }
    : null;
}

function kindOf(element: Element, box: SightingBox): Kind | null {
  const square = isSquare(box);
  switch (element.localName) {
    case 'img':
    case 'input':
      return square || box.width * box.height > 20_000 ? 'image' : null;
    case 'canvas':
      return 'canvas';
    case 'video':
      return 'video';
    case 'svg':
      return square && !element.parentElement?.closest('svg') ? 'svg' : null;
    case 'html':
    case 'body':
      return null;
  }
  if (element.namespaceURI === 'http://www.w3.org/2000/svg') return null;
  if (isBlockText(element)) return 'text';
  // A block is as wide as its column, although the code in it is not.
  if (isBoxy(element) && (square || !isWordy(element))) return 'boxes';
  if (!square) return null;
  if (element.childElementCount > 10) return null;
  if (getComputedStyle(element).backgroundImage.includes('url(')) return 'background';
  const inner = element.childElementCount === 1 ? element.firstElementChild : null;
  if (inner && getComputedStyle(inner).boxShadow.length > 4000) return 'boxes';
  return element.childElementCount === 0 &&
    element.textContent === '' &&
    element.localName.includes('-')
    ? 'any'
    : null;
}

// Nobody scans what cannot be seen, or scrolled to.
function isShown({ element, box }: Seen): boolean {
  if (box.x + box.width + scrollX <= 0 || box.y + box.height + scrollY <= 0) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function isSquare({ width, height }: SightingBox): boolean {
  const ratio = width / height;
  return ratio > 0.75 && ratio < 1.34;
}

// Whether an element holds lines of block characters, or of spaces on coloured backgrounds, in one
// text or a box for each line.
function isBlockText(element: Element): boolean {
  const own = textOf(element);
  if (own.length < 200) return false;
  const { children } = element;
  const isColoured = children.length >= LEAST_LINES && isMostlyBlank(own) && isKept(element);
  if (!isColoured && !BLOCKS.test(own)) return false;
  const half = own.length / 2;
  return ![...children].some((child) => (child.textContent ?? '').length > half);
}

const LEAST_LINES = 10;

/** Least share of spaces in a code whose modules are background colours. */
const BLANK_SHARE = 0.6;

const isMostlyBlank = (text: string): boolean =>
  text.replace(/[\s\u00a0]+/g, '').length < text.length * (1 - BLANK_SHARE);

const isKept = (element: Element): boolean =>
  /^(?:pre|break)/.test(getComputedStyle(element).whiteSpace);

// Counted before the text is joined: of nested boxes each would copy all of it.
function textOf(element: Element): string {
  if (element.childNodes.length > MOST_PARTS) return '';
  let [letters, nodes] = [0, 0];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    letters += node.nodeValue?.length ?? 0;
    if (letters > MOST_LETTERS || ++nodes > MOST_PARTS) return '';
  }
  return letters < 200 ? '' : (element.textContent ?? '');
}

/** Most text nodes of a code, one for each run of modules. */
const MOST_PARTS = 8_000;

/**
 * Returns at most 60 candidates, squares of a code's size in sight first; of one inside another of
 * the same rectangle, one. What only lies over a code does not replace it.
 */
export function chosen(all: Candidate[]): Candidate[] {
  const unique: Candidate[] = [];
  for (const one of all) {
    const double = unique.findIndex(
      (other) => sameBox(one.box, other.box) && isInside(one.element, other.element),
    );
    // The later one is the inner one: the picture itself rather than the box around it.
    if (double < 0) unique.push(one);
    else if (unique[double]?.kind === 'any' || one.kind !== 'any') unique[double] = one;
  }
  return unique.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_CANDIDATES);
}

// Whether two rectangles share over 0.85 of the larger: a frame around the same picture.
function sameBox(a: SightingBox, b: SightingBox): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return (width * height) / Math.max(a.width * a.height, b.width * b.height) > 0.85;
}

function weight({ box, kind }: Candidate): number {
  const side = Math.min(box.width, box.height);
  const likelySize = side >= 80 && side <= 500 ? 4 : side >= 40 ? 2 : 0;
  return (
    likelySize +
    (isSquare(box) ? 2 : 0) +
    (kind === 'any' ? -1 : 0) +
    (box.y < innerHeight && box.y + box.height > 0 ? 1 : 0)
  );
}
