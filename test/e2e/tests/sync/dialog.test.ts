import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  add,
  go,
  local,
  type OneComputer,
  shareNow,
  startComputer,
} from '../../drive/computers.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { sentence } from '../../drive/scene.ts';
import { hasScreen, type Screen, startScreen } from '../../drive/screen.ts';

if (!hasScreen()) console.warn('skipped: the browser’s dialog for folders needs Xvfb and xdotool');

/** Part of the title of the browser's dialog, which is GTK's. */
const DIALOG = 'Select where';
/** Where "Allow" is in the question that follows, in a window at its first size. */
const ALLOW = [677, 208] as const;
/** Where "Allow on every visit" is in the question after a restart. */
const ALLOW_AGAIN = [290, 325] as const;

describe.skipIf(!hasScreen())('a folder on the disk', () => {
  let screen: Screen;
  let computer: OneComputer;
  let folder: string;
  let profile: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-carried-'));
    profile = await mkdtemp(join(tmpdir(), 'latchkey-shared-'));
    screen = await startScreen();
    computer = await startComputer({ headless: false, profile });
  });
  afterAll(async () => {
    await computer?.close();
    await screen?.close();
    await rm(folder, { recursive: true, force: true });
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /**
   * Presses a point of the browser's question in the tab until something has come true. Until the
   * question is there, clicks go to a page that takes none; it takes no click that follows another
   * one at once, so a press is tried as seldom as a person would.
   */
  async function answer(point: readonly [number, number], isDone: string): Promise<void> {
    const { settings } = computer;
    await settings.evaluate(() => {
      document.documentElement.inert = true;
    });
    await expect
      .poll(
        async () => {
          screen.click(...point);
          return settings.evaluate(isDone);
        },
        { interval: 1500 },
      )
      .toBe(true);
    await settings.evaluate(() => {
      document.documentElement.inert = false;
    });
  }

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
    // The browser asks in the tab whether files may be edited.
    await answer(ALLOW, "document.querySelector('.computers') !== null");
    await expect
      .poll(() => readdir(folder))
      .toEqual([expect.stringMatching(/^latchkey-[a-z2-7]{8}\.replica$/)]);
    expect(await local(computer)).toHaveProperty('sync');
  });

  test('is asked for again after a restart, and one press brings it back', async () => {
    await computer.close();
    computer = await startComputer({ headless: false, profile });
    const { settings } = computer;
    await add(computer, 'Harbour');
    const [file = ''] = await readdir(folder);
    const before = await readFile(join(folder, file));
    await go(computer, 'devices');
    expect(await textWhenThere(settings, '.allow p')).toBe(
      sentence('devices_allow_text', { name: basename(folder) }),
    );
    await settings.click('.allow-folder');
    await answer(ALLOW_AGAIN, "document.querySelector('.allow') === null");
    await shareNow(computer);
    expect((await local(computer)).sync).toMatchObject({ failed: null });
    expect((await readFile(join(folder, file))).equals(before)).toBe(false);
  });
});
