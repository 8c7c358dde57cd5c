import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from '../../../src/core/qr/payload.ts';

/** Returns the codewords of fields given as [value, bits]. */
function codewords(...fields: [value: number, bits: number][]): Uint8Array {
  const bits = fields.map(([value, count]) => value.toString(2).padStart(count, '0')).join('');
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Uint8Array.from(whole.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

const byteFields = (text: string): [number, number][] =>
  [...text].map((letter) => [letter.charCodeAt(0), 8]);
const said = (...fields: [number, number][]): string | undefined => {
  const data = codewords(...fields);
  return readPayload(data, data.length, 1)?.text;
};

describe('readPayload', () => {
  it('reads digits, as the example of ISO/IEC 18004 §7.4.3', () => {
    expect(said([1, 4], [8, 10], [12, 10], [345, 10], [67, 7], [0, 4])).toBe('01234567');
  });

  it('reads letters and digits, as the example of §7.4.4', () => {
    expect(said([2, 4], [5, 9], [462, 11], [1849, 11], [2, 6], [0, 4])).toBe('AC-42');
  });

  it('reads Kanji, as the example of §7.4.6', () => {
    expect(said([8, 4], [2, 8], [0xd9f, 13], [0x1aaa, 13], [0, 4])).toBe('点茗');
  });

  it('reads bytes in the character set of the ECI before them', () => {
    expect(said([7, 4], [22, 8], [4, 4], [2, 8], [0xcf, 8], [0xf0, 8], [0, 4])).toBe('Пр');
    expect(
      said([7, 4], [0b10_000000_00011101, 16], [4, 4], [2, 8], [0xca, 8], [0xbe, 8], [0, 4]),
    ).toBe('示');
  });

  it('joins a letter that two byte segments cut in half', () => {
    expect(said([4, 4], [1, 8], [0xc5, 8], [4, 4], [1, 8], [0xbd, 8], [0, 4])).toBe('Ž');
  });

  it('tells the place of a part of a split message', () => {
    const data = codewords(
      [3, 4],
      [1, 4],
      [3, 4],
      [0x5a, 8],
      [4, 4],
      [2, 8],
      ...byteFields('ok'),
      [0, 4],
    );
    expect(readPayload(data, data.length, 1)).toEqual({
      text: 'ok',
      part: { index: 1, of: 4, parity: 0x5a },
    });
  });

  it('skips FNC1 marks', () => {
    expect(said([5, 4], [4, 4], [2, 8], ...byteFields('ok'), [9, 4], [12, 8], [0, 4])).toBe('ok');
  });

  it('is no message when bits are missing or impossible', () => {
    expect(said([4, 4], [200, 8], [1, 8])).toBeUndefined();
    expect(said([1, 4], [3, 10], [1001, 10])).toBeUndefined();
    expect(said([6, 4], [1, 8])).toBeUndefined();
  });

  it('never throws, whatever the codewords are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (data, version) => {
          const payload = readPayload(data, data.length, version);
          expect(payload === null || typeof payload.text === 'string').toBe(true);
        },
      ),
    );
  });
});
