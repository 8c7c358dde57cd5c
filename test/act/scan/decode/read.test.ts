import { describe, expect, it, vi } from 'vitest';
import { type Job, type JobReadings, NO_JOB } from '../../../../src/act/scan/decode/job.ts';
import { readJob } from '../../../../src/act/scan/decode/read.ts';
import { lookAhead } from '../../../../src/act/scan/decode/screenshot.ts';
import { packPlane } from '../../../../src/core/page/sighting.ts';
import { cropped, type Plane } from '../../../../src/core/picture/plane.ts';
import type { Box } from '../../../../src/core/qr/reading.ts';
import { draw, paste, sheet } from '../../../core/qr/draw.ts';

const TEXT = 'otpauth://totp/Bank:eve?secret=JBSWY3DPEHPK3PXP';
const viewport = { width: 600, height: 400 };
const code = draw(TEXT);
/** The element whose screenshot the code is. */
const CODE: Box = { x: 100, y: 80, width: code.width, height: code.height };
const AWAY: Box = { x: 450, y: 0, width: 150, height: 400 };
/** A strip that lies over a part of the code only, and not over its middle. */
const EDGE: Box = { x: 0, y: 0, width: CODE.x + 40, height: 400 };

/** What the screenshot shows in place of the code alone. */
const drawn: { screenshot: Plane | null } = { screenshot: null };

vi.mock('../../../../src/browser/picture/pixels.ts', () => ({
  blobOf: () => new Blob(),
  openPicture: async () => {
    const screenshot = drawn.screenshot ?? paste(sheet(600, 400), code, CODE.x, CODE.y);
    const { width, height } = screenshot;
    return {
      width,
      height,
      plane: (part: Box = { x: 0, y: 0, width, height }) =>
        cropped(screenshot, part.x, part.y, part.width, part.height),
      close: () => undefined,
    };
  },
}));

async function whose(given: Partial<Job>): Promise<[top: boolean, own: boolean]> {
  const { found } = await readJob({ ...NO_JOB, screenshot: 'screenshot', viewport, ...given });
  expect(found.length).toBeGreaterThan(0);
  for (const { text } of found) expect(text).toBe(TEXT);
  return [found.some(({ top }) => top), found.some(({ own }) => own)];
}

describe('a code on a screenshot', () => {
  const boxes = [{ box: CODE, top: true }];

  it('may be bound where no other document is seen, not by itself: it proves nothing', async () => {
    for (const given of [{ boxes }, { boxes, frames: [AWAY] }, { boxes, only: true }, {}])
      expect(await whose(given)).toEqual([true, false]);
  });

  it('is another document’s as soon as a part of it is', async () => {
    for (const frame of [CODE, EDGE])
      for (const only of [true, false])
        expect(await whose({ boxes, frames: [frame], only })).toEqual([false, false]);
    expect(await whose({ frames: [EDGE] })).toEqual([false, false]);
    expect(await whose({ boxes: [{ box: CODE, top: false }], frames: [CODE] })).toEqual([
      false,
      false,
    ]);
    expect(await whose({ viewport: { width: 0, height: 0 } })).toEqual([false, false]);
  });
});

describe('a screenshot that was looked at ahead', () => {
  const boxes = [{ box: CODE, top: true }];
  const seen = async (scale: number, given: Partial<Job> = {}): Promise<JobReadings> => {
    await lookAhead({ screenshot: 'screenshot', scale });
    return readJob({ ...NO_JOB, screenshot: 'screenshot', viewport, boxes, ...given });
  };

  it('says the same of the code, whatever the guess of its scale', async () => {
    for (const scale of [1, 2]) {
      const { found } = await seen(scale);
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect(one).toEqual({ text: TEXT, top: true, own: false });
      const { found: covered } = await seen(scale, { frames: [EDGE] });
      for (const one of covered) expect(one).toEqual({ text: TEXT, top: false, own: false });
    }
  });

  it('is still looked at in the boxes alone where only they are asked for', async () => {
    const { found } = await seen(1, { only: true, boxes: [{ box: AWAY, top: true }] });
    expect(found).toEqual([]);
    const { found: boxed } = await seen(1, { only: true });
    expect(boxed).toEqual([{ text: TEXT, top: true, own: false }]);
  });

  it('is the page’s where its own box is, though the decoder’s one touches a frame', async () => {
    const beside: Box = { x: CODE.x + CODE.width - 14, y: 0, width: 200, height: 400 };
    const box = { ...CODE, width: CODE.width - 14 };
    const { found } = await seen(1, { boxes: [{ box, top: true }], frames: [beside] });
    expect(found.some(({ top }) => top)).toBe(true);
  });

  it('is not taken for another', async () => {
    await lookAhead({ screenshot: 'other', scale: 1 });
    drawn.screenshot = sheet(600, 400);
    const { found } = await readJob({ ...NO_JOB, screenshot: 'screenshot', viewport, boxes });
    drawn.screenshot = null;
    expect(found).toEqual([]);
  });
});

