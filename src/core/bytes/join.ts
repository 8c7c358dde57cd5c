// Concatenation of byte arrays.
import type { Bytes } from './base64.ts';

/** Returns a new array with the bytes of all parts, in order. */
export function joined(parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
