import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
  workerOf,
} from '../../drive/browser.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { FRAME, framedPage, frameValue, openFrames } from '../../drive/framed.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, read, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';
import { hasScreen, type Screen, startScreen } from '../../drive/screen.ts';

if (!hasScreen())
  console.warn(
    'skipped: the browser’s own question needs Xvfb and xdotool (apt-get install xvfb xdotool)',
  );

/** Nothing tells a test that the browser has drawn its question. */
const DRAWN_MS = 1_500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// The question that no page and no script can answer: real keys on a real window.
describe.skipIf(!hasScreen())('the browser’s own question', () => {
  let screen: Screen;
  let scene: Scene;
  let downloads: Downloads;

  beforeAll(async () => {
    screen = await startScreen();
    downloads = await startDownloads();
    scene = await openScene({
      headless: false,
      profile: downloads.profile,
      args: ['--window-position=0,0', '--window-size=1300,950'],
    });
    await openFrames(scene.page);
    const popup = await clickToolbar(scene, scene.page);
    await addByHand(popup, { issuer: 'Frames Inc', accountName: 'pat', key: KEY });
    await closePopups(scene);
  });
  afterAll(async () => {
    await scene?.close();
    await screen?.close();
    await downloads?.remove();
  });

  /**
   * Presses "Allow and fill" in the popup, which then makes way for the question; "Deny" has the
   * focus in it.
   */
  async function beAsked(): Promise<void> {
    await framedPage(scene);
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, 'button.details');
    await press(popup, parts.account.fill);
    await popup.waitForSelector(parts.frame.allow, { visible: true });
    await read(popup);
    await press(popup, parts.frame.allow);
    await pause(DRAWN_MS);
  }

  const hosts = async (): Promise<unknown> =>
    (await workerOf(scene)).evaluate('chrome.permissions.getAll().then(({ origins }) => origins)');

  test('about a frame: refused, nothing is filled and nothing is kept', async () => {
    await beAsked();
    screen.press('Return');
    await pause(DRAWN_MS);
    expect(await frameValue(scene.page)).toBe('');
    expect(await hosts()).toEqual([]);
  });

  test('about a frame: allowed, it fills without the popup and gives the host back', async () => {
    await beAsked();
    for (const key of ['Tab', 'Return']) screen.press(key);
    await expect.poll(() => frameValue(scene.page)).toMatch(/^\d{6}$/);
    await expect.poll(hosts).toEqual([]);
    const worker = await workerOf(scene);
    expect(await worker.evaluate('chrome.storage.session.get("intent")')).toEqual({});
    expect(scene.page.frames().some((frame) => frame.url().startsWith(`https://${FRAME}/`))).toBe(
      true,
    );
  });

  test('about the clipboard: only what was allowed is switched on', async () => {
    const settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
    const isOn = (): Promise<boolean> =>
      settings.$eval('#clear-clipboard', (box) => (box as HTMLInputElement).checked);
    await press(settings, 'button.to-security');
    await press(settings, '#clear-clipboard');
    await pause(DRAWN_MS);
    screen.press('Return');
    expect(await textWhenThere(settings, parts.message.bad)).toBe(
      sentence('clear_clipboard_refused'),
    );
    expect(await isOn()).toBe(false);
    await press(settings, '#clear-clipboard');
    await pause(DRAWN_MS);
    for (const key of ['Tab', 'Return']) screen.press(key);
    await textWhenThere(settings, parts.message.good);
    expect(await isOn()).toBe(true);
  });

  test('about downloads: only once allowed, a backup is saved; off, it is given back', async () => {
    const settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
    const isOn = (): Promise<boolean> =>
      settings.$eval('#automatic', (box) => (box as HTMLInputElement).checked);
    await press(settings, 'button.to-backup');
    await press(settings, '#automatic');
    await pause(DRAWN_MS);
    screen.press('Return');
    expect(await textWhenThere(settings, parts.message.bad)).toBe(sentence('automatic_refused'));
    expect([await isOn(), await downloads.files()]).toEqual([false, []]);
    await press(settings, '#automatic');
    await pause(DRAWN_MS);
    for (const key of ['Tab', 'Return']) screen.press(key);
    await settings.waitForSelector('.automatic .path');
    expect(await isOn()).toBe(true);
    expect(await downloads.files()).toHaveLength(1);
    await press(settings, '#automatic');
    const permissions = async (): Promise<unknown> =>
      (await workerOf(scene)).evaluate(
        "chrome.permissions.contains({ permissions: ['downloads'] })",
      );
    await expect.poll(permissions).toBe(false);
    expect(await downloads.files()).toHaveLength(1);
  });
});
