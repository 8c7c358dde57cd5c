import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../../../pages/site.ts';
import { isCodeOf } from '../../drive/codes.ts';
import { type Filler, KEY, openFiller } from '../../drive/filler.ts';
import { sentence } from '../../drive/scene.ts';

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

const FILLED = sentence('filled', { host: '127.0.0.1' });
const isCode = (token = ''): boolean => isCodeOf(KEY, token);

/** What a page says that it has by now. */
const said = (): Promise<Record<string, string | undefined>> =>
  filler.page.evaluate(() => ({ ...document.documentElement.dataset }));

/** What stands in a field of the page, or in all of a kind. */
const held = (selector: string): Promise<string> =>
  filler.page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLInputElement>(wanted)].map(({ value }) => value).join(''),
    selector,
  );

/** Leaves the field that has the focus, as with the next click. */
const leave = (): Promise<void> =>
  filler.page.evaluate(() => (document.activeElement as HTMLElement).blur());

/**
 * The same press with the shortcut, where the page keeps the focus, and in the popup, which takes
 * it.
 */
const WAYS: [string, (name: string) => Promise<string>][] = [
  [
    'the shortcut',
    async (name) => {
      const { outcome, reason } = await filler.fill(name);
      return outcome === 'filled' ? FILLED : sentence(`refusal_${reason}`);
    },
  ],
  ['the popup', (name) => filler.fillFromPopup(name)],
];

describe.each(WAYS)('with %s a page gets what typing gives', (_, fill) => {
  test('a button that looks at keys is on, and each key was one of a digit', async () => {
    expect(await fill('button-by-keys')).toBe(FILLED);
    const { on, keydown, keypress, keyup } = await said();
    expect(on).toBe('true');
    for (const keys of [keydown, keypress, keyup]) expect(isCode(keys)).toBe(true);
  });

  test.each([
    ['a hidden field is joined of boxes at their keys', 'hidden-by-keys'],
    ['boxes open one after the other', 'boxes-open-in-turn'],
    ['boxes open a moment later', 'boxes-open-later'],
    ['boxes are drawn one after the other', 'boxes-come-in-turn'],
    ['boxes are shown one after the other', 'boxes-show-in-turn'],
    ['one field that sends with the last digit and empties is sent once', 'sends-and-empties'],
    ['boxes that send with the last digit and empty are sent once', 'boxes-send-and-empty'],
    ['a field that asks its server and empties is sent once', 'asks-and-empties'],
    ['boxes that go by the focus get a digit each', 'goes-by-focus'],
    ['boxes that put the key in themselves have it once', 'takes-keys'],
    ['a field that groups its digits has them in order', 'groups-digits'],
  ])('%s', async (_, name) => {
    expect(await fill(name)).toBe(FILLED);
    const { has } = await said();
    expect(isCode(has)).toBe(true);
  });

  test('boxes sent off in the last key are said to be filled, and are sent once', async () => {
    const before = site.requests.length;
    expect(await fill('boxes-send-at-once')).toBe(FILLED);
    await filler.page.waitForFunction(
      () => !document.querySelector('.box') || document.readyState === 'complete',
    );
    const posts = site.requests.slice(before).filter((request) => request.startsWith('POST'));
    expect(posts).toHaveLength(1);
    expect(isCode(await filler.page.evaluate(() => sessionStorage.getItem('has') ?? ''))).toBe(
      true,
    );
  });

  test('`change` comes once, when the field is left', async () => {
    expect(await fill('hears-both')).toBe(FILLED);
    const before = await said();
    expect(isCode(before.input)).toBe(true);
    expect(before.change).toBeUndefined();
    await leave();
    const { input, change } = await said();
    expect(isCode(change)).toBe(true);
    expect(change).toBe(input);
  });

  test('`change` of a box comes once, when the next has the focus', async () => {
    expect(await fill('hears-change-of-boxes')).toBe(FILLED);
    expect((await said()).has).toHaveLength(5);
    await leave();
    expect(isCode((await said()).has)).toBe(true);
  });

  test('a button that only comes on later is waited for', async () => {
    expect(await fill('button-comes-later')).toBe(FILLED);
  });

  test('a button that stays off is said, with the code in its field', async () => {
    expect(await fill('button-stays-off')).toBe(sentence('refusal_field_button_off'));
    expect(isCode(await held('#code'))).toBe(true);
  });
});

describe.each(WAYS)('with %s no digit goes anywhere else', (_, fill) => {
  test.each(['focus-thief', 'selection-thief'])('%s', async (name) => {
    expect(await fill(name)).toBe(FILLED);
    expect(isCode(await held('#code'))).toBe(true);
    expect(await held('#note, #secret')).toBe('');
    expect(await filler.page.$eval('#letter', ({ textContent }) => textContent)).toBe('Dear all');
  });

  test('a field that becomes another one at a key gets no more', async () => {
    expect(await fill('becomes-search')).toBe(sentence('refusal_page_gone'));
    expect(await held('#code')).toHaveLength(2);
  });

  test('a lone box for one digit is empty again, and no code is said to be filled', async () => {
    expect(await fill('one-declared-box')).not.toBe(FILLED);
    expect(await held('#code')).toBe('');
  });

  test('single boxes of another form are not the next of a row', async () => {
    expect(await fill('first-box-and-seats')).not.toBe(FILLED);
    expect(await held('.box')).toBe('');
  });

  test.each(['one-box', 'three-boxes', 'first-box-and-mark'])(
    'made for less than a code: %s',
    async (name) => {
      expect((await filler.fill(name)).changed).toEqual([]);
    },
  );
});
