import { describe, expect, it } from 'vitest';
import type { Plane } from '../../../src/core/picture/plane.ts';
import { contrastOf, inkContrastOf, isCovered } from '../../../src/core/qr/contrast.ts';
import { draw, sheet } from './draw.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';

describe('contrastOf', () => {
  it.each([
    [0, 255],
    [230, 255],
    [120, 30],
  ])('tells how far %i and %i are apart', (dark, light) => {
    expect(contrastOf(draw(URI, { dark, light }))).toBe(Math.abs(light - dark));
  });

  it('takes no notice of a word that is written over a faint code', () => {
    const plane = draw(URI, { dark: 240, light: 255, quiet: 4 });
    const middle = Math.floor(plane.height / 2);
    for (let y = middle - 8; y < middle + 8; y++)
      plane.data.fill(y % 3 === 0 ? 0 : 255, y * plane.width + 20, (y + 1) * plane.width - 20);
    expect(contrastOf(plane)).toBe(15);
  });

  it('is nothing in a flat or empty plane', () => {
    expect(contrastOf(sheet(90, 90, 40))).toBe(0);
    expect(contrastOf(sheet(1, 1))).toBe(0);
  });
});

/** A code under a veil of that grey, which leaves `share` of the page to be seen. */
function veiled(share: number, grey: number, drawing = {}): Plane {
  const { width, height, data } = draw(URI, drawing);
  return { width, height, data: data.map((own) => own * share + grey * (1 - share)) };
}

/** Writes rows of words in the middle of a plane, so high a share of it. */
function written(plane: Plane, share: number): Plane {
  const { width, height } = plane;
  const rows = Math.round(height * share);
  const first = Math.round((height - rows) / 2);
  for (let y = first; y < first + rows; y++)
    for (let x = 0; x < width; x++) plane.data[y * width + x] = (x >> 1) % 2 === 0 ? 255 : 0;
  return plane;
}

describe('isCovered', () => {
  const INVERTED = { dark: 255, light: 0 };

  it.each([
    ['black', 0.3, 0],
    ['white', 0.3, 255],
    ['grey', 0.3, 128],
    ['half black', 0.5, 0],
    ['half white', 0.5, 255],
  ])('tells a %s veil, over light and dark codes, with words on it or not', (_, share, grey) => {
    for (const drawing of [{}, INVERTED]) {
      expect(isCovered(veiled(share, grey, drawing), 255)).toBe(true);
      expect(isCovered(written(veiled(share, grey, drawing), 0.3), 255)).toBe(true);
    }
  });

  it('leaves what is tinted, and what the page draws in soft colours', () => {
    for (const grey of [0, 60, 255]) expect(isCovered(veiled(0.7, grey), 255)).toBe(false);
    const soft = draw(URI, { dark: 120, light: 230 });
    expect(isCovered(soft, inkContrastOf(soft))).toBe(false);
    expect(isCovered(soft, undefined)).toBe(false);
  });

  it('takes a code whose own pixels are not known for a strong one', () => {
    for (const grey of [0, 255]) expect(isCovered(veiled(0.3, grey), undefined)).toBe(true);
    expect(isCovered(veiled(0.7, 0), undefined)).toBe(false);
  });
});

describe('inkContrastOf', () => {
  it('takes no notice of margins', () => {
    expect(inkContrastOf(draw(URI, { dark: 40, light: 240, quiet: 16 }))).toBe(200);
    expect(inkContrastOf(sheet(90, 90, 40))).toBe(0);
  });
});
