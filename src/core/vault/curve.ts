// Key pairs on P-256 (FIPS 186-5) and what two of them agree on (ECDH), as slots and sync use them.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A key pair as bytes: an uncompressed point (65 bytes) and its scalar (32 bytes, big-endian). */
export interface Pair {
  point: Bytes;
  scalar: Bytes;
}

/** Returns a fresh random key pair. */
export async function newPair(): Promise<Pair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    point,
    scalar: fromUrl((await crypto.subtle.exportKey('jwk', pair.privateKey)).d ?? ''),
  };
}

/** Returns whether bytes are an uncompressed point of the curve. */
export function isPoint(bytes: Bytes): Promise<boolean> {
  return crypto.subtle.importKey('raw', bytes, CURVE, false, []).then(
    () => true,
    () => false,
  );
}

/**
 * Returns the 32-byte x coordinate of what a pair agrees on with the other point. Rejects for bytes
 * that are no point of the curve, and for a scalar that is not the point's own.
 */
export async function agreedOn({ point, scalar }: Pair, other: Bytes): Promise<Bytes> {
  const [x, y, d] = [toUrl(point.subarray(1, 33)), toUrl(point.subarray(33)), toUrl(scalar)];
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d };
  const own = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['deriveBits']);
  const their = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: their }, own, 256));
}

function toUrl(part: Bytes): string {
  return toBase64(part).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromUrl(text: string): Bytes {
  const base64 = `${text.replaceAll('-', '+').replaceAll('_', '/')}=`;
  return fromBase64(base64) ?? new Uint8Array();
}
