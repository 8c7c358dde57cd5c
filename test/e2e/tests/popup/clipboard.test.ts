import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  builtFolder,
  clickToolbar,
  closePopups,
  endWorker,
  extensionUrl,
  openPage,
} from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene } from '../../drive/scene.ts';

declare const chrome: {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, at: { when?: number; delayInMinutes?: number }): Promise<void>;
  };
  storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
};

let scene: Scene;
let dist: string;
let settings: Page;

/**
 * The build as it is after the person has allowed it: a headless browser has nobody to show its
 * question to.
 */
async function allowed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-allowed-'));
  await cp(builtFolder(), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions.push('clipboardWrite');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

beforeAll(async () => {
  dist = await allowed();
  scene = await openScene({ dist });
  await scene.browser
    .defaultBrowserContext()
    .overridePermissions(scene.site.url, ['clipboard-read', 'clipboard-write']);
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await scene.odd('no-field');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Copied', accountName: 'pat', key: KEY });
});
afterAll(async () => {
  await scene.close();
  await rm(dist, { recursive: true, force: true });
});

async function clipboard(): Promise<string> {
  await scene.page.bringToFront();
  // A window that closes a moment later may still have the focus.
  await scene.page.waitForFunction(() => document.hasFocus());
  return scene.page.evaluate(() => navigator.clipboard.readText());
}

/** Copies the code in the popup and closes it; returns the code. */
async function copyCode(): Promise<string> {
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.row.deed);
  await textWhenThere(popup, parts.message.good);
  await closePopups(scene);
  return clipboard();
}

async function toggle(): Promise<void> {
  await settings.bringToFront();
  await press(settings, 'button.to-security');
  await press(settings, '#clear-clipboard');
  await textWhenThere(settings, parts.message.good);
}

/** When the clipboard is to be overwritten, in milliseconds since 1970, `null` when it is not. */
const due = (): Promise<number | null> =>
  settings.evaluate(
    async () => (await chrome.alarms.get('clear-clipboard'))?.scheduledTime ?? null,
  );

/** Waits until the clipboard holds nothing but white space. */
async function cleared(): Promise<void> {
  await expect
    .poll(async () => (await clipboard()).trim(), { timeout: 90_000, interval: 250 })
    .toBe('');
}

test('a copied code stays on the clipboard until the person chooses otherwise', async () => {
  expect(await copyCode()).toMatch(/^\d{6}$/);
  expect(await due()).toBeNull();
});

test('half a minute after a copy the clipboard is overwritten, popup and worker gone', async () => {
  await toggle();
  const at = Date.now();
  expect(await copyCode()).toMatch(/^\d{6}$/);
  expect(await due()).toBeGreaterThanOrEqual(at + 29_000);
  await endWorker(scene);
  await cleared();
  expect(Date.now() - at).toBeGreaterThan(29_000);
  const open = (): string[] => scene.browser.targets().map((target) => target.url());
  await expect.poll(() => open().filter((url) => url.endsWith('clipboard.html'))).toEqual([]);
});

test('a copy by hand from our pages is overwritten too, and a later one starts anew', async () => {
  await copyCode();
  await settings.bringToFront();
  await settings.evaluate(() => chrome.alarms.create('clear-clipboard', { delayInMinutes: 30 }));
  await settings.evaluate(() =>
    document.querySelector('h1')?.setAttribute('contenteditable', 'true'),
  );
  await settings.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('h1') ?? document),
  );
  await settings.keyboard.down('Control');
  await settings.keyboard.press('c');
  await settings.keyboard.up('Control');
  // Not the half hour of before.
  await expect.poll(async () => ((await due()) ?? 0) < Date.now() + 30_001).toBe(true);
});

test('switched off, nothing is overwritten', async () => {
  await copyCode();
  await toggle();
  expect(await settings.$eval('#clear-clipboard', (box) => (box as HTMLInputElement).checked)).toBe(
    false,
  );
  await settings.evaluate(() =>
    chrome.alarms.create('clear-clipboard', { when: Date.now() + 100 }),
  );
  await expect
    .poll(() => settings.evaluate(() => chrome.storage.session.get('copied')))
    .toEqual({});
  expect(await clipboard()).toMatch(/^\d{6}$/);
});
