import { greyOf, type Plane } from '../../core/picture/plane.ts';

/** Longest side of a picture that the page gives away; larger ones are made this small. */
export const IN_PAGE = 400;

/** What can be drawn: pictures, canvas, video frames, decoded bitmaps. */
export type Drawable =
  | HTMLImageElement
  | HTMLCanvasElement
  | HTMLVideoElement
  | ImageBitmap
  | OffscreenCanvas;

/**
 * Returns the grey planes of a drawable at a size fit for reading, on white and, where it has
 * see-through parts, also on black; `null` when its pixels may not be read (another origin's
 * picture). Drawn into memory only, never into the page.
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

/** Returns the planes of RGBA pixels on white and, where they are see-through, on black. */
export function onGrounds(rgba: Uint8ClampedArray, width: number, height: number): Plane[] {
  const white = greyOf(rgba, width, height, 255);
  for (let i = 3; i < rgba.length; i += 4)
    if ((rgba[i] ?? 255) < 250) return [white, greyOf(rgba, width, height, 0)];
  return [white];
}

// Small pictures (a pixel or two per module) grow by a whole factor so that modules stay square;
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
