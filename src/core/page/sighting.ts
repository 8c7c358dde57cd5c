import { fromBase64, toBase64 } from '../bytes/base64.ts';
import type { Plane } from '../picture/plane.ts';
import type { Box } from '../qr/reading.ts';

/** A rectangle in CSS pixels of the top document's viewport. */
export type SightingBox = Box;

/** Where something was seen: its rectangle, and whether it belongs to the top document itself. */
export interface SightingPlace {
  box: SightingBox;
  top: boolean;
  /** Whether something may hide it from a person: a screenshot tells whether it does. */
  veiled?: boolean;
}

/** A text of the page: of a link, or of a code. */
export interface PageText extends SightingPlace {
  text: string;
}

/**
 * So many of the likeliest pictures are read however long it takes: on a machine that is busy, too,
 * the page's own pixels tell whose a code is.
 */
export const SURE = 4;

/** The pixels of something on the page that look like a code; `grey` is their plane in base64. */
export interface PagePicture extends SightingPlace {
  width: number;
  height: number;
  grey: string;
}

/** Something code-like that is out of sight; `capture.reveal` scrolls to it by its number. */
export interface PageHidden extends SightingPlace {
  id: number;
  /** Whether the page itself calls it a code. */
  named?: boolean;
}

/**
 * What the content script saw of the page: pixels that it may read itself, and rectangles to look
 * at on a screenshot.
 */
export interface PageSightings {
  origin: string;
  texts: PageText[];
  /** Codes that were read in the page, from its own pixels. */
  read: PageText[];
  /** Fully visible rectangles that may hold a code, likeliest first. */
  boxes: SightingPlace[];
  pictures: PagePicture[];
  hidden: PageHidden[];
  /** Setup keys written on the page ("can't scan? enter this key"). */
  keys: string[];
  /** Rectangles in which other documents show. */
  frames: SightingBox[];
  /**
   * Whether `read` and `pictures` are all in view that may be a code: a screenshot tells no more.
   */
  isAll: boolean;
  viewport: { width: number; height: number };
}

/** Where a hidden element is after scrolling to it, and where other documents show then. */
export interface Revealed {
  box: SightingBox;
  frames: SightingBox[];
  viewport: { width: number; height: number };
  /** Whether no person could have scrolled there: what cuts it off is moved by scripts alone. */
  forced?: boolean;
}

/**
 * Returns a plane as base64 text, the only kind of bytes that passes between a page and the
 * extension in every browser.
 */
export function packPlane({ data }: Plane): string {
  return toBase64(new Uint8Array(data.buffer, data.byteOffset, data.length));
}

/** Returns the plane of a packed picture, or `null` when size and bytes do not agree. */
export function unpackPlane({
  width,
  height,
  grey,
}: {
  width: number;
  height: number;
  grey: string;
}): Plane | null {
  const bytes = fromBase64(grey);
  if (
    !bytes ||
    !Number.isInteger(width) ||
    !Number.isInteger(height) ||
    bytes.length !== width * height
  )
    return null;
  return {
    width,
    height,
    data: new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}
