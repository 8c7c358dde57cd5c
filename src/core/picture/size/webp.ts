// Size of a WebP (RFC 9649).
import { type Size, UNKNOWN } from './size.ts';

const LOSSY = 0x56503820;
const LOSSLESS = 0x5650384c;
const EXTENDED = 0x56503858;

/**
 * Returns the size in pixels in the first chunk of a WebP, or `UNKNOWN`. Of an extended one that is
 * the canvas: decoders refuse frames that do not fit into it.
 */
export function webpSize(view: DataView): Size {
  if (view.byteLength < 30) return UNKNOWN;
  const u16 = (at: number): number => view.getUint16(at, true);
  const u24 = (at: number): number => u16(at) | (view.getUint8(at + 2) << 16);
  const chunk = view.getUint32(12);
  if (chunk === EXTENDED) return { width: u24(24) + 1, height: u24(27) + 1 };
  if (chunk === LOSSLESS && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  // A key frame begins with these three bytes (RFC 6386 §9.1).
  if (chunk === LOSSY && (view.getUint32(22) & 0xffffff) === 0x9d012a)
    return { width: u16(26) & 0x3fff, height: u16(28) & 0x3fff };
  return UNKNOWN;
}
