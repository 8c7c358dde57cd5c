import { painted } from '../../browser/picture/drawing.ts';
import { HEADER_BYTES, type PictureHeader, readHeader } from '../../core/picture/header.ts';
import { Refusal } from '../../core/refusal.ts';

/** A file beyond this is not opened: no picture of a code needs it. */
const MOST_BYTES = 60_000_000;
/** Pixels beyond which a picture is not unpacked: 256 MB in memory. */
const MOST_PIXELS = 64_000_000;

/**
 * Returns a picture file in a form that any worker can decode: drawings painted, everything else as
 * it is. Refuses `picture_unreadable`, `picture_too_large` (said before anything is unpacked) and
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
  // Some photographs carry megabytes in front of their size; a size that the whole file does not
  // tell may be any.
  const { width, height } = header.width > 0 ? header : ((await headerOf(file)) ?? header);
  if (width * height > MOST_PIXELS) throw new Refusal('picture_too_large');
  if (width * height === 0) throw new Refusal('picture_unreadable');
  return file;
}

// A dropped folder comes as a file that cannot be opened, and one may be gone since it was chosen.
async function headerOf(start: Blob): Promise<PictureHeader | null> {
  try {
    return readHeader(new Uint8Array(await start.arrayBuffer()));
  } catch {
    throw new Refusal('picture_unreadable');
  }
}
