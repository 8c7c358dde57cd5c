// What the page's script saw on a page that may be a code, and how pixels travel to the extension.
import { fromBase64, toBase64 } from '../bytes/base64.ts';
import type { Plane } from '../picture/plane.ts';
import type { Box } from '../qr/reading.ts';

/** A rectangle in CSS pixels of the top document's viewport. */
export type SightingBox = Box;

/** Where something was seen; `top` is whether it belongs to the top document itself. */
export interface SightingPlace {
  box: SightingBox;
  top: boolean;
  /** Something may hide it from the person; the pixels of a screenshot decide. */
  veiled?: boolean;
  /**
   * Contrast of the code's own pixels (`inkContrastOf`), where something may hide it and they are
   * known.
   */
  contrast?: number;
}

/** A link that sets up an account, or the text that a code on the page says. */
export interface PageText extends SightingPlace {
  text: string;
}

/**
 * How many of the likeliest pictures are read without a time limit: on a busy machine, too, the
 * page's own pixels then prove which document a code belongs to; a screenshot cannot.
 */
export const SURE = 4;

/**
 * The pixels of something on the page that looks like a code: `grey` is its plane in base64
 * (`packPlane`), `width` and `height` are in pixels of that plane.
 */
export interface PagePicture extends SightingPlace {
  width: number;
  height: number;
  grey: string;
}

/** An element that may be a code and is out of sight; `capture.reveal` scrolls to it by `id`. */
export interface PageHidden extends SightingPlace {
  id: number;
  /** The page's own markup calls it a code. */
  named?: boolean;
}

/**
 * What the content script saw on a page: texts it read itself, pixels for the extension to read,
 * and rectangles to look at on a screenshot.
 */
export interface PageSightings {
  origin: string;
  texts: PageText[];
  /** Codes that the content script read from the page's own pixels. */
  read: PageText[];
  /** Fully visible rectangles that may hold a code, the likeliest first. */
  boxes: SightingPlace[];
  pictures: PagePicture[];
  hidden: PageHidden[];
  /** Setup keys written on the page ("can't scan? enter this key"). */
  keys: string[];
  /** Rectangles of frames: other documents show there. */
  frames: SightingBox[];
  /** `read` and `pictures` hold every possible code in view: a screenshot would add nothing. */
  isAll: boolean;
  viewport: { width: number; height: number };
}

/** Where a hidden element is after scrolling to it, and where frames are then. */
export interface Revealed {
  box: SightingBox;
  frames: SightingBox[];
  viewport: { width: number; height: number };
  /**
   * The element was reached by scrolling something that only scripts can scroll (`overflow:
   * hidden`): no person could have seen it.
   */
  forced?: boolean;
}

/**
 * Returns the pixels of a plane as base64: between a page and the extension only JSON passes in
 * every browser.
 */
export function packPlane({ data }: Plane): string {
  return toBase64(new Uint8Array(data.buffer, data.byteOffset, data.length));
}

/**
 * Returns the plane of a packed picture; `null` when `grey` is not base64 of exactly `width` ×
 * `height` bytes.
 */
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
