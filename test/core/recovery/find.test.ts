import { describe, expect, test } from 'vitest';
import { findCodes, findCodesIn } from '../../../src/core/recovery/find.ts';
import { ordinary } from '../../recovery/ordinary.ts';
import { type Made, pages } from '../../recovery/pages.ts';
import { readHtml } from '../../recovery/read.ts';

/** What only a browser can tell: shadow roots, frames, scripts, boxes off the page. */
const BROWSERS = /shadow|frame|pressed|off-the-page|details/;

async function foundOn({ html }: Made): Promise<{ codes: string[]; used: string[] }> {
  const found = await findCodes(readHtml(html));
  const of = (isUsed: boolean): string[] =>
    found.filter(({ used }) => used === isUsed).map(({ code }) => code);
  return { codes: of(false), used: of(true) };
}

describe('the codes of a page are kept exactly', () => {
  const all = pages().filter(({ file }) => !BROWSERS.test(file));
  test.each(all.map((page) => [page.file, page] as const))('%s', async (_, page) => {
    const { codes, used } = page;
    expect(await foundOn(page)).toEqual({ codes, used });
  });
});

describe('an ordinary page yields none', () => {
  test.each(ordinary().map((page) => [page.file, page] as const))('%s', async (_, page) => {
    expect(await foundOn(page)).toEqual({ codes: [], used: [] });
  });
});

describe('a text that the person chose', () => {
  const codesIn = async (text: string): Promise<string[]> =>
    (await findCodesIn(text)).map(({ code }) => code);

  test('is a list without a word about it', async () => {
    expect(await codesIn('1f3a9-77c02\n8b2d1-03e9f\n55ac7-9d1e0\n')).toEqual([
      '1f3a9-77c02',
      '8b2d1-03e9f',
      '55ac7-9d1e0',
    ]);
  });

  test('is the file that a site gave', async () => {
    const text =
      'SAVE YOUR BACKUP CODES\nKeep them safe.\n\n1. 1824 5671\t\t6. 9921 0345\n' +
      '2. 7730 1192\t\t7. 4410 8826\n\n(eve@example.com)\n\n* Use each once.\n* 1 March 2026\n';
    expect(await codesIn(text)).toEqual(['1824 5671', '9921 0345', '7730 1192', '4410 8826']);
  });

  test('is one code', async () => {
    expect(await codesIn('RK-77F2-90AC')).toEqual(['RK-77F2-90AC']);
  });
});
