// The message in the data codewords of a QR code (ISO/IEC 18004 §7.4).
import { textOf } from './text.ts';

/**
 * Which part of a message a code holds when it was split over several (structured append, ISO/IEC
 * 18004 §8): `index` from 0, `of` how many, `parity` the same in all parts.
 */
export interface PayloadPart {
  index: number;
  of: number;
  parity: number;
}

/** What the data codewords of a code say, after error correction. */
export interface Payload {
  text: string;
  part: PayloadPart | null;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const LENGTH_BITS: { [mode: number]: [number, number, number] } = {
  1: [10, 12, 14],
  2: [9, 11, 13],
  4: [8, 16, 16],
  8: [8, 10, 12],
  13: [8, 10, 12],
};

/**
 * Returns the message in the first `length` bytes of `data`, the corrected codewords of a code of
 * `version` (1 to 40): all modes of ISO/IEC 18004 §7.4 and Hanzi (GB/T 18284), with ECI, FNC1 and
 * structured append. `null` when the bits are no message.
 */
export function readPayload(data: Uint8Array, length: number, version: number): Payload | null {
  const bits = new Bits(data, length);
  const size = version < 10 ? 0 : version < 27 ? 1 : 2;
  const segments = new Segments();
  let part: PayloadPart | null = null;
  while (bits.left >= 4) {
    const mode = bits.read(4);
    if (mode === 0) break;
    if (mode === 3) part = { index: bits.read(4), of: bits.read(4) + 1, parity: bits.read(8) };
    else if (mode === 5) continue;
    else if (mode === 9) bits.read(8);
    else if (mode === 7) segments.eci = readEci(bits);
    else if (!readSegment(bits, mode, size, segments)) return null;
    if (bits.overrun) return null;
  }
  return { text: segments.text(), part };
}

function readSegment(bits: Bits, mode: number, size: 0 | 1 | 2, segments: Segments): boolean {
  const widths = LENGTH_BITS[mode];
  if (!widths) return false;
  const hanziSet = mode === 13 ? bits.read(4) : 1;
  const count = bits.read(widths[size]);
  if (hanziSet !== 1 || bits.overrun) return false;
  if (mode === 1) return readDigits(bits, count, segments);
  if (mode === 2) return readAlphanumeric(bits, count, segments);
  if (mode === 4) return readBytes(bits, count, segments);
  return readPairs(bits, count, segments, mode === 8 ? KANJI : HANZI);
}

function readEci(bits: Bits): number {
  const first = bits.read(8);
  if ((first & 0x80) === 0) return first;
  if ((first & 0xc0) === 0x80) return ((first & 0x3f) << 8) | bits.read(8);
  return ((first & 0x1f) << 16) | bits.read(16);
}

function readDigits(bits: Bits, count: number, segments: Segments): boolean {
  let text = '';
  for (let left = count; left > 0; left -= 3) {
    const digits = Math.min(3, left);
    const value = bits.read(digits * 3 + 1);
    if (bits.overrun || value >= 10 ** digits) return false;
    text += String(value).padStart(digits, '0');
  }
  segments.say(text);
  return true;
}

function readAlphanumeric(bits: Bits, count: number, segments: Segments): boolean {
  let text = '';
  for (let left = count; left > 0; left -= 2) {
    const value = bits.read(left > 1 ? 11 : 6);
    if (bits.overrun || value >= (left > 1 ? 45 * 45 : 45)) return false;
    if (left > 1) text += ALPHANUMERIC[Math.floor(value / 45)];
    text += ALPHANUMERIC[value % 45];
  }
  segments.say(text);
  return true;
}

function readBytes(bits: Bits, count: number, segments: Segments): boolean {
  if (bits.left < count * 8) return false;
  segments.bytes(Uint8Array.from({ length: count }, () => bits.read(8)));
  return true;
}

interface Pairs {
  charset: string;
  bytes: (value: number) => [number, number];
}

// §7.4.6: subtract 0x8140 (above 0x9FFC 0xC140); 13 bits hold lead × 0xC0 + trail of the rest.
const KANJI: Pairs = {
  charset: 'shift_jis',
  bytes: (value) => {
    const pair = (Math.floor(value / 0xc0) << 8) | (value % 0xc0);
    const code = pair + (pair < 0x1f00 ? 0x8140 : 0xc140);
    return [code >> 8, code & 0xff];
  },
};

// GB/T 18284: likewise lead × 0x60 + trail, from 0xA1A1 or, above row 10, from 0xA6A1.
const HANZI: Pairs = {
  charset: 'gb18030',
  bytes: (value) => {
    const pair = (Math.floor(value / 0x60) << 8) | (value % 0x60);
    const code = pair + (pair < 0xa00 ? 0xa1a1 : 0xa6a1);
    return [code >> 8, code & 0xff];
  },
};

function readPairs(bits: Bits, count: number, segments: Segments, kind: Pairs): boolean {
  if (bits.left < count * 13) return false;
  const bytes = Uint8Array.from(
    Array.from({ length: count }, () => kind.bytes(bits.read(13))).flat(),
  );
  segments.say(new TextDecoder(kind.charset).decode(bytes));
  return true;
}

/**
 * Collects the text of segments. Neighbouring byte segments of one character set are joined before
 * decoding, because encoders cut them in the middle of a letter.
 */
class Segments {
  eci: number | null = null;
  #text = '';
  #pending: number[] = [];
  #pendingEci: number | null = null;

  say(text: string): void {
    this.#flush();
    this.#text += text;
  }

  bytes(bytes: Uint8Array): void {
    if (this.eci !== this.#pendingEci) this.#flush();
    this.#pendingEci = this.eci;
    for (const byte of bytes) this.#pending.push(byte);
  }

  text(): string {
    this.#flush();
    return this.#text;
  }

  #flush(): void {
    if (this.#pending.length > 0)
      this.#text += textOf(Uint8Array.from(this.#pending), this.#pendingEci);
    this.#pending = [];
  }
}

class Bits {
  overrun = false;
  readonly #data: Uint8Array;
  readonly #end: number;
  #at = 0;

  constructor(data: Uint8Array, length: number) {
    this.#data = data;
    this.#end = length * 8;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  read(count: number): number {
    if (count > this.left) {
      this.overrun = true;
      return 0;
    }
    let value = 0;
    for (let i = 0; i < count; i++, this.#at++)
      value = (value << 1) | (((this.#data[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
    return value;
  }
}
