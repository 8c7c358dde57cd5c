import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { modulesOf, png } from '../../../pages/pictures.ts';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { leftScreenshot, picturesPage } from '../../drive/pictures.ts';
import { lock, press, textWhenThere, typePassword } from '../../drive/popup.ts';
import { openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
let page: Page;

const uri = (issuer: string): string =>
  `otpauth://totp/${issuer}:alice?secret=${issuer.toUpperCase()}JBSWY3DPEHPK3PXP&issuer=${issuer}`;
const picture = (text: string): Buffer => png(modulesOf(text), 5);
const found = async (on: Page): Promise<string[]> => {
  await on.waitForSelector(parts.found.screen);
  return on.$$eval(parts.found.issuer, (all) => all.map((one) => one.textContent?.trim() ?? ''));
};

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());
beforeEach(async () => {
  await closePopups(scene);
  await page?.close().catch(() => undefined);
});

describe('boxing by hand', () => {
  /** Hands over a screenshot of a page whose code came after the scan. */
  async function box(issuer: string): Promise<void> {
    await scene.odd('no-qr');
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.home.scan);
    await popup.waitForSelector(parts.scan.sentence);
    await scene.page.evaluate(
      (address) => {
        const image = new Image();
        image.src = address;
        image.style.cssText = 'position:fixed;left:400px;top:240px;width:240px;height:240px';
        document.body.append(image);
        return image.decode();
      },
      `data:image/png;base64,${picture(uri(issuer)).toString('base64')}`,
    );
    const opened = picturesPage(scene);
    await press(popup, parts.scan.boxInstead);
    page = await opened;
    await page.waitForSelector(parts.boxing.canvas);
  }

  test('with the mouse; the screenshot is gone from the browser’s memory', async () => {
    await box('Mouse');
    expect(await page.evaluate(leftScreenshot)).toBe(false);
    const canvas = await page.$(parts.boxing.canvas);
    const { x = 0, y = 0, width = 0 } = (await canvas?.boundingBox()) ?? {};
    const scale = width / 1280;
    await page.mouse.move(x + 390 * scale, y + 230 * scale);
    await page.mouse.down();
    await page.mouse.move(x + 655 * scale, y + 495 * scale, { steps: 4 });
    await page.mouse.up();
    expect(await found(page)).toEqual(['Mouse']);
  });

  test('with the keyboard', async () => {
    await box('Keyboard');
    await page.focus(parts.boxing.canvas);
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
    await page.keyboard.down('Shift');
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Shift');
    expect(await textWhenThere(page, parts.boxing.place)).toBe(
      sentence('box_place', { x: 386, y: 222, width: 326, height: 287 }),
    );
    await page.keyboard.press('Enter');
    expect(await found(page)).toEqual(['Keyboard']);
  });

  test('locking blanks it, and nothing of it comes back', async () => {
    await box('Locked');
    const popup = await openPage(scene, extensionUrl(scene, 'src/popup/index.html'));
    await lock(popup);
    await popup.close();
    await page.bringToFront();
    await page.waitForSelector(parts.locked.screen);
    expect(await page.$('img, canvas, video')).toBeNull();
    await typePassword(page, PASSWORD);
    await page.waitForSelector(parts.pictures.screen);
    expect(await page.$(parts.pictures.box)).toBeNull();
  });
});
