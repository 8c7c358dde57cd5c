import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binarised, inverted, type Plane } from '../../../src/core/picture/plane.ts';
import { cornersIn } from '../../../src/core/qr/corners.ts';
import { readAddress } from '../../../src/core/qr/jsqr.ts';
import { sampled } from '../../../src/core/qr/sampled.ts';
import { draw } from './draw.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';

/**
 * What is read of the corners that are those of the code: any that others only look like give
 * nothing.
 */
function read(black: Plane): string | undefined {
  return cornersIn(black)
    .map((three) => sampled(black, three))
    .flatMap((picture) => (picture && readAddress(picture)) ?? [])[0];
}

describe('sampled', () => {
  it('gives a code of two pixels a module that jsQR reads, dark on light', () => {
    const black = binarised(draw(URI, { module: 5, quiet: 0 }));
    expect(read(black)).toBe(URI);
    const pale = binarised(draw(URI, { dark: 90, light: 30, quiet: 5 }));
    expect(read(pale)).toBe(URI);
    expect(read(inverted(pale))).toBe(URI);
  });

  it('reads modules of any width, and what is no code at all as nothing else', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (module, quiet) => {
          expect([URI, undefined]).toContain(read(binarised(draw(URI, { module, quiet }))));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is nothing between corners of no code', () => {
    const black = draw(URI);
    const at = (x: number, y: number) => ({ x, y, module: 4, dark: true });
    const near = { corner: at(20, 20), right: at(40, 20), left: at(20, 40), side: 20 };
    expect(sampled(black, near)).toBeNull();
    const far = { corner: at(0, 0), right: at(900, 0), left: at(0, 900), side: 900 };
    expect(sampled(black, far)).toBeNull();
  });
});
