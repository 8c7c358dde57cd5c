import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawings } from '../../../qr/drawings.ts';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { chooseFiles } from '../../drive/pictures.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

let folder: string;
let scene: Scene;
let page: Page;

async function give(name: string): Promise<void> {
  const { beyond, odd } = drawings();
  const drawing = [...beyond, ...odd].find((one) => one.name === `${name}.svg`);
  const path = join(folder, `${name}.svg`);
  await writeFile(path, drawing?.bytes ?? '');
  await chooseFiles(page, [path]);
}

async function again(): Promise<void> {
  await page.reload();
  await page.waitForSelector(parts.pictures.screen);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-drawings-'));
  scene = await openScene();
  page = await openPage(scene, extensionUrl(scene, 'src/pictures/index.html'));
  await page.waitForSelector(parts.pictures.screen);
});
afterAll(async () => {
  await scene?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a drawing without a code', () => {
  test.each(['deep-opaque', 'wide-opaque', 'wide-shapes'])(
    '%s is painted, and nothing is found',
    async (name) => {
      await give(name);
      expect(await textWhenThere(page, parts.pictures.outcome)).toContain(
        sentence('picture_nothing'),
      );
      await again();
    },
  );

  test.each(['crossing', 'clip-joined', 'axis-outlined', 'text-path', 'table-within'])(
    '%s is more than a code needs, and is not painted at all',
    async (name) => {
      await give(name);
      const said = sentence('refusal_picture_unreadable');
      expect(await textWhenThere(page, parts.pictures.outcome)).toContain(said);
      await again();
    },
  );

  test('and one with a code is read', async () => {
    await give('handler');
    await page.waitForSelector(parts.found.screen);
    await press(page, parts.back);
  });
});
