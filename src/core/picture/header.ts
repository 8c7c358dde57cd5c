// Type and size of a picture file from its first bytes, before anything is decoded.
import { avifSize } from './size/avif.ts';
import { bmpSize } from './size/bmp.ts';
import { gifSize } from './size/gif.ts';
import { jpegSize } from './size/jpeg.ts';
import { type Size, UNKNOWN } from './size/size.ts';
import { webpSize } from './size/webp.ts';

/**
 * What the first bytes of a picture file tell. Width and height are in pixels, both 0 where these
 * bytes do not tell them: the picture may then have any size.
 */
export interface PictureHeader extends Size {
  type: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp' | 'svg' | 'pdf';
}

/**
 * How many first bytes of a file `readHeader` needs: in a JPEG the size may stand behind a preview
 * of 64 KB or more.
 */
export const HEADER_BYTES = 262_144;

/**
 * Returns type and size of a picture file, so that one which unpacks to gigabytes is never decoded;
 * `null` when the bytes are no known picture. SVG and PDF have no size here.
 */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  const type = typeOf(bytes);
  return (
    type && {
      type,
      ...sizeOf(type, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    }
  );
}

function typeOf(bytes: Uint8Array): PictureHeader['type'] | null {
  const starts = (text: string, at = 0): boolean =>
    bytes.length >= at + text.length &&
    [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (starts('GIF8')) return 'gif';
  if (starts('BM')) return 'bmp';
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp';
  if (starts('ftypavif', 4) || starts('ftypavis', 4)) return 'avif';
  if (starts('\xff\xd8')) return 'jpeg';
  if (starts('%PDF-')) return 'pdf';
  const text = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /^\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(text) ? 'svg' : null;
}

function sizeOf(type: PictureHeader['type'], view: DataView): Size {
  const size = told(type, view);
  // One side without the other counts as no size.
  return size.width > 0 && size.height > 0 ? size : UNKNOWN;
}

function told(type: PictureHeader['type'], view: DataView): Size {
  if (type === 'png') return pngSize(view);
  if (type === 'gif') return gifSize(view);
  if (type === 'bmp') return bmpSize(view);
  if (type === 'webp') return webpSize(view);
  if (type === 'avif') return avifSize(view);
  return type === 'jpeg' ? jpegSize(view) : UNKNOWN;
}

// IHDR always comes first (PNG §5.6): one that stands later might not be the one that decoders use.
function pngSize(view: DataView): Size {
  const isFirst = view.byteLength >= 24 && view.getUint32(12) === 0x49484452;
  return isFirst ? { width: view.getUint32(16), height: view.getUint32(20) } : UNKNOWN;
}
