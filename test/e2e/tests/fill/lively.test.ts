import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../../../pages/site.ts';
import { isCodeOf } from '../../drive/codes.ts';
import { type Filled, type Filler, KEY, openFiller } from '../../drive/filler.ts';

let site: Site;
let filler: Filler;

beforeAll(async () => {
  site = await startSite();
  filler = await openFiller(`${site.url}/odd/`, { start: 'one-field' });
});
afterAll(async () => {
  await filler?.close();
  await site?.close();
});

/**
 * Returns whether a page got the very code, its characters in the order of the document, and
 * nothing else.
 */
function gotCode({ outcome, changed }: Filled): boolean {
  const token = changed.map(({ value }) => value).join('');
  return outcome === 'filled' && isCodeOf(KEY, token);
}

describe('forms that come and go', () => {
  test('one that is drawn a second after the page is filled when it comes', async () => {
    const filled = await filler.fill('late-form');
    expect(gotCode(filled)).toBe(true);
  });

  test('a page goes from the password to the code by itself: nothing, then the code', async () => {
    expect(await filler.fill('single-page')).toMatchObject({ outcome: 'none', changed: [] });
    await filler.page.click('button');
    await filler.page.waitForSelector('#code');
    expect(filler.page.url()).toMatch(/\?step=code$/);
    expect(gotCode(await filler.press())).toBe(true);
  });

  test('boxes that are drawn anew with every character', async () => {
    const filled = await filler.fill('redrawn-boxes');
    expect(filled.changed).toHaveLength(6);
    expect(gotCode(filled)).toBe(true);
  });
});

describe('fields of every kind', () => {
  test.each([
    ['number-field', 1],
    ['tel-field', 1],
    ['password-field', 1],
    ['text-field', 1],
    ['number-boxes', 6],
    ['editable-boxes', 6],
  ])('%s', async (name, fields) => {
    const filled = await filler.fill(name);
    expect(filled.changed).toHaveLength(fields);
    expect(gotCode(filled)).toBe(true);
  });
});

describe('however the page lies on the screen', () => {
  test('from right to left the first digit is in the first box', async () => {
    const filled = await filler.fill('right-to-left');
    expect(filled.changed).toHaveLength(6);
    expect(gotCode(filled)).toBe(true);
  });

  test.each([0.5, 1.5, 3])('in the browser zoom %s', async (zoom) => {
    await filler.zoom(zoom);
    for (const [name, fields] of [
      ['one-field', 1],
      ['number-boxes', 6],
    ] as const) {
      const filled = await filler.fill(name);
      expect(filled.changed).toHaveLength(fields);
      expect(gotCode(filled)).toBe(true);
    }
    await filler.zoom(1);
  });
});
