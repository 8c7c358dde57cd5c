import { beforeEach, describe, expect, it, vi } from 'vitest';
import { halved, inverted } from '../../../src/core/picture/plane.ts';
import { readCrop, readQuick, readThorough, readWhole } from '../../../src/core/qr/decode.ts';
import { blurred, draw, paste, sheet, turned } from './draw.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const OTHER = 'https://play.google.com/store/apps/details?id=com.example';
const LONG = `${URI}&image=${'https://cdn.example.com/logo-'.repeat(24)}.png`;

const textsOf = ({ readings }: { readings: { text: string }[] }): string[] =>
  readings.map(({ text }) => text).sort();

// What is read is asserted, not how fast: on a busy machine the looks would run out of their time.
beforeEach(() => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  return () => clock.mockRestore();
});

describe('readCrop', () => {
  it.each([
    ['plain', draw(URI)],
    ['1.6 pixels a module', draw(URI, { module: 1.6 })],
    ['9 pixels a module', draw(URI, { module: 9 })],
    ['light on dark', inverted(draw(URI))],
    ['pale', draw(URI, { dark: 214 })],
    ['black on nearly black', draw(URI, { dark: 0, light: 30 })],
    ['without a quiet zone', draw(URI, { quiet: 0 })],
    ['gaps between modules', draw(URI, { module: 6, gap: 0.34 })],
    ['turned', turned(draw(URI, { module: 5 }), 24)],
    ['upside down', turned(draw(URI), 180)],
  ])('reads a code that is %s', (_, plane) => {
    expect(textsOf(readCrop(plane))).toEqual([URI]);
  });

  it.each(['low', 'medium', 'quartile', 'high'] as const)(
    'reads a long code with %s error correction',
    (ecc) => {
      expect(textsOf(readCrop(draw(LONG, { ecc, module: 3 })))).toEqual([LONG]);
    },
  );

  it('finds nothing in stripes, letters-like noise and flat paper', () => {
    const stripes = sheet(200, 200);
    for (let y = 0; y < 200; y++) if (y % 10 < 5) stripes.data.fill(0, y * 200, (y + 1) * 200);
    for (const plane of [stripes, sheet(200, 200), sheet(1, 1), sheet(20, 20, 0)])
      expect(readCrop(plane)).toEqual({ readings: [], damaged: false });
  });

  it('says that a code is damaged when its corners are there and its data is not', () => {
    const plane = draw(LONG, { ecc: 'low' });
    const middle = sheet(Math.floor(plane.width * 0.5), Math.floor(plane.height * 0.5));
    paste(plane, middle, Math.floor(plane.width * 0.36), Math.floor(plane.height * 0.36));
    expect(readCrop(plane)).toEqual({ readings: [], damaged: true });
  });

  it('mends what error correction can mend', () => {
    const plane = draw(URI, { ecc: 'high', module: 6 });
    paste(
      plane,
      sheet(40, 40),
      Math.floor(plane.width / 2) - 20,
      Math.floor(plane.height / 2) - 20,
    );
    expect(textsOf(readCrop(plane))).toEqual([URI]);
  });
});

describe('readQuick', () => {
  it('reads a clean crop and leaves what has no corners of a code', () => {
    expect(readQuick(draw(URI))?.text).toBe(URI);
    expect(readQuick(inverted(draw(URI)))?.text).toBe(URI);
    expect(readQuick(sheet(120, 120))).toBeNull();
  });
});

describe('readWhole', () => {
  it('reads every code of a page', () => {
    const page = paste(paste(sheet(700, 400), draw(URI), 60, 80), draw(OTHER), 400, 120);
    expect(textsOf(readWhole(page))).toEqual([OTHER, URI]);
  });

  it('reads what lies across the tiles of a picture too large for the decoder', () => {
    const page = paste(paste(sheet(6400, 300), draw(URI), 3980, 40), draw(OTHER), 6100, 60);
    const { readings } = readWhole(page);
    expect(readings.map(({ text }) => text).sort()).toEqual([OTHER, URI]);
    for (const { text, box } of readings)
      expect(box?.x).toBeCloseTo(text === URI ? 3996 : 6116, -2);
  });

  it('tells where a code is', () => {
    const code = draw(URI);
    const [reading] = readWhole(paste(sheet(700, 500), code, 300, 200)).readings;
    expect(reading?.box?.x).toBeGreaterThan(290);
    expect(reading?.box?.y).toBeGreaterThan(190);
    expect(reading?.box?.width).toBeLessThan(code.width + 10);
  });
});

describe('readThorough', () => {
  it('reads a code that touches a dark page', () => {
    const page = paste(sheet(500, 400, 24), draw(URI, { quiet: 0 }), 150, 100);
    expect(textsOf(readWhole(page))).toEqual([]);
    expect(textsOf(readThorough(page))).toEqual([URI]);
  });

  it('reads a pale code between black words', () => {
    const page = paste(sheet(500, 400), draw(URI, { dark: 224 }), 150, 100);
    for (let x = 20; x < 480; x += 9) paste(page, sheet(4, 12, 0), x, 60);
    expect(textsOf(readThorough(page))).toEqual([URI]);
  });

  it.each([
    ['black on nearly black', 0, 43],
    ['black on dark grey', 0, 74],
    ['grey on grey', 119, 143],
  ])('reads a dense code of %s on a white page with words', (_name, dark, light) => {
    const page = paste(sheet(900, 700), draw(LONG, { module: 3, quiet: 2, dark, light }), 300, 100);
    for (let x = 20; x < 880; x += 9) paste(page, sheet(4, 12, 0), x, 40);
    expect(textsOf(readThorough(page))).toEqual([LONG]);
  });

  it.each([12, 13, 14, 15, 17])(
    'reads boxes drawn apart between the pixels, %i quarters of one wide',
    (quarters) => {
      const fine = draw(LONG.slice(0, 120), { ecc: 'low', module: quarters, gap: 8 / quarters });
      expect(textsOf(readThorough(halved(halved(fine))))).toEqual([LONG.slice(0, 120)]);
    },
  );

  it('reads a small, turned, blurred code on a dark page, as no look at it as it is does', () => {
    let code = turned(draw(URI, { module: 3 }), 7);
    for (let times = 0; times < 3; times++) code = blurred(code);
    const page = paste(sheet(900, 700, 70), code, 300, 200);
    expect(textsOf(readWhole(page))).toEqual([]);
    expect(textsOf(readThorough(page))).toEqual([URI]);
  });
});
