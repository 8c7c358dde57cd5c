import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
  workerOf,
} from '../../drive/browser.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

declare const chrome: {
  storage: { local: { get(key: null): Promise<Record<string, unknown>> } };
  downloads: {
    search(query: object): Promise<{ id: number; filename: string }[]>;
    erase(query: object): Promise<number[]>;
  };
};

interface Automatic {
  day: string;
  files: { id: number; path: string; at: number }[];
  left: number;
  failed: { why: string } | null;
}

let scene: Scene;
let settings: Page;
let downloads: Downloads;

beforeAll(async () => {
  downloads = await startDownloads();
  scene = await openScene({ dist: await downloads.allowed(), profile: downloads.profile });
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await scene.odd('no-field');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'First', accountName: 'pat@example.com', key: KEY });
  await closePopups(scene);
  await settings.bringToFront();
});
afterAll(async () => {
  await scene.close();
  await downloads.remove();
});

const automatic = async (): Promise<Automatic> =>
  (await settings.evaluate(() => chrome.storage.local.get(null))).automatic as Automatic;

/** Days that the clocks of our windows are ahead. */
let ahead = 0;

/** Sets the clocks of the settings and of the worker to the next day. */
async function nextDay(): Promise<void> {
  ahead++;
  const ahead24h = `{
    globalThis.realNow ??= Date.now.bind(Date);
    Date.now = () => realNow() + ${ahead} * 86_400_000;
  }`;
  await settings.evaluate(ahead24h);
  await (await workerOf(scene)).evaluate(ahead24h);
}

/** Changes the account's issuer in the settings and saves it. */
async function rename(issuer: string): Promise<void> {
  for (const section of ['about', 'accounts']) await press(settings, `button.to-${section}`);
  await press(settings, '.page .line-button');
  await settings.locator('#issuer').fill(issuer);
  await press(settings, '.page button.save');
  await textWhenThere(settings, parts.message.good);
}

const dated = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return `Latchkey/latchkey-${local.toISOString().slice(0, 10)}.latchkey`;
};

test('switched on, a backup is in the download folder at once, sealed, and is listed', async () => {
  expect(await downloads.files()).toEqual([]);
  await press(settings, 'button.to-security');
  await settings.waitForSelector('#lock-after');
  await settings.select('#lock-after', '0');
  await textWhenThere(settings, parts.message.good);
  await press(settings, 'button.to-backup');
  await press(settings, '#automatic');
  expect(await textWhenThere(settings, '.automatic .path')).toContain(dated(0));
  expect(await downloads.files()).toEqual([dated(0)]);
  const text = await downloads.text(dated(0));
  const { vault } = await settings.evaluate(() => chrome.storage.local.get(null));
  expect(text).toBe(vault);
  await settings.waitForFunction(() => !document.querySelector('.backup-state'));
});

test('a second change of the day makes none, one of the next day makes one', async () => {
  await rename('Second');
  await nextDay();
  await rename('Third');
  await expect.poll(downloads.files).toEqual([dated(0), dated(1)]);
});

test('of six the first is gone, from the disk and from the list', async () => {
  for (let day = 2; day <= 5; day++) {
    await nextDay();
    await rename(`Day ${day}`);
    await expect.poll(async () => (await automatic()).files.length).toBe(Math.min(5, day + 1));
    await expect.poll(async () => (await automatic()).day).toBe(dated(day).slice(18, 28));
  }
  await expect.poll(downloads.files).toEqual([1, 2, 3, 4, 5].map(dated));
  expect(await automatic()).toMatchObject({ left: 0, failed: null });
  const known = await settings.evaluate(() => chrome.downloads.search({}));
  expect(known).toHaveLength(5);
});

test('a file that the person has deleted is no matter', async () => {
  await rm(join(downloads.folder, dated(1)));
  await nextDay();
  await rename('Day 6');
  await expect.poll(downloads.files).toEqual([2, 3, 4, 5, 6].map(dated));
  await expect.poll(async () => (await automatic()).files.length).toBe(5);
  expect(await automatic()).toMatchObject({ left: 0, failed: null });
});

test('a file that the browser no longer knows is left where it is, and that is said', async () => {
  const oldest = (await automatic()).files.at(-1)?.id ?? 0;
  await settings.evaluate((id) => chrome.downloads.erase({ id }), oldest);
  await nextDay();
  await rename('Day 7');
  await expect.poll(async () => (await automatic()).left).toBe(1);
  expect(await downloads.files()).toEqual([2, 3, 4, 5, 6, 7].map(dated));
  await press(settings, 'button.to-backup');
  expect(await textWhenThere(settings, '.automatic-left')).toBe(
    sentence('automatic_left_one', { count: 1 }),
  );
});

test('a backup that cannot be saved stops no save and is told once', async () => {
  await rm(join(downloads.folder, 'Latchkey'), { recursive: true });
  await writeFile(join(downloads.folder, 'Latchkey'), 'no folder');
  await nextDay();
  await rename('Day 8');
  await expect.poll(async () => (await automatic()).failed?.why).toBe('stopped');
  await press(settings, 'button.to-backup');
  expect(await textWhenThere(settings, '.automatic-failed')).toBe(
    sentence('automatic_failed_stopped'),
  );
  expect(await textWhenThere(settings, '.notice')).toContain(sentence('notice_automatic_failed'));
  expect(await settings.evaluate(() => chrome.storage.local.get(null))).not.toHaveProperty(
    'notices',
  );
});
