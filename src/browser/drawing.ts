import { isBomb } from '../core/qr/bomb.ts';

/** Longest side at which a drawing is painted, in pixels: 6 for each module of the largest code. */
const SIDE = 1100;
const MOST_LETTERS = 2_000_000;

/**
 * Returns an SVG file painted as a PNG, or `null` when it is none or is made to exhaust the browser. Only where there are images, in pages. As an
 * image a drawing runs no script and loads nothing.
 */
export async function painted(file: Blob): Promise<Blob | null> {
  if (file.size > MOST_LETTERS || typeof Image === 'undefined') return null;
  const text = await file.text();
  if (isBomb(text)) return null;
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const ratio = image.naturalWidth / image.naturalHeight || 1;
    const canvas = new OffscreenCanvas(
      Math.round(SIDE * Math.min(1, ratio)),
      Math.round(SIDE * Math.min(1, 1 / ratio)),
    );
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
