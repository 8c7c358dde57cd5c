// Pictures embedded in an SVG as data: URLs, and how large they unpack.
import { HEADER_BYTES, readHeader } from '../picture/header.ts';

/**
 * Characters of a data: URL that hold a picture's header, even where each byte is escaped as three
 * (`%89`).
 */
const MOST_LETTERS = 3 * HEADER_BYTES;

/**
 * Returns how many pixels the pictures embedded in an SVG unpack to, by their own headers: Infinity
 * where one hides its size. The same base64 counts once; data that are no picture count nothing.
 * `plain` is the SVG with references and escapes decoded.
 */
export function pixelsWithin(plain: string): number {
  const seen = new Set<string>();
  let pixels = 0;
  // Ends at the first comma, whatever its media type holds.
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
  // An ICO file can hold a picture of any size behind its own header.
  if (bytes.startsWith('\0\0\x01\0')) return Number.POSITIVE_INFINITY;
  const header = readHeader(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  if (!header) return 0;
  // A picture that does not state its size may have any.
  return header.width * header.height || Number.POSITIVE_INFINITY;
}

// Base64 as leniently as browsers decode it: blanks inside are skipped, an incomplete last group is
// dropped.
function fromLoose(base64: string): string {
  const letters = base64.replace(/[^a-z\d+/]/gi, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4)));
}
