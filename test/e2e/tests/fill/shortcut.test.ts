import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl, openPage, pageOf } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, lock, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene } from '../../drive/scene.ts';
import { hasScreen, type Screen, startScreen } from '../../drive/screen.ts';

/**
 * Keys that nothing answered for so long were lost on their way, and are pressed again, in
 * milliseconds.
 */
const AGAIN_MS = 12_000;

if (!hasScreen())
  console.warn(
    'skipped: the shortcut and the menu need Xvfb and xdotool (apt-get install xvfb xdotool)',
  );

describe.skipIf(!hasScreen())('real keys and the real menu', () => {
  let screen: Screen;
  let scene: Scene;

  beforeAll(async () => {
    screen = await startScreen();
    scene = await openScene({
      headless: false,
      args: ['--window-position=0,0', '--window-size=1300,950'],
    });
    await scene.odd('one-field');
    const popup = await clickToolbar(scene, scene.page);
    await addByHand(popup, { issuer: 'Plain', accountName: 'pat', key: KEY });
    await press(popup, parts.home.chooseAccount);
    await press(popup, parts.row.deed);
    await confirmSite(popup);
    await closePopups(scene);
  });
  afterAll(async () => {
    await scene?.close();
    await screen?.close();
  });

  const value = (): Promise<string> => scene.page.$eval('input', (input) => input.value);
  const filled = (timeout: number): Promise<unknown> =>
    scene.page.waitForFunction(() => /^\d{6}$/.test(document.querySelector('input')?.value ?? ''), {
      timeout,
    });

  const isPopup = (target: Target): boolean =>
    target.url().startsWith(extensionUrl(scene, 'src/popup/index.html'));

  /** Returns where the middle of an element is on the screen. */
  const placeOf = (selector: string): Promise<{ x: number; y: number }> =>
    scene.page.$eval(selector, (element) => {
      const box = element.getBoundingClientRect();
      const chrome = window.outerHeight - window.innerHeight;
      return {
        x: window.screenX + box.x + box.width / 2,
        y: window.screenY + chrome + box.y + box.height / 2,
      };
    });

  /**
   * Opens the context menu of a place and chooses our item, which stands above the last one,
   * "Inspect".
   */
  const chooseLast = async ({ x, y }: { x: number; y: number }): Promise<void> => {
    await screen.openMenu(Math.round(x), Math.round(y));
    for (const key of ['Up', 'Up', 'Return']) screen.press(key);
  };

  /**
   * On a screen without a window manager a window may not have the keyboard yet: then the keys are
   * pressed again, as one does.
   */
  async function pressUntilOpen(): Promise<Page> {
    for (let presses = 1; ; presses++) {
      const opened = scene.browser
        .waitForTarget(isPopup, { timeout: AGAIN_MS })
        .then((target) => pageOf(target));
      screen.focus('Log in');
      screen.press('alt+shift+l');
      const popup = await opened.catch((caught: unknown) => {
        if (presses >= 6) throw caught;
        return null;
      });
      if (popup) return popup;
    }
  }

  test('Alt+Shift+L fills without the popup, also after a reload', async () => {
    await scene.odd('one-field');
    screen.focus('Log in');
    expect(await value()).toBe('');
    for (let presses = 1; ; presses++) {
      screen.press('alt+shift+l');
      const done = await filled(AGAIN_MS).catch((caught: unknown) => {
        if (presses >= 6) throw caught;
        return null;
      });
      if (done) break;
      screen.focus('Log in');
    }
    expect(scene.browser.targets().some((target) => target.url().includes('src/popup/'))).toBe(
      false,
    );
  });

  test('"Fill code here" in the menu of a field fills that field', async () => {
    await scene.odd('one-field');
    screen.focus('Log in');
    const place = await placeOf('input');
    // Where the keys came too early for a menu just drawn, it is opened again.
    for (let tries = 1; ; tries++) {
      await chooseLast(place);
      const done = await filled(AGAIN_MS).catch((caught: unknown) => {
        if (tries >= 6) throw caught;
        return null;
      });
      if (done) break;
      screen.press('Escape');
    }
  });

  test('"Scan this image" reads it alone, even if the page may not read its pixels', async () => {
    await scene.page.goto(`http://localhost:${scene.site.port}/odd/one-field`);
    await scene.page.evaluate(
      showPictures,
      ['left', 'right'].map((side) => `${scene.site.url}/odd/${side}-picture`),
    );
    screen.focus('Log in');
    const place = await placeOf('img:last-of-type');
    // One that an earlier test left open is not the one that is waited for.
    await closePopups(scene);
    let popup: Page | null = null;
    for (let tries = 1; !popup; tries++) {
      const opened = scene.browser
        .waitForTarget(isPopup, { timeout: AGAIN_MS })
        .then((target) => pageOf(target, parts.found.screen));
      await chooseLast(place);
      popup = await opened.catch((caught: unknown) => {
        if (tries >= 6) throw caught;
        screen.press('Escape');
        return null;
      });
    }
    expect(await textWhenThere(popup, parts.found.issuer)).toBe('Right');
    expect(await popup.$$(parts.found.offer)).toHaveLength(1);
    await closePopups(scene);
  });

  test('Alt+Shift+L opens the popup when the vault is locked', async () => {
    // In a tab: a real popup goes as soon as another window gets the keyboard.
    const tab = await openPage(scene, extensionUrl(scene, 'src/popup/index.html'));
    await lock(tab);
    await tab.close();
    await scene.page.bringToFront();
    await scene.odd('one-field');
    const popupNow = await pressUntilOpen();
    await popupNow.waitForSelector(parts.locked.screen);
    expect(await value()).toBe('');
  });
});

/**
 * Runs in the page: shows pictures of another origin in place of what there is, once they are
 * loaded.
 */
async function showPictures(addresses: string[]): Promise<void> {
  const images = addresses.map((src) => Object.assign(new Image(), { src }));
  document.body.replaceChildren(...images);
  await Promise.all(images.map((image) => image.decode()));
}