describe('a sharp screen', () => {
  const app = draw('https://apps.example.com/get', { module: 10 });
  const small = draw(TEXT, { module: 3 });
  const sharp = paste(paste(sheet(2560, 1600), app, 200, 200), small, 1500, 600);
  const seen = async (given: Partial<Job> = {}): Promise<string[]> => {
    drawn.screenshot = sharp;
    const job = {
      ...NO_JOB,
      screenshot: 'screenshot',
      viewport: { width: 1280, height: 800 },
      ...given,
    };
    const { found } = await readJob(job);
    drawn.screenshot = null;
    return found.map(({ text }) => text).sort();
  };

  it('is looked at in full as long as only other codes were read', async () => {
    expect(await seen()).toEqual(['https://apps.example.com/get', TEXT]);
  });

  it('is looked at in half the size once an account was', async () => {
    expect(await seen({ hasAccount: true })).toContain('https://apps.example.com/get');
  });
});

describe('a sharp screen that was guessed to be none', () => {
  it('is looked at in full, and not once more at half', async () => {
    drawn.screenshot = paste(sheet(1200, 800), draw(TEXT, { module: 2 }), 400, 300);
    await lookAhead({ screenshot: 'screenshot', scale: 1 });
    const { found } = await readJob({ ...NO_JOB, screenshot: 'screenshot', viewport });
    drawn.screenshot = null;
    expect(found.map(({ text }) => text)).toEqual([TEXT]);
  });
});

describe('the page’s own pixels', () => {
  const picture = { ...code, grey: packPlane(code), box: CODE, top: true };

  it('are certainly the page’s, and read once where they came on two grounds', async () => {
    const { found, known } = await readJob({
      ...NO_JOB,
      pictures: [picture, { ...picture, box: { ...CODE } }],
    });
    expect(found).toEqual([{ text: TEXT, top: true, own: true }]);
    expect(known).toEqual([CODE]);
  });

  it('say nothing of a frame’s', async () => {
    const { found } = await readJob({ ...NO_JOB, pictures: [{ ...picture, top: false }] });
    expect(found).toEqual([{ text: TEXT, top: false, own: false }]);
  });
});

describe('a code that the page may cover', () => {
  const shade = (share: number): Plane => {
    const { width, height, data } = paste(sheet(600, 400), code, CODE.x, CODE.y);
    return { width, height, data: data.map((own) => own * share) };
  };
  const isVeiled = async (share: number, boxes: Job['boxes']): Promise<boolean> => {
    drawn.screenshot = shade(share);
    const { found } = await readJob({ ...NO_JOB, screenshot: 'screenshot', viewport, boxes });
    drawn.screenshot = null;
    expect(found.length).toBeGreaterThan(0);
    return found.every(({ veiled }) => veiled === true);
  };
  const place = { box: CODE, top: true, veiled: true, contrast: 255 };

  it('is veiled where the screenshot shows much less of its contrast', async () => {
    expect(await isVeiled(0.4, [place])).toBe(true);
    expect(await isVeiled(0.7, [place])).toBe(false);
    expect(await isVeiled(0.4, [{ ...place, contrast: 102 }])).toBe(false);
    expect(await isVeiled(0.4, [{ box: CODE, top: true }])).toBe(false);
  });

  it('is so too where it is read in the box of what covers it', async () => {
    expect(await isVeiled(0.4, [{ box: CODE, top: true }, place])).toBe(true);
  });
});
