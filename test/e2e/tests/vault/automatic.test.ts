import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  builtFolder,
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
} from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

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
let folder: string;
let dist: string;

/**
 * The build as it is after the person has allowed it: a headless browser has nobody to show its
 * question to.
 */
async function allowed(): Promise<string> {
  const copy = join(folder, 'dist');
  await cp(builtFolder(), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions.push('downloads');
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}

/** A profile whose downloads go into the test's folder, without a dialog. */
async function profileWithDownloads(): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'Default'), { recursive: true });
  await mkdir(join(folder, 'downloads'));
  const preferences = {
    download: { default_directory: join(folder, 'downloads'), prompt_for_download: false },
  };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-automatic-'));
  dist = await allowed();
  scene = await openScene({ dist, profile: await profileWithDownloads() });
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await scene.odd('no-field');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'First', accountName: 'pat@example.com', key: KEY });
  await closePopups(scene);
  await settings.bringToFront();
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('probe', async () => {
  await press(settings, 'button.to-backup');
  await press(settings, '#automatic');
  await new Promise((r) => setTimeout(r, 3000));
  console.log(await settings.evaluate(() => document.querySelector('.automatic')?.textContent));
  console.log(JSON.stringify(await settings.evaluate(async () => (await chrome.storage.local.get(null)).automatic)));
  console.log(await readdir(folder, { recursive: true }).then((all) => all.filter((one) => one.startsWith('down'))));
  await settings.screenshot({ path: '/tmp/w/access-scratch/backup.png' });
});
