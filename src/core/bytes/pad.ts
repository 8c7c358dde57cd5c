// Padding that hides a length: 4 bytes of length (big-endian), the bytes, zeros to a full block.
import type { Bytes } from './base64.ts';

/** Returns the bytes with their length before them and zeros behind, to a multiple of `block`. */
export function padded(bytes: Bytes, block: number): Bytes {
  const whole = new Uint8Array(Math.ceil((4 + bytes.length) / block) * block);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(bytes, 4);
  return whole;
}

/** Returns a view of what `padded` was given; `null` for bytes that it never returns. */
export function unpadded(whole: Bytes, block: number): Bytes | null {
  if (whole.length < 4 || whole.length % block !== 0) return null;
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  return 4 + length > whole.length ? null : whole.subarray(4, 4 + length);
}
