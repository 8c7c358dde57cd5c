import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl } from './browser.ts';
import { parts } from './parts.ts';
import { addByHand, confirmSite, lock, press } from './popup.ts';
import { KEY, openScene, type Scene } from './scene.ts';
import { hasScreen, type Screen, startScreen } from './screen.ts';

if (!hasScreen())
  console.warn('skipped: the shortcut and the menu need Xvfb and xdotool (apt-get install xvfb xdotool)');

describe.skipIf(!hasScreen())('real keys and the real menu', () => {
  let screen: Screen;
  let scene: Scene;

  beforeAll(async () => {
    screen = await startScreen();
    scene = await openScene({ headless: false, args: ['--window-position=0,0', '--window-size=1300,950'] });
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
  const filled = (): Promise<unknown> =>
    scene.page.waitForFunction(() => /^\d{6}$/.test(document.querySelector('input')?.value ?? ''));

  test('Alt+Shift+L fills without the popup, also after a reload', async () => {
    await scene.odd('one-field');
    screen.focus('Log in');
    expect(await value()).toBe('');
    screen.press('alt+shift+l');
    await filled();
    expect(scene.browser.targets().some((target) => target.url().includes('src/popup/'))).toBe(false);
  });

  test('"Fill code here" in the menu of a field fills that field', async () => {
    await scene.odd('one-field');
    screen.focus('Log in');
    const place = await scene.page.$eval('input', (input) => {
      const box = input.getBoundingClientRect();
      const chrome = window.outerHeight - window.innerHeight;
      return {
        x: window.screenX + box.x + box.width / 2,
        y: window.screenY + chrome + box.y + box.height / 2,
      };
    });
    screen.rightClick(Math.round(place.x), Math.round(place.y));
    screen.press('Up');
    screen.press('Up');
    screen.press('Return');
    await filled();
  });

  test('Alt+Shift+L opens the popup when the vault is locked', async () => {
    const popup = await clickToolbar(scene, scene.page);
    await lock(popup);
    await closePopups(scene);
    await scene.odd('one-field');
    screen.focus('Log in');
    const opened = scene.browser.waitForTarget((target) =>
      target.url().startsWith(extensionUrl(scene, 'src/popup/index.html')),
    );
    screen.press('alt+shift+l');
    await (await (await opened).asPage()).waitForSelector(parts.locked.screen);
    expect(await value()).toBe('');
  });
});
