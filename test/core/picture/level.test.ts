import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuts } from '../../../src/core/picture/level.ts';
import { paste, sheet } from '../qr/draw.ts';

describe('cuts', () => {
  it('parts each two flat greys, those of the largest areas first', () => {
    const page = paste(paste(sheet(100, 100), sheet(40, 40, 43), 0, 0), sheet(30, 30, 0), 0, 0);
    const [first, second, ...more] = cuts(page);
    expect(first).toBeGreaterThanOrEqual(0);
    expect([first, second].filter((cut = 0) => cut >= 2 && cut < 42)).toHaveLength(1);
    expect([first, second].filter((cut = 0) => cut >= 45 && cut < 253)).toHaveLength(1);
    expect(more).toEqual([]);
  });

  it('finds nothing to part in one grey, or in nothing', () => {
    for (const grey of [0, 7, 254, 255]) expect(cuts(sheet(50, 50, grey))).toEqual([]);
    expect(cuts(sheet(0, 0))).toEqual([]);
  });

  it('leaves a photograph alone, which has every grey', () => {
    const shade = sheet(256, 64);
    for (let i = 0; i < shade.data.length; i++) shade.data[i] = i % 256;
    expect(cuts(shade)).toEqual([]);
  });

  it('gives a few greys inside the range, whatever the picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 600 }), (bytes) => {
        const all = cuts({ width: bytes.length, height: 1, data: new Uint8ClampedArray(bytes) });
        expect(all.length).toBeLessThanOrEqual(6);
        for (const cut of all) expect(cut >= 0 && cut < 255).toBe(true);
      }),
    );
  });
});
