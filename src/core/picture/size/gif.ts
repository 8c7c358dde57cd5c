// Size of a GIF (GIF89a).
import { type Size, UNKNOWN } from './size.ts';

/**
 * Least length of the first block of plain text, graphic control and application extensions: some
 * decoders read that many bytes whatever the length says, and so would see another frame.
 */
const LEAST: Record<number, number> = { 1: 12, 249: 4, 255: 11 };

/**
 * Returns the size in pixels that a GIF unpacks to in browsers: its logical screen, widened to hold
 * the first frame; later frames are clipped. `UNKNOWN` where the first frame begins beyond the
 * given bytes.
 */
export function gifSize(view: DataView): Size {
  const end = view.byteLength;
  if (end < 13) return UNKNOWN;
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  // An extension is a label and blocks, each with its length, up to an empty one (GIF89a, appendix
  // A).
  while (at + 2 < end && view.getUint8(at) === 0x21) {
    if (view.getUint8(at + 2) < (LEAST[view.getUint8(at + 1)] ?? 0)) return UNKNOWN;
    at += 2;
    while (at < end && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at++;
  }
  if (at + 9 > end || view.getUint8(at) !== 0x2c) return UNKNOWN;
  const u16 = (from: number): number => view.getUint16(from, true);
  return {
    width: Math.max(u16(6), u16(at + 1) + u16(at + 5)),
    height: Math.max(u16(8), u16(at + 3) + u16(at + 7)),
  };
}
