import { describe, expect, it, vi } from 'vitest';
import { type Job, NO_JOB } from '../../src/act/scan/job.ts';
import { read } from '../../src/act/scan/read.ts';
import { cropped } from '../../src/core/qr/plane.ts';
import type { Box } from '../../src/core/qr/reading.ts';
import { draw, paste, sheet } from '../core/qr/draw.ts';

const TEXT = 'otpauth://totp/Bank:eve?secret=JBSWY3DPEHPK3PXP';
const viewport = { width: 600, height: 400 };
const code = draw(TEXT);
/** The element whose screenshot the code is. */
const CODE: Box = { x: 100, y: 80, width: code.width, height: code.height };
const AWAY: Box = { x: 450, y: 0, width: 150, height: 400 };
/** A strip that lies over a part of the code only, and not over its middle. */
const EDGE: Box = { x: 0, y: 0, width: CODE.x + 40, height: 400 };

vi.mock('../../src/browser/pixels.ts', () => ({
  blobOf: () => new Blob(),
  openPicture: async () => {
    const shot = paste(sheet(600, 400), code, CODE.x, CODE.y);
    return {
      ...viewport,
      plane: (part: Box = { x: 0, y: 0, ...viewport }) =>
        cropped(shot, part.x, part.y, part.width, part.height),
      close: () => undefined,
    };
  },
}));

async function whose(given: Partial<Job>): Promise<[top: boolean, own: boolean]> {
  const { found } = await read({ ...NO_JOB, shot: 'shot', viewport, ...given });
  expect(found.length).toBeGreaterThan(0);
  for (const { text } of found) expect(text).toBe(TEXT);
  return [found.some(({ top }) => top), found.some(({ own }) => own)];
}

describe('a code on a screenshot', () => {
  const boxes = [{ box: CODE, top: true }];

  it('is the page’s own where only an element of the page shows', async () => {
    expect(await whose({ boxes })).toEqual([true, true]);
    expect(await whose({ boxes, frames: [AWAY], foreign: [AWAY] })).toEqual([true, true]);
    expect(await whose({ boxes, only: true })).toEqual([true, true]);
  });

  it('is another document’s as soon as a part of it is', async () => {
    for (const frame of [CODE, EDGE])
      for (const only of [true, false])
        expect(await whose({ boxes, frames: [frame], only })).toEqual([false, false]);
    expect(await whose({ frames: [EDGE] })).toEqual([false, false]);
    expect(await whose({ boxes: [{ box: CODE, top: false }], frames: [CODE] })).toEqual([false, false]);
  });

  it('may be bound, but not unasked, where a picture from elsewhere is a part of it', async () => {
    for (const picture of [CODE, EDGE])
      for (const only of [true, false])
        expect(await whose({ boxes, foreign: [picture], only })).toEqual([true, false]);
  });

  it('may be anybody’s where no element explains it, or no page is known', async () => {
    expect(await whose({})).toEqual([true, false]);
    expect(await whose({ boxes: [{ box: AWAY, top: true }] })).toEqual([true, false]);
    expect(await whose({ viewport: { width: 0, height: 0 } })).toEqual([false, false]);
  });
});
