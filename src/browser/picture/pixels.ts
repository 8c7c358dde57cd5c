// Decodes picture files into grey planes.
import { fromBase64 } from '../../core/bytes/base64.ts';
import { greyOf, type Plane } from '../../core/picture/plane.ts';
import type { Box } from '../../core/qr/reading.ts';

/** Pictures with more pixels are made smaller: 4096 × 4096. */
const MOST_PIXELS = 16_777_216;

/** A decoded picture; sizes in pixels. `close` gives its memory back. */
export interface Picture {
  width: number;
  height: number;
  /**
   * Returns a part of the picture (default: all) in grey, see-through pixels on `ground`, 0 to 255
   * (default: white).
   */
  plane(part?: Box, ground?: number): Plane;
  close(): void;
}

/**
 * Returns the bytes of a base64 `data:` URL as a Blob, or `null` for any other text; `fetch` cannot
 * do this, as `connect-src 'none'` forbids it.
 */
export function blobOf(dataUrl: string): Blob | null {
  const [, type, data] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(dataUrl) ?? [];
  if (!type || data === undefined) return null;
  const bytes = fromBase64(data);
  return bytes && new Blob([bytes], { type });
}

/**
 * Returns a decoded picture, or `null` when the browser cannot read it. One of more than 16
 * megapixels is made smaller, in proportion.
 */
export async function openPicture(blob: Blob): Promise<Picture | null> {
  try {
    return pictureOf(await createImageBitmap(blob));
  } catch {
    return null;
  }
}

/**
 * Returns the picture of a bitmap, which is closed, or of a canvas; `null` when the browser has no
 * canvas for it. One of more than 16 megapixels is made smaller, in proportion.
 */
export function pictureOf(source: ImageBitmap | OffscreenCanvas): Picture | null {
  const { width: fullWidth, height: fullHeight } = source;
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, fullWidth * fullHeight)));
  const width = Math.max(1, Math.floor(fullWidth * shrink));
  const height = Math.max(1, Math.floor(fullHeight * shrink));
  // In ordinary memory (`willReadFrequently`), because every pixel is read back.
  const drawn = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!drawn) return null;
  drawn.drawImage(source, 0, 0, width, height);
  if ('close' in source) source.close();
  return {
    width,
    height,
    plane: (part = { x: 0, y: 0, width, height }, ground = 255) => {
      const left = Math.max(0, Math.round(part.x));
      const top = Math.max(0, Math.round(part.y));
      const w = Math.max(1, Math.min(width, Math.round(part.x + part.width)) - left);
      const h = Math.max(1, Math.min(height, Math.round(part.y + part.height)) - top);
      return greyOf(drawn.getImageData(left, top, w, h).data, w, h, ground);
    },
    close: () => {
      drawn.canvas.width = 0;
    },
  };
}
