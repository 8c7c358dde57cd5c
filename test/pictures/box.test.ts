import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/core/qr/reading.ts';
import { between, isDrawn, middle, moved, resized } from '../../src/pictures/box.ts';

const SIZE = { width: 1280, height: 800 };
const inside = ({ x, y, width, height }: Box, size = SIZE): boolean =>
  x >= 0 &&
  y >= 0 &&
  width >= 0 &&
  height >= 0 &&
  x + width <= size.width &&
  y + height <= size.height;

describe('a box on a picture', () => {
  it('begins in the middle, also of a tiny picture', () => {
    expect(middle(SIZE)).toEqual({ x: 507, y: 267, width: 267, height: 267 });
    expect(inside(middle({ width: 10, height: 4 }), { width: 10, height: 4 })).toBe(true);
  });

  it('is drawn from any corner, and cut off at the edges', () => {
    const box = { x: 10, y: 20, width: 90, height: 80 };
    expect(between({ x: 10, y: 20 }, { x: 100, y: 100 }, SIZE)).toEqual(box);
    expect(between({ x: 100, y: 20 }, { x: 10, y: 100 }, SIZE)).toEqual(box);
    expect(between({ x: -50, y: 700 }, { x: 30, y: 900 }, SIZE)).toEqual({
      x: 0,
      y: 700,
      width: 30,
      height: 100,
    });
  });

  it('stops at the edges when it is moved, and keeps its size', () => {
    const box = { x: 10, y: 10, width: 100, height: 50 };
    expect(moved(box, -30, 5, SIZE)).toEqual({ ...box, x: 0, y: 15 });
    expect(moved(box, 5000, 5000, SIZE)).toEqual({ ...box, x: 1180, y: 750 });
  });

  it('is never smaller than a code nor larger than the picture', () => {
    const box = { x: 1200, y: 10, width: 50, height: 50 };
    expect(resized(box, 500, -500, SIZE)).toEqual({ ...box, width: 80, height: 21 });
  });

  it('stays inside whatever is done to it', () => {
    const step = fc.tuple(
      fc.boolean(),
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -900, max: 900 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const box = steps.reduce(
          (now, [isMove, dx, dy]) => (isMove ? moved : resized)(now, dx, dy, SIZE),
          middle(SIZE),
        );
        expect(inside(box)).toBe(true);
        expect(isDrawn(box)).toBe(true);
      }),
    );
  });

  it('is not drawn by a click alone', () => {
    expect(isDrawn(between({ x: 5, y: 5 }, { x: 6, y: 5 }, SIZE))).toBe(false);
  });
});
