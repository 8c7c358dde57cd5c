// Size of an AVIF (ISO/IEC 23008-12, boxes of ISO/IEC 14496-12).
import { type Size, UNKNOWN } from './size.ts';

/**
 * Boxes that lead to sizes: of pictures in meta/iprp/ipco/ispe (ISO/IEC 23008-12 §6.5.3), of
 * animations in moov/trak/tkhd (ISO/IEC 14496-12 §8.3.2).
 */
const HOLDERS = ['meta', 'iprp', 'ipco', 'moov', 'trak'];
/** How deep boxes are nested on the way to a size; deeper ones would only exhaust the stack. */
const DEEPEST = 3;

interface Range {
  from: number;
  to: number;
  depth: number;
}

interface Found extends Size {
  seen: Set<string>;
}

/**
 * Returns the largest size in pixels among the pictures and tracks of an AVIF; `UNKNOWN` where a
 * box that tells one extends beyond the given bytes.
 */
export function avifSize(view: DataView): Size {
  const found: Found = { ...UNKNOWN, seen: new Set() };
  if (!walk(view, { from: 0, to: view.byteLength, depth: 0 }, found)) return UNKNOWN;
  const needed = nameAt(view, 8) === 'avis' ? ['ispe', 'tkhd'] : ['ispe'];
  if (!needed.every((name) => found.seen.has(name))) return UNKNOWN;
  return { width: found.width, height: found.height };
}

/**
 * Reads the boxes of a range one after another, and returns whether every box that may hold a size
 * is complete.
 */
function walk(view: DataView, { from, to, depth }: Range, found: Found): boolean {
  for (let at = from; at + 8 <= to; ) {
    const name = nameAt(view, at + 4);
    const told = view.getUint32(at);
    if (told === 1 && at + 16 > to) return false;
    const head = told === 1 ? 16 : 8;
    const length = told === 0 ? to - at : told === 1 ? Number(view.getBigUint64(at + 8)) : told;
    if (length < head) return false;
    const end = at + length;
    const isHolder = depth < DEEPEST && HOLDERS.includes(name);
    if (isHolder || name === 'ispe' || name === 'tkhd') {
      if (end > to) return false;
      // Of these boxes only `meta` has a version before its content.
      const within = { from: at + head + (name === 'meta' ? 4 : 0), to: end, depth: depth + 1 };
      if (isHolder && !walk(view, within, found)) return false;
      if (!isHolder && !isMeasured(view, name, at + head, end, found)) return false;
    }
    at = end;
  }
  return true;
}

function isMeasured(
  view: DataView,
  name: string,
  from: number,
  end: number,
  found: Found,
): boolean {
  const isTrack = name === 'tkhd';
  const at = isTrack ? end - 8 : from + 4;
  if (at < from || at + 8 > end) return false;
  // The size of a track is a fixed-point number with 16 bits after the point.
  const part = isTrack ? 65_536 : 1;
  found.seen.add(name);
  found.width = Math.max(found.width, Math.ceil(view.getUint32(at) / part));
  found.height = Math.max(found.height, Math.ceil(view.getUint32(at + 4) / part));
  return true;
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
