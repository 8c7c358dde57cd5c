// Whether a text looks like a setup key or a link that holds one, and how it is written.

import { decodeBase32 } from '../../bytes/base32.ts';
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal, refusalCode } from '../../refusal.ts';
import { isKeyUri } from '../../uri/scheme.ts';
import { base64Bytes, hexBytes } from '../crypto/encoded.ts';

/** Every way in which secrets are written, the usual one first. */
export const ENCODINGS = ['base32', 'hex', 'base64'] as const;

/** How a secret is written: Base32 or base64 (RFC 4648 §6, §4 and §5), or hex digits. */
export type SecretEncoding = (typeof ENCODINGS)[number];

// Letters of a setup key: ten bytes, the shortest that sites give.
const LEAST = 16;
// Hex digits of as many bytes.
const LEAST_HEX = 20;

/** Returns whether a text looks like a setup key (Base32, 16 letters at least) or is a Key URI. */
export function isSecretText(text: string): boolean {
  if (isKeyUri(text)) return true;
  const letters = text.replace(/[\s=-]/g, '');
  // Words are not in capitals and have no digits.
  if (letters.length < LEAST || !/^(?:[A-Z2-7]+|[a-z2-7]*[2-7][a-z2-7]*)$/.test(letters))
    return false;
  return isBase32(text);
}

/** Returns whether a text is Base32 of at least one byte. */
export function isBase32(text: string): boolean {
  return isWritten(text, 'base32');
}

/**
 * Returns whether a text may be a secret in hex or base64 by its looks: 20 hex digits, or 16
 * characters of base64 among which are capitals, small letters and digits.
 */
export function isEncodedText(text: string): boolean {
  const plain = withoutBreaks(text);
  if (plain.length >= LEAST_HEX && isWritten(text, 'hex')) return true;
  const isMixed = [/[A-Z]/, /[a-z]/, /\d/].every((kind) => kind.test(plain));
  return isMixed && plain.length >= LEAST && isWritten(text, 'base64');
}

/**
 * Returns the ways in which at least half of these secrets may be written, and those in which all
 * may; links fit any.
 */
export function encodingsOf(secrets: readonly string[]): {
  most: SecretEncoding[];
  all: SecretEncoding[];
} {
  const written = secrets.filter((text) => !isKeyUri(text));
  const counts = ENCODINGS.map((encoding) => ({
    encoding,
    count: written.filter((text) => isWritten(text, encoding)).length,
  }));
  const fitting = (least: number): SecretEncoding[] =>
    counts.filter(({ count }) => count >= least).map(({ encoding }) => encoding);
  return { most: fitting(Math.max(written.length / 2, 1)), all: fitting(written.length) };
}

/**
 * Returns the bytes of a secret. Refuses `import_encoding` where it is not written so, and for
 * Base32 as `decodeBase32` does.
 */
export function secretBytes(text: string, encoding: SecretEncoding): Uint8Array {
  if (encoding === 'base32') return decodeBase32(text);
  const bytes = bytesIn(text, encoding);
  if (bytes === null) throw new Refusal('import_encoding');
  return bytes;
}

function bytesIn(text: string, encoding: 'hex' | 'base64'): Bytes | null {
  const plain = withoutBreaks(text);
  const bytes = encoding === 'hex' ? hexBytes(plain) : base64Bytes(plain);
  return bytes && bytes.length > 0 ? bytes : null;
}

function isWritten(text: string, encoding: SecretEncoding): boolean {
  try {
    secretBytes(text, encoding).fill(0);
    return true;
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return false;
  }
}

// Hex is written with blanks or colons between its bytes, and with 0x before them.
function withoutBreaks(text: string): string {
  const plain = text.replace(/\s/g, '').replace(/^0x(?=[\da-f]+$)/i, '');
  return /^(?:[\da-f]{2}[:-])+[\da-f]{2}$/i.test(plain) ? plain.replace(/[:-]/g, '') : plain;
}
