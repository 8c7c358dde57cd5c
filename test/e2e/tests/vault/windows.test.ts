import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, createVault, lock, press, textWhenThere, unlock } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene } from '../../drive/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ vault: false });
});
afterAll(() => scene.close());

const window = (): Promise<Page> => openPage(scene, extensionUrl(scene, 'src/popup/index.html'));

/**
 * Presses as a script does: two windows cannot both be in front, and a window behind gets no mouse.
 */
async function addBehind(page: Page, issuer: string): Promise<void> {
  const put = (selector: string, text: string): Promise<void> =>
    page.$eval(
      selector,
      (element, value) => {
        (element as HTMLInputElement).value = value;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  const click = (selector: string): Promise<void> =>
    page.$eval(selector, (element) => (element as HTMLElement).click());
  await click(parts.home.add);
  await page.waitForSelector(parts.add.screen);
  await put(parts.add.issuer, issuer);
  await put(parts.add.accountName, 'pat');
  await put(parts.add.setupKey, KEY);
  await click(parts.add.save);
  await page.waitForSelector(parts.home.screen);
}

const issuers = (page: Page): Promise<string[]> =>
  page.$$eval(`${parts.card.issuer}, ${parts.row.issuer}`, (found) =>
    found.map(({ textContent }) => textContent ?? ''),
  );

test('a vault made in one window opens the other; what both add at once is all there', async () => {
  const [one, two] = [await window(), await window()];
  await one.bringToFront();
  await createVault(one, PASSWORD);
  await two.waitForSelector(parts.home.screen);
  for (const round of [1, 2, 3])
    await Promise.all([addBehind(one, `One ${round}`), addBehind(two, `Two ${round}`)]);
  const popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector(parts.row.whole);
  expect((await issuers(popup)).sort()).toEqual([
    'One 1',
    'One 2',
    'One 3',
    'Two 1',
    'Two 2',
    'Two 3',
  ]);
});

test('locking in one window empties the other at once; unlocking opens both', async () => {
  const [one, two] = [await window(), await window()];
  await one.bringToFront();
  await lock(one);
  await two.waitForSelector(parts.locked.screen);
  expect(await two.$(parts.row.whole)).toBeNull();
  expect(await two.evaluate(() => document.body.textContent)).not.toContain('One 1');
  await unlock(one, PASSWORD);
  await two.waitForSelector(parts.row.whole);
});

test('an account deleted in one window is gone in the other, and back with Undo', async () => {
  const [one, two] = [await window(), await window()];
  await one.bringToFront();
  await addByHand(one, { issuer: 'Zebra', accountName: 'pat', key: KEY });
  await two.waitForFunction(() => document.body.textContent?.includes('Zebra'), { polling: 50 });
  const rows = await one.$$(parts.row.whole);
  for (const row of rows) {
    if (!(await row.evaluate(({ textContent }) => textContent?.includes('Zebra')))) continue;
    await (await row.$('button.details'))?.click();
  }
  await press(one, parts.account.remove);
  await two.waitForFunction(() => !document.body.textContent?.includes('Zebra'), { polling: 50 });
  expect(await textWhenThere(one, parts.message.good)).toContain('Zebra');
  await press(one, parts.message.undo);
  await two.waitForFunction(() => document.body.textContent?.includes('Zebra'), { polling: 50 });
});
