import { describe, expect, it } from 'vitest';
import { smallest } from '../../../src/core/qr/corners.ts';
import { readQuick } from '../../../src/core/qr/decode.ts';
import { halved } from '../../../src/core/qr/plane.ts';
import { draw, sheet } from './draw.ts';

const TEXT = 'otpauth://totp/Bank:eve?secret=JBSWY3DPEHPK3PXP';

describe('smallest', () => {
  it('gives a crop of wide modules at half its size, and one of narrow modules as it is', () => {
    const wide = draw(TEXT, { module: 8 });
    expect(smallest(wide)).toEqual(halved(wide));
    const narrow = draw(TEXT, { module: 3 });
    expect(smallest(narrow)).toBe(narrow);
  });

  it('gives what can still be read, at any width of a module', () => {
    for (let module = 2; module < 14; module += 0.7) {
      const crop = draw(TEXT, { module });
      const small = smallest(crop);
      expect(small && readQuick(small)?.text, `${module}`).toBe(TEXT);
    }
  });

  it('gives nothing of what is no code, however small', () => {
    const shade = sheet(200, 200);
    for (let i = 0; i < shade.data.length; i++) shade.data[i] = (i % 200) + ((i >> 8) & 31);
    expect(smallest(shade)).toBeNull();
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [1, 90],
      [90, 1],
      [3, 2],
    ] as const)
      expect(smallest(sheet(width, height))).toBeNull();
  });
});
