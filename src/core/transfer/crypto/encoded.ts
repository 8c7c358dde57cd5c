// Bytes and JSON as other programs write them into their files: hex, base64, UTF-8.
import { type Bytes, fromBase64 } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';

/** Returns the bytes of a hex text, `null` for anything else. */
export function hexBytes(value: unknown): Bytes | null {
  if (typeof value !== 'string' || value.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(value))
    return null;
  const bytes = new Uint8Array(value.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = Number.parseInt(value.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/**
 * Returns the bytes of base64 in either alphabet (RFC 4648 §4 and §5), with or without padding and
 * line breaks; `null` for anything else.
 */
export function base64Bytes(value: unknown): Bytes | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
  return text.length % 4 === 1
    ? null
    : fromBase64(text.padEnd(4 * Math.ceil(text.length / 4), '='));
}

/**
 * Returns the bytes of a list of bytes as Java writes it, each from -128 to 127 (or to 255); `null`
 * for anything else.
 */
export function listedBytes(value: unknown): Bytes | null {
  if (!Array.isArray(value)) return null;
  const isByte = (item: unknown): item is number =>
    typeof item === 'number' && Number.isInteger(item) && item >= -128 && item <= 255;
  return value.every(isByte) ? Uint8Array.from(value, (byte) => byte & 0xff) : null;
}

/** Returns bytes that must be there. Refuses `import_damaged` without them or of another length. */
export function neededBytes(bytes: Bytes | null, length?: number): Bytes {
  if (!bytes || (length !== undefined && bytes.length !== length))
    throw new Refusal('import_damaged');
  return bytes;
}

/** Returns a text as UTF-8; of a password to be wiped after use. */
export function utf8Of(password: string): Bytes {
  return new TextEncoder().encode(password);
}

/** Returns decrypted bytes as JSON and wipes them; `undefined` where they are none. */
export function jsonIn(plain: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    return undefined;
  } finally {
    plain.fill(0);
  }
}
