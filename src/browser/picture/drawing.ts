import { isBomb } from '../../core/svg/expansion.ts';

/**
 * Longest sides at which a drawing is painted, in pixels, one after the other; the last has 6 for
 * each module of the largest code. Nothing can stop the browser while it paints, and each step
 * costs up to four times the one before.
 */
const SIDES = [69, 69, 138, 275, 550, 1100];
/**
 * A step that took this long, in milliseconds, is the last: a code takes a tenth of it at its
 * largest.
 */
const LONG_MS = 150;
/**
 * The same for the first, which also lays out the drawing and unpacks the pictures in it, so that
 * the second can be compared.
 */
const LONG_FIRST_MS = 1000;
const MOST_LETTERS = 2_000_000;

/**
 * Returns an SVG file painted as a PNG, as large as it can be in a moment, or `null` when it is
 * none or is made to exhaust the browser. Only where there are images, in pages. As an image a
 * drawing runs no script and loads nothing.
 */
export async function painted(file: Blob): Promise<Blob | null> {
  if (file.size > MOST_LETTERS || typeof Image === 'undefined') return null;
  const text = await file.text();
  if (isBomb(text)) return null;
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    let canvas: OffscreenCanvas | null = null;
    for (const [step, side] of SIDES.entries()) {
      const begun = performance.now();
      canvas = paintedAt(image, side) ?? canvas;
      if (performance.now() - begun > (step === 0 ? LONG_FIRST_MS : LONG_MS)) break;
    }
    return (await canvas?.convertToBlob({ type: 'image/png' })) ?? null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function paintedAt(image: HTMLImageElement, side: number): OffscreenCanvas | null {
  const ratio = image.naturalWidth / image.naturalHeight || 1;
  const [width, height] = [Math.min(1, ratio), Math.min(1, 1 / ratio)].map((part) =>
    Math.round(side * part),
  );
  if (!width || !height) return null;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  // painting waits until somebody looks
  context.getImageData(0, 0, 1, 1);
  return canvas;
}
