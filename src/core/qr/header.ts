/** What the first bytes of a picture file say of it; sizes in pixels, 0 where the header does not tell. */
export interface Header {
  type: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp' | 'svg' | 'pdf';
  width: number;
  height: number;
}

/** Bytes of a file that `readHeader` wants to see: a JPEG's size may stand behind a preview of 64 KB or more. */
export const HEADER_BYTES = 262_144;

/** Returns what a picture file says of itself before anything is decoded, so that a bomb is never unpacked; `null` when it is no known picture. */
export function readHeader(bytes: Uint8Array): Header | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (text: string, at = 0): boolean =>
    bytes.length >= at + text.length &&
    [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
  if (starts('\x89PNG\r\n\x1a\n') && bytes.length >= 24)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (starts('GIF8') && bytes.length >= 10)
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (starts('BM') && bytes.length >= 26)
    return { type: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  if (starts('RIFF') && starts('WEBP', 8) && bytes.length >= 30) return webp(bytes, view, starts);
  if (starts('ftypavif', 4) || starts('ftypavis', 4)) return avif(bytes, view);
  if (starts('\xff\xd8')) return jpeg(bytes, view);
  if (starts('%PDF-')) return { type: 'pdf', width: 0, height: 0 };
  const text = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /^\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(text) ? { type: 'svg', width: 0, height: 0 } : null;
}

function webp(bytes: Uint8Array, view: DataView, starts: (text: string, at: number) => boolean): Header {
  const u24 = (at: number): number => view.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16);
  if (starts('VP8X', 12)) return { type: 'webp', width: u24(24) + 1, height: u24(27) + 1 };
  if (starts('VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return {
    type: 'webp',
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}

// Every image of the file has a box `ispe` with its size (ISO/IEC 23008-12 §6.5.3): the largest counts.
function avif(bytes: Uint8Array, view: DataView): Header {
  const header: Header = { type: 'avif', width: 0, height: 0 };
  for (let at = 12; at + 16 <= bytes.length; at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    header.width = Math.max(header.width, view.getUint32(at + 8));
    header.height = Math.max(header.height, view.getUint32(at + 12));
  }
  return header;
}

// Segments follow one another (ITU-T T.81 B.1); the frame header SOF0–SOF15 tells the size, DHT, JPG and DAC look alike.
function jpeg(bytes: Uint8Array, view: DataView): Header {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return { type: 'jpeg', width: 0, height: 0 };
}
