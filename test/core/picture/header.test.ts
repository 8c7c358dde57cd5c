import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/core/picture/header.ts';

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const u32 = (value: number): string => value.toString(16).padStart(8, '0');
const box = (name: string, inside: string): string =>
  u32(8 + inside.length / 2) + Buffer.from(name).toString('hex') + inside;
const ispe = (width: number, height: number): string =>
  box('ispe', `00000000${u32(width)}${u32(height)}`);
const meta = (inside: string): string => box('meta', `00000000${box('iprp', box('ipco', inside))}`);
const ftyp = (brand: string): string =>
  box('ftyp', `${Buffer.from(brand).toString('hex')}000000006d696631`);
const FTYP = ftyp('avif');
/** A header in hexadecimal, without the blanks. */
const SOF = 'ffc0 000b 08 4e20 4e20 01 011100'.replaceAll(' ', '');
const LARGE = { width: 20_000, height: 20_000 };
const UNTOLD = { width: 0, height: 0 };
const sizeOf = (hex: string) => {
  const header = readHeader(bytes(hex));
  return header && { width: header.width, height: header.height };
};

describe('readHeader', () => {
  it.each([
    ['png', '89504e470d0a1a0a 0000000d 49484452 00007530 00000064', 30000, 100],
    ['gif', '474946383961 0a00 1400 000000 2c 00000000 0a00 1400 00', 10, 20],
    ['bmp', '424d 00000000 00000000 36000000 28000000 05000000 f9ffffff 0100 1800 00000000', 5, 7],
    ['bmp', '424d 00000000 00000000 1a000000 0c000000 2000 4000 0100 1800', 32, 64],
    ['jpeg', 'ffd8 ffe0 0004 0000 ffc2 0011 08 0040 0080 03 000000', 128, 64],
    ['webp', '52494646 00000000 57454250 56503858 0a000000 00000000 ff0300 ff0700', 1024, 2048],
    ['webp', '52494646 00000000 57454250 5650384c 00000000 2f 0fc00300 000000000000', 16, 16],
    ['avif', FTYP + meta(ispe(128, 64)), 128, 64],
  ])('tells the size of a %s', (type, hex, width, height) => {
    expect(readHeader(bytes(hex))).toEqual({ type, width, height });
  });

  it('knows a drawing and a PDF by their first words', () => {
    expect(readHeader(ascii('<?xml version="1.0"?><svg/>'))?.type).toBe('svg');
    expect(readHeader(ascii('<!-- made by --><svg/>'))?.type).toBe('svg');
    expect(readHeader(ascii('%PDF-1.7\n'))?.type).toBe('pdf');
  });

  it('knows nothing else, and never throws', () => {
    for (const text of ['', 'hello', '<html><svg>', 'MZ'])
      expect(readHeader(ascii(text))).toBeNull();
    const starts = [
      '',
      '89504e470d0a1a0a',
      'ffd8',
      '474946383961',
      '424d',
      '5249464600000000574542505650384c',
      '0000001c6674797061766966',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        expect(() => readHeader(Uint8Array.from([...bytes(start), ...rest]))).not.toThrow();
      }),
    );
  });
});

describe('the size of a GIF', () => {
  const screen = '474946383961 0100 0100 000000';
  const frame = '2c 0000 0000 204e 204e 00';

  it('is that of its first frame where the screen is smaller', () => {
    expect(sizeOf(screen + frame)).toEqual(LARGE);
    expect(sizeOf(`${screen} 2c 1027 0a00 1027 0a00 00`)).toEqual({ width: 20_000, height: 20 });
  });

  it('is found behind colours and extensions', () => {
    const coloured = '474946383961 0100 0100 800000 000000 ffffff';
    expect(sizeOf(`${coloured} 21f9 04 00000000 00 21fe 02 2c2c 01 2c 00 ${frame}`)).toEqual(LARGE);
  });

  it('is unknown without a first frame, or behind what decoders read in two ways', () => {
    for (const rest of [
      '',
      '3b',
      '21fe ff 00',
      `00 ${frame}`,
      frame.slice(0, 12),
      `21f9 01 00 00 ${frame}`,
    ])
      expect(sizeOf(screen + rest), rest).toEqual(UNTOLD);
  });
});

