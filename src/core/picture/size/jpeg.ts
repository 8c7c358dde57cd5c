// Size of a JPEG (ITU-T T.81).
import { type Size, UNKNOWN } from './size.ts';

/**
 * Returns the size in pixels in the first frame header of a JPEG, or `UNKNOWN`. Markers are found
 * as libjpeg finds them, so that a decoder cannot see another size.
 */
export function jpegSize(view: DataView): Size {
  const end = view.byteLength;
  for (let at = 2; at < end; ) {
    // Skips bytes between segments, fill bytes and stuffed zeros (ITU-T T.81 B.1.1.2).
    while (at < end && view.getUint8(at) !== 0xff) at++;
    while (at < end && view.getUint8(at) === 0xff) at++;
    if (at >= end) break;
    const marker = view.getUint8(at);
    at++;
    if (isBare(marker)) continue;
    // Pixel data begin, or the segment extends beyond the given bytes.
    if (marker === 0xda || at + 2 > end) break;
    if (isFrame(marker))
      return at + 7 > end
        ? UNKNOWN
        : { width: view.getUint16(at + 5), height: view.getUint16(at + 3) };
    at += Math.max(view.getUint16(at), 2);
  }
  return UNKNOWN;
}

// Markers without a length: the stuffed zero, TEM, RST0–RST7, SOI and EOI.
function isBare(marker: number): boolean {
  return marker <= 1 || (marker >= 0xd0 && marker <= 0xd9);
}

// SOF0–SOF15, without DHT, JPG and DAC, which have codes among them.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
