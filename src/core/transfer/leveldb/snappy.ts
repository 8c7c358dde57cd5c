// Snappy (google/snappy, format_description.txt): decompression of one block.
import { Cursor } from './cursor.ts';
import type { Room } from './room.ts';

// The best that the format can do is 64 bytes from 3.
const BEST_RATIO = 22;

/**
 * Returns the decompressed bytes, `null` where they are not Snappy. Refuses `import_too_large` like
 * the room that they need.
 */
export function unsnappied(bytes: Uint8Array, room: Room): Uint8Array | null {
  const cursor = new Cursor(bytes);
  const length = cursor.varint();
  if (cursor.isBroken || length > bytes.length * BEST_RATIO) return null;
  room.take(length);
  const out = new Uint8Array(length);
  let at = 0;
  while (cursor.hasMore) {
    const tag = cursor.fixed(1);
    if ((tag & 3) === 0) {
      const literal = cursor.take(literalLength(tag >>> 2, cursor));
      if (cursor.isBroken || literal.length > length - at) return null;
      out.set(literal, at);
      at += literal.length;
      continue;
    }
    const { count, back } = copyOf(tag, cursor);
    if (cursor.isBroken || back === 0 || back > at || count > length - at) return null;
    // Byte by byte, because a copy may repeat what it has just written.
    for (const end = at + count; at < end; at++) out[at] = out[at - back] ?? 0;
  }
  return cursor.isBroken || at !== length ? null : out;
}

function literalLength(code: number, cursor: Cursor): number {
  return (code < 60 ? code : cursor.fixed(code - 59)) + 1;
}

function copyOf(tag: number, cursor: Cursor): { count: number; back: number } {
  if ((tag & 3) === 1)
    return { count: ((tag >>> 2) & 7) + 4, back: (tag >>> 5) * 256 + cursor.fixed(1) };
  return { count: (tag >>> 2) + 1, back: cursor.fixed((tag & 3) === 2 ? 2 : 4) };
}
