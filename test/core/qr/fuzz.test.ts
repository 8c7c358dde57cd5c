import { describe, expect, it } from 'vitest';
import type { Plane } from '../../../src/core/picture/plane.ts';
import { readCrop, readWhole } from '../../../src/core/qr/decode.ts';
import { chance, draw, paste, sheet } from './draw.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const ROUNDS = Number(process.env.LATCHKEY_FUZZ ?? 300);

/** Ways in which a picture is spoiled; each takes a random number source. */
const SPOILERS: ((plane: Plane, random: () => number) => Plane)[] = [
  (plane, random) =>
    paste(
      plane,
      sheet(9, 9, random() * 255),
      random() * (plane.width - 9),
      random() * (plane.height - 9),
    ),
  (plane, random) => {
    for (let i = 0; i < plane.data.length; i++) if (random() < 0.02) plane.data[i] = random() * 255;
    return plane;
  },
  (plane, random) => {
    const [from, by] = [Math.floor(random() * plane.height), Math.floor(random() * 12)];
    plane.data.copyWithin((from + by) * plane.width, from * plane.width);
    return plane;
  },
  (plane, random) => ({
    ...plane,
    data: plane.data.map((grey) => 255 - (255 - grey) * (0.05 + random() * 0.1)),
  }),
  (plane, random) => {
    const height = Math.max(1, Math.floor(plane.height * random()));
    return { ...plane, height, data: plane.data.slice(0, plane.width * height) };
  },
  (plane, random) => ({ ...plane, data: plane.data.map(() => random() * 255) }),
];

describe('spoiled pictures', () => {
  it(`never crash or give another text (${ROUNDS} of them)`, () => {
    const random = chance(20260000);
    const clean = draw(URI, { module: 3 });
    let read = 0;
    for (let round = 0; round < ROUNDS; round++) {
      let plane: Plane = { ...clean, data: clean.data.slice() };
      const times = 1 + Math.floor(random() * 3);
      for (let i = 0; i < times; i++)
        plane = SPOILERS[Math.floor(random() * SPOILERS.length)]!(plane, random);
      const texts = [...readCrop(plane).readings, ...readWhole(plane).readings].map(
        ({ text }) => text,
      );
      for (const text of texts) expect(text).toBe(URI);
      read += texts.length > 0 ? 1 : 0;
    }
    // Most of them are spoiled lightly: that many must still be read, so that this test cannot pass
    // on a decoder that gave up.
    expect(read).toBeGreaterThan(ROUNDS * 0.3);
  });

  it('never crash at impossible sizes', () => {
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [1, 5000],
      [5000, 1],
      [20, 400],
      [21, 21],
      [3000, 24],
    ] as const)
      for (const grey of [0, 255])
        expect(readCrop(sheet(width, height, grey)).readings).toEqual([]);
  });
});
