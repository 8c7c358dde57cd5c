import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { go, local, type OneComputer, startComputer } from '../../drive/computers.ts';
import { answerDialog } from '../../drive/folder.ts';
import { press } from '../../drive/popup.ts';
import { hasScreen, type Screen, startScreen } from '../../drive/screen.ts';

if (!hasScreen()) console.warn('skipped: the browser’s dialog for folders needs Xvfb and xdotool');

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
    await answerDialog(screen, settings, folder, '.computers');
    await expect
      .poll(() => readdir(folder))
      .toEqual([expect.stringMatching(/^latchkey-[a-z2-7]{8}\.replica$/)]);
    expect(await local(computer)).toHaveProperty('sync');
  });
});
