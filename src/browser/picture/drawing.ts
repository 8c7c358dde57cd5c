// Paints SVG files as pictures.
import { isBomb } from '../../core/svg/expansion.ts';

/**
 * Longer sides in pixels at which an SVG is painted, one after the other; the last has 6 pixels for
 * each module of the largest code. Painting cannot be interrupted, and each step takes up to four
 * times as long as the one before.
 */
const SIDES = [69, 69, 138, 275, 550, 1100];
/**
 * A step that took this many milliseconds is the last one; a code takes a tenth of it at the
 * largest size.
 */
const LONG_MS = 150;
/**
 * The same for the first step, which also lays out the SVG and decodes the pictures in it; the
 * second step repeats its size, so that its time can be compared.
 */
const LONG_FIRST_MS = 1000;
/** Longest SVG that is painted, in bytes. */
const MOST_LETTERS = 2_000_000;

/**
 * Returns an SVG file painted as a PNG, as large as can be painted quickly, or `null` when it is no
 * SVG or is made to exhaust the browser. Works in pages only (it needs `Image`). As an image an SVG
 * runs no script and loads nothing.
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
  // The browser paints only when a pixel is read.
  context.getImageData(0, 0, 1, 1);
  return canvas;
}
