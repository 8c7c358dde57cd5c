import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { go, local, type OneComputer, startComputer } from '../../drive/computers.ts';
import { press } from '../../drive/popup.ts';
import { hasScreen, type Screen, startScreen } from '../../drive/screen.ts';

if (!hasScreen()) console.warn('skipped: the browser’s dialog for folders needs Xvfb and xdotool');

/** Part of the title of the browser's dialog, which is GTK's. */
const DIALOG = 'Select where';
/** Where "Allow" is in the question that follows, in a window at its first size. */
const ALLOW = [677, 208] as const;

describe.skipIf(!hasScreen())('a folder on the disk', () => {
  let screen: Screen;
  let computer: OneComputer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-carried-'));
    screen = await startScreen();
    computer = await startComputer({ headless: false });
  });
  afterAll(async () => {
    await computer?.close();
    await screen?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is chosen in the browser’s own dialog, allowed, and holds the sealed file', async () => {
    const { settings } = computer;
    await go(computer, 'devices');
    await press(settings, '.way-folder');
    await settings.click('.switch-on');
    screen.focus(DIALOG);
    screen.type(folder);
    await expect
      .poll(() => {
        // The button "Open".
        screen.clickInCorner(DIALOG, 50, 25);
        return screen.shows(DIALOG);
      })
      .toBe(false);
    // The browser asks in the tab whether files may be edited. Until it does, clicks go to a page
    // that takes none. Its question takes no click that follows another one at once, so a press is
    // tried as seldom as a person would.
    await settings.evaluate(() => {
      document.documentElement.inert = true;
    });
    await expect
      .poll(
        async () => {
          screen.click(...ALLOW);
          return (await settings.$('.computers')) !== null;
        },
        { interval: 1500 },
      )
      .toBe(true);
    await expect
      .poll(() => readdir(folder))
      .toEqual([expect.stringMatching(/^latchkey-[a-z2-7]{8}\.replica$/)]);
    expect(await local(computer)).toHaveProperty('sync');
  });
});
