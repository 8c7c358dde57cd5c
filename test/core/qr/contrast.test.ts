import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../src/core/qr/contrast.ts';
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
