// Checks picture files before they are decoded.
import { painted } from '../../browser/picture/drawing.ts';
import { HEADER_BYTES, type PictureHeader, readHeader } from '../../core/picture/header.ts';
import { Refusal } from '../../core/refusal.ts';

/** Longest file in bytes that is opened: no picture of a code is longer. */
const MOST_BYTES = 60_000_000;
/** Most pixels of a picture that is decoded: 256 MB in memory. */
const MOST_PIXELS = 64_000_000;

/**
 * Returns a picture file in a form that a worker can decode: an SVG painted as a PNG, anything else
 * as it is. Refuses `picture_unreadable`, `picture_too_large` (before anything is decoded) and
 * `picture_pdf`.
 */
export async function readable(file: Blob): Promise<Blob> {
  if (file.size > MOST_BYTES) throw new Refusal('picture_too_large');
  const header = await headerOf(file.slice(0, HEADER_BYTES));
  if (!header) throw new Refusal('picture_unreadable');
  if (header.type === 'pdf') throw new Refusal('picture_pdf');
  if (header.type === 'svg') {
    const picture = await painted(file);
    if (!picture) throw new Refusal('picture_unreadable');
    return picture;
  }
  // Some photographs have megabytes before their size, so the whole file is searched for it.
  const { width, height } = header.width > 0 ? header : ((await headerOf(file)) ?? header);
  if (width * height > MOST_PIXELS) throw new Refusal('picture_too_large');
  if (width * height === 0) throw new Refusal('picture_unreadable');
  return file;
}

// A dropped folder comes as a file that cannot be read, and a file may have been deleted since.
async function headerOf(start: Blob): Promise<PictureHeader | null> {
  try {
    return readHeader(new Uint8Array(await start.arrayBuffer()));
  } catch {
    throw new Refusal('picture_unreadable');
  }
}
