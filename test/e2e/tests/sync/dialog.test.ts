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
import { answerAgain, answerDialog } from '../../drive/folder.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { sentence } from '../../drive/scene.ts';
import { hasScreen, type Screen, startScreen } from '../../drive/screen.ts';

if (!hasScreen()) console.warn('skipped: the browser’s dialog for folders needs Xvfb and xdotool');

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

  test('is chosen in the browser’s own dialog, allowed, and holds the sealed file', async () => {
    const { settings } = computer;
    await go(computer, 'devices');
    await press(settings, '.way-folder');
    await settings.click('.switch-on');
    await answerDialog(screen, settings, folder, '.computers');
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
    await answerAgain(screen, settings, '.allow');
    await shareNow(computer);
    expect((await local(computer)).sync).toMatchObject({ failed: null });
    expect((await readFile(join(folder, file))).equals(before)).toBe(false);
  });
});
