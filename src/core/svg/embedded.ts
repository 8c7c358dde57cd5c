import { HEADER_BYTES, readHeader } from '../picture/header.ts';

/** Letters of an address that hold a header, also where each byte is written with three. */
const MOST_LETTERS = 3 * HEADER_BYTES;

/**
 * Returns how many pixels the pictures within a drawing unpack to by their own headers, the same
 * picture once; what is no picture has none.
 */
export function pixelsWithin(plain: string): number {
  const seen = new Set<string>();
  let pixels = 0;
  // Whatever a type may carry, it ends at the first comma.
  for (const address of plain.split(/data:/i).slice(1)) {
    const comma = address.indexOf(',');
    if (comma < 0) continue;
    const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
    const rest = address.slice(comma + 1);
    const data = isBase64 ? (/^[^"'()<>]*/.exec(rest)?.[0] ?? '') : rest;
    if (isBase64 && seen.has(data)) continue;
    seen.add(data);
    pixels += pixelsOf(isBase64, data.slice(0, MOST_LETTERS));
  }
  return pixels;
}

function pixelsOf(isBase64: boolean, data: string): number {
  const letters = data.replace(/%([\da-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const bytes = isBase64 ? fromLoose(letters) : letters;
  // An icon can hold a picture of any size behind its own header.
  if (bytes.startsWith('\0\0\x01\0')) return Number.POSITIVE_INFINITY;
  const header = readHeader(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  if (!header) return 0;
  // What hides its size may be of any.
  return header.width * header.height || Number.POSITIVE_INFINITY;
}

// As browsers read it: with blanks within, and the part of it that is whole.
function fromLoose(base64: string): string {
  const letters = base64.replace(/[^a-z\d+/]/gi, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4)));
}
