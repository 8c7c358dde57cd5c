import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { bringTo } from '../../drive/pictures.ts';
import { addByHand, createVault, lock, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene } from '../../drive/scene.ts';

// A small screen or a zoomed browser grants the popup less than it asks for. A tab can be made as
// low; a popup cannot.
const HEIGHTS = [560, 420, 300];
const BAR = '.bottom, .buttons, .pair';

let scene: Scene;
let popup: Page;
const screens: Record<string, () => Promise<unknown>> = {
  empty: () => popup.waitForSelector(parts.empty.screen),
  'no account': async () => {
    await bringTo(popup, 'paste', { text: 'otpauth://totp/Bad:pat?secret=10OIL' });
    await popup.waitForSelector(parts.found.again);
  },
  found: async () => {
    await press(popup, parts.back);
    await bringTo(popup, 'paste', {
      text: `otpauth://totp/Low:pat?secret=${KEY.replaceAll(' ', '')}`,
    });
    await popup.waitForSelector(parts.found.save);
  },
  add: async () => {
    await press(popup, parts.back);
    await press(popup, parts.home.add);
    await popup.waitForSelector(parts.add.screen);
    await popup.type(parts.add.setupKey, 'ABCD');
    await press(popup, parts.add.save);
    await popup.waitForSelector('.sure');
  },
  list: async () => {
    await press(popup, parts.back);
    for (const issuer of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'])
      await addByHand(popup, { issuer, accountName: 'pat', key: KEY });
  },
  account: async () => {
    await press(popup, parts.row.details);
    await popup.waitForSelector(parts.account.screen);
  },
  edit: async () => {
    await press(popup, parts.account.edit);
    await popup.waitForSelector(parts.edit.screen);
  },
  recovery: async () => {
    await press(popup, parts.back);
    await press(popup, parts.account.saveRecoveryCodes);
    await popup.waitForSelector(parts.recovery.screen);
  },
};

beforeAll(async () => {
  scene = await openScene({ vault: false });
  popup = await openPage(scene, extensionUrl(scene, 'src/popup/index.html'));
  await popup.setViewport({ width: 380, height: 560 });
  await createVault(popup, PASSWORD);
});
afterAll(() => scene.close());

/**
 * Returns at which heights the bar at the bottom is not wholly in view, or the page itself moves.
 */
async function cut(): Promise<number[]> {
  const wrong: number[] = [];
  for (const height of HEIGHTS) {
    await popup.setViewport({ width: 380, height });
    const ends = await popup.$$eval(BAR, (bars) =>
      bars.map((bar) => bar.getBoundingClientRect().bottom),
    );
    const isIn = ends.length > 0 && ends.every((end) => end <= height);
    if (!isIn) wrong.push(height);
  }
  await popup.setViewport({ width: 380, height: 560 });
  return wrong;
}

test.each(Object.keys(screens))('the bar at the bottom stays in view: %s', async (name) => {
  await screens[name]?.();
  expect(await cut()).toEqual([]);
});

test('the icons of the bar stand in one line', async () => {
  await press(popup, parts.back);
  await press(popup, parts.back);
  await popup.waitForSelector(parts.home.screen);
  const tops = await popup.$$eval('.bottom .icon', (icons) =>
    icons.map((icon) => icon.getBoundingClientRect().top),
  );
  expect(new Set(tops).size).toBe(1);
});

test('the row the arrow keys are on is not under the line saying what just happened', async () => {
  for (let press = 0; press < 9; press++) await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await textWhenThere(popup, parts.message.good);
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowDown');
  const [row = 0, line = 0] = await popup.evaluate(() => [
    document.activeElement?.getBoundingClientRect().bottom ?? 0,
    document.querySelector('.message')?.getBoundingClientRect().top ?? 0,
  ]);
  expect(row).toBeLessThanOrEqual(line);
});

test('the focus goes to the heading of a new screen, and to the field that is wrong', async () => {
  await press(popup, parts.row.details);
  expect(await popup.waitForSelector('.account h1:focus')).not.toBeNull();
  await press(popup, parts.back);
  await lock(popup);
  await popup.type(parts.locked.password, 'not this one');
  await popup.click(parts.locked.submit);
  await popup.waitForSelector(parts.locked.error);
  expect(await popup.evaluate(() => document.activeElement?.id)).toBe('password');
});