describe('the size of a JPEG', () => {
  it.each([
    ['markers without a length', 'ff01 ffd0 ffd7 ffd8 ffd9'],
    ['fill bytes', 'ffffffff'],
    ['bytes between the segments', '00 12 ff00 34'],
    ['a segment shorter than its length', 'ffe1 0000'],
    ['a preview of its own', `ffe1 0010 ffd8 ${SOF.slice(0, 10)}00010001 0000 00`],
  ])('is found behind %s', (_what, between) => {
    expect(sizeOf(`ffd8 ${between} ${SOF}`)).toEqual(LARGE);
  });

  it('is unknown beyond the bytes, behind the pixels and where it is half', () => {
    const half = SOF.replace('4e204e20', '00004e20');
    for (const rest of [
      '',
      'ff',
      'ffe1',
      `ffe1 7fff ${SOF}`,
      `ffda 0002 ${SOF}`,
      SOF.slice(0, 16),
      half,
    ])
      expect(sizeOf(`ffd8 ${rest}`), rest).toEqual(UNTOLD);
  });
});

describe('the size of an AVIF', () => {
  it('is the largest of its own pictures, whatever lies about beside them', () => {
    const decoy = box('free', ispe(1, 1));
    expect(sizeOf(FTYP + decoy + meta(ispe(20_000, 20_000) + ispe(64, 64)) + decoy)).toEqual(LARGE);
    expect(sizeOf(FTYP + decoy)).toEqual(UNTOLD);
    expect(
      sizeOf(`${FTYP}${u32(1)}66726565 0000000000000018 ${u32(0)}${u32(0)}${meta(ispe(3, 4))}`),
    ).toEqual({
      width: 3,
      height: 4,
    });
  });

  it('is that of the largest track of a film', () => {
    const film = ftyp('avis') + meta(ispe(1, 1));
    const track = box('moov', box('trak', box('tkhd', `${'00'.repeat(76)}4e2000004e200000`)));
    expect(sizeOf(film)).toEqual(UNTOLD);
    expect(sizeOf(film + track)).toEqual(LARGE);
  });

  it('is unknown where its boxes leave the bytes or make no sense', () => {
    const whole = FTYP + meta(ispe(20_000, 20_000));
    for (const hex of [
      whole.slice(0, -2),
      FTYP + u32(3),
      `${FTYP}${u32(3)}66726565`,
      FTYP + meta(box('ispe', '')),
    ])
      expect(sizeOf(hex), hex).toEqual(UNTOLD);
    const deep = `7fffffff${Buffer.from('moov').toString('hex')}`.repeat(100);
    expect(sizeOf(FTYP + deep)).toEqual(UNTOLD);
    const nested = Array.from({ length: 20 }).reduce(
      (inside: string) => box('moov', inside),
      ispe(1, 1),
    );
    expect(sizeOf(FTYP + nested)).toEqual(UNTOLD);
  });
});

it('takes no size from a PNG, WebP or BMP that could have another', () => {
  const png = '89504e470d0a1a0a';
  const webp = '52494646 00000000 57454250';
  const bmp = '424d 00000000 00000000 36000000 28000000 05000000 05000000 0100 0000';
  for (const hex of [
    `${png} 00000001 74455874 00000001 00000001`,
    `${png} 0000000d 49484452 00000001`,
    `${webp} 58585858 0a000000 00000000 0a0000 0a0000`,
    `${webp} 56503820 0a000000 00000000 0000 0a00 0a00`,
    `${webp} 5650384c 0a000000 00 0fc00300 000000000000`,
    `${bmp} 04000000`,
    `${bmp} 05000000`,
  ])
    expect(sizeOf(hex), hex).toEqual(UNTOLD);
  expect(sizeOf(`${webp} 56503820 0a000000 000000 9d012a 2040 4080`)).toEqual({
    width: 32,
    height: 64,
  });
  expect(
    sizeOf('424d 00000000 00000000 36000000 28000000 fbffffff 00000080 0100 1800 00000000'),
  ).toEqual({
    width: 5,
    height: 2 ** 31,
  });
});
