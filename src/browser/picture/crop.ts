import type { Plane } from '../../core/picture/plane.ts';
import type { Box } from '../../core/qr/reading.ts';
import { openPicture } from './pixels.ts';

/**
 * Returns a rectangle of a picture (in its pixels) as a grey plane and as a PNG, or `null` when the
 * browser cannot read it.
 */
export async function cut(picture: Blob, box: Box): Promise<{ plane: Plane; blob: Blob } | null> {
  const part = await partOf(picture, box);
  const opened = part && (await openPicture(part));
  if (!opened) return null;
  try {
    return { plane: opened.plane(), blob: part };
  } finally {
    opened.close();
  }
}

async function partOf(picture: Blob, { x, y, width, height }: Box): Promise<Blob | null> {
  const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
  try {
    const bitmap = await createImageBitmap(picture, Math.round(x), Math.round(y), w, h);
    const canvas = new OffscreenCanvas(w, h);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    return null;
  }
}
