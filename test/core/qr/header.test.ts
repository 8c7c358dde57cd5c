import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/core/qr/header.ts';

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readHeader', () => {
  it.each([
    ['png', '89504e470d0a1a0a 0000000d 49484452 00007530 00000064', 30000, 100],
    ['gif', '474946383961 0a00 1400 000000', 10, 20],
    ['bmp', '424d 00000000 00000000 36000000 28000000 05000000 f9ffffff 00000000', 5, 7],
    ['jpeg', 'ffd8 ffe0 0004 0000 ffc2 0011 08 0040 0080 03 000000', 128, 64],
    ['webp', '52494646 00000000 57454250 56503858 0a000000 00000000 ff0300 ff0700', 1024, 2048],
    ['webp', '52494646 00000000 57454250 5650384c 00000000 2f 0fc00300 000000000000', 16, 16],
    [
      'avif',
      '0000001c 66747970 61766966 00000000 6d696631 00000014 69737065 00000000 00000080 00000040',
      128,
      64,
    ],
  ])('tells the size of a %s', (type, hex, width, height) => {
    expect(readHeader(bytes(hex))).toEqual({ type, width, height });
  });

  it('knows a drawing and a PDF by their first words', () => {
    expect(readHeader(ascii('<?xml version="1.0"?><svg/>'))?.type).toBe('svg');
    expect(readHeader(ascii('<!-- made by --><svg/>'))?.type).toBe('svg');
    expect(readHeader(ascii('%PDF-1.7\n'))?.type).toBe('pdf');
  });

  it('knows nothing else, and never throws', () => {
    for (const text of ['', 'hello', '<html><svg>', 'MZ']) expect(readHeader(ascii(text))).toBeNull();
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
