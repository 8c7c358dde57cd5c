// Raw DEFLATE (RFC 1951) and gzip (RFC 1952) through the browser's own compression streams.
import type { Bytes } from './base64.ts';
import { joined } from './join.ts';

/** Returns the bytes as a raw DEFLATE stream (RFC 1951). */
export function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/**
 * Returns the decompressed bytes of a raw DEFLATE stream (RFC 1951). Rejects with a TypeError when
 * the stream is malformed and a RangeError beyond `cap` bytes of output.
 */
export function inflate(bytes: Bytes, cap: number): Promise<Bytes> {
  return through(bytes, new DecompressionStream('deflate-raw'), cap);
}

/** Returns the decompressed bytes of gzip (RFC 1952). Rejects as `inflate`. */
export function gunzip(bytes: Bytes, cap: number): Promise<Bytes> {
  return through(bytes, new DecompressionStream('gzip'), cap);
}

async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
  cap: number,
): Promise<Bytes> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // A malformed stream rejects on both sides; the reading side below reports the error.
  written.catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > cap) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    chunks.push(next.value);
  }
  await written;
  return joined(chunks);
}
