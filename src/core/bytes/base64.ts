// Base64 (RFC 4648 §4): one text for each byte string, native where the browser has it.

/** Bytes over an ArrayBuffer, never a shared one, as WebCrypto demands. */
export type Bytes = Uint8Array<ArrayBuffer>;

interface NativeBase64 {
  fromBase64?(text: string, options: { lastChunkHandling: 'strict' }): Bytes;
}
interface NativeBytes {
  toBase64?(): string;
}

/** Returns bytes as padded standard base64 (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const native = bytes as NativeBytes;
  if (native.toBase64) return native.toBase64();
  let text = '';
  // In pieces, because `fromCharCode` takes its arguments from the stack and a vault has megabytes.
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}

/**
 * Returns the bytes of canonical base64 (RFC 4648 §4, padded, unused bits zero), or `null` for any
 * other spelling: each byte string has exactly one text.
 */
export function fromBase64(text: string): Bytes | null {
  const bytes = decoded(text);
  if (bytes === null || text.length !== 4 * Math.ceil(bytes.length / 3)) return null;
  const lastGroup = bytes.length - (bytes.length % 3 || 3);
  return bytes.length === 0 || toBase64(bytes.subarray(lastGroup)) === text.slice(-4)
    ? bytes
    : null;
}

function decoded(text: string): Bytes | null {
  const native = Uint8Array as unknown as NativeBase64;
  try {
    if (native.fromBase64) return native.fromBase64(text, { lastChunkHandling: 'strict' });
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    // `Uint8Array.from` with a function takes ten times as long.
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
