// Draws pictures in memory and reads them in grey.
import { greyOf, type Plane } from '../../core/picture/plane.ts';

/** Longer side in pixels of a picture that leaves the page; larger ones are made smaller. */
export const IN_PAGE = 400;

/** What can be drawn: pictures, canvas, video frames, decoded bitmaps. */
export type Drawable =
  | HTMLImageElement
  | HTMLCanvasElement
  | HTMLVideoElement
  | ImageBitmap
  | OffscreenCanvas;

/**
 * Returns a drawable in grey, its longer side at most `longest` pixels: on white and, where it is
 * see-through, also on black; `null` when its pixels may not be read (a picture of another origin).
 * Drawn in memory only, never in the page.
 */
export function planesOf(
  source: Drawable,
  width: number,
  height: number,
  longest = IN_PAGE,
): Plane[] | null {
  if (width < 1 || height < 1) return null;
  const [w, h, smooth] = fitting(width, height, longest);
  const context = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingEnabled = smooth;
  context.imageSmoothingQuality = 'high';
  try {
    context.drawImage(source, 0, 0, w, h);
    return onGrounds(context.getImageData(0, 0, w, h).data, w, h);
  } catch {
    return null;
  }
}

/** Returns RGBA pixels in grey on white and, where they are see-through, also on black. */
export function onGrounds(rgba: Uint8ClampedArray, width: number, height: number): Plane[] {
  const white = greyOf(rgba, width, height, 255);
  for (let i = 3; i < rgba.length; i += 4)
    if ((rgba[i] ?? 255) < 250) return [white, greyOf(rgba, width, height, 0)];
  return [white];
}

// Small pictures (a pixel or two for a module) grow by a whole factor so that modules stay square;
// large ones shrink smoothly.
function fitting(width: number, height: number, longest: number): [number, number, boolean] {
  const side = Math.max(width, height);
  const factor =
    side > longest ? longest / side : side < 0.4 * longest ? Math.ceil(longest / 2 / side) : 1;
  return [
    Math.max(1, Math.round(width * factor)),
    Math.max(1, Math.round(height * factor)),
    factor < 1,
  ];
}
