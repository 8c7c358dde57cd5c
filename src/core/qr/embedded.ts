import { HEADER_BYTES, readHeader } from './header.ts';

const DATA = /data:([^,"'()<>]{0,200}),([^"'()<>]*)/gi;
/** Letters of an address that hold a header, also where each byte is written with three. */
const MOST_LETTERS = 3 * HEADER_BYTES;

/** Returns how many pixels the pictures within a drawing unpack to by their own headers, the same picture once; what is no picture has none. */
export function pixelsWithin(plain: string): number {
  const seen = new Set<string>();
  let pixels = 0;
  for (const [address, type = '', data = ''] of plain.matchAll(DATA)) {
    if (seen.has(address)) continue;
    seen.add(address);
    pixels += pixelsOf(type, data.slice(0, MOST_LETTERS));
  }
  return pixels;
}

function pixelsOf(type: string, data: string): number {
  const letters = data.replace(/%([\da-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const bytes = /;\s*base64\s*$/i.test(type) ? fromLoose(letters) : letters;
  // An icon can hold a picture of any size behind its own header.
  if (bytes.startsWith('\0\0\x01\0')) return Number.POSITIVE_INFINITY;
  const header = readHeader(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  return header ? header.width * header.height : 0;
}

// As browsers read it: with blanks within, and the part of it that is whole.
function fromLoose(base64: string): string {
  const letters = base64.replace(/[^a-z\d+/]/gi, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4)));
}
