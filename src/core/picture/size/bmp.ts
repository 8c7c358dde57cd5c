// Size of a BMP (BITMAPCOREHEADER, and BITMAPINFOHEADER or later).
import { type Size, UNKNOWN } from './size.ts';

/**
 * Returns the size of a BMP in pixels, or `UNKNOWN`. A negative height only means that the rows
 * start at the top.
 */
export function bmpSize(view: DataView): Size {
  if (view.byteLength < 26) return UNKNOWN;
  const length = view.getUint32(14, true);
  if (length === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  // An embedded JPEG or PNG has a size of its own.
  if (length >= 40 && (view.byteLength < 34 || isWithin(view.getUint32(30, true)))) return UNKNOWN;
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

function isWithin(compression: number): boolean {
  return compression === 4 || compression === 5;
}
