// Folders of extensions as real Chromium writes them, given to the import.
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionUrl, openPage, type Session, startBrowser } from '../../drive/browser.ts';
import { press } from '../../drive/popup.ts';
import { openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

const KEYS = ['JBSWY3DPEHPK3PXP', 'KRSXG5CTMVRXEZLU', 'MFRGGZDFMZTWQ2LK', 'GEZDGNBVGY3TQOJQ'];

let folder: string;
let scene: Scene;
let settings: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-rescue-'));
  await mkdir(join(folder, 'old'));
  const manifest = {
    manifest_version: 3,
    name: 'Old authenticator',
    version: '1.0',
    permissions: ['storage', 'unlimitedStorage'],
  };
  await writeFile(join(folder, 'old', 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'old', 'page.html'), '<!doctype html><title>old</title>');
  scene = await openScene();
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, 'button.to-transfer');
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Runs the old extension in a profile of its own, and ends the browser as it is told. */
async function written(
  name: string,
  isKilled: boolean,
  write: (page: Page, session: Session) => Promise<void>,
): Promise<{ profile: string; id: string }> {
  const profile = join(folder, name);
  const session = await startBrowser({ dist: join(folder, 'old'), profile });
  const { id } = session.extension;
  const page = await openPage(session, extensionUrl(session, 'page.html'));
  await write(page, session);
  const pid = session.browser.process()?.pid ?? 0;
  const gone = new Promise((resolve) => session.browser.process()?.once('exit', resolve));
  if (isKilled) process.kill(-pid, 'SIGKILL');
  else await session.browser.close();
  await gone;
  return { profile: join(profile, 'Default'), id };
}

/** An account as Authenticator-Extension stores it. */
const entry = (at: number, issuer: string, more = {}) => ({
  dataType: 'OTPStorage',
  encrypted: false,
  hash: `hash-${at}`,
  index: at,
  type: 'totp',
  secret: KEYS[at],
  issuer,
  account: 'mira',
  ...more,
});

type Area = 'local' | 'sync';

const set = (page: Page, area: Area, items: Record<string, unknown>): Promise<void> =>
  page.evaluate((where, what) => chrome.storage[where].set(what), area, items);
const remove = (page: Page, area: Area, key: string): Promise<void> =>
  page.evaluate((where, what) => chrome.storage[where].remove(what), area, key);

async function choose(path: string): Promise<void> {
  const input = await settings.waitForSelector('#import-folder');
  await (input as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(path);
}

const textsOf = (selector: string): Promise<string[]> =>
  settings.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));

/** Returns the accounts that are offered, with their mark and whether they are ticked. */
async function offered(): Promise<[name: string, about: string, isTicked: boolean][]> {
  await settings.waitForSelector('.import-offer');
  return settings.$$eval('.import-offer', (all) =>
    all.map((one): [string, string, boolean] => [
      one.querySelector('.issuer')?.textContent ?? '',
      one.querySelector('.about')?.textContent ?? '',
      one.querySelector('input')?.checked ?? false,
    ]),
  );
}

const OLDER = sentence('import_older');

/** Stores three accounts, replaces the secret of one and deletes another. */
async function storeAccounts(page: Page, area: Area): Promise<void> {
  await set(page, area, { 'hash-0': entry(0, 'Harbour'), UserSettings: { theme: 'dark' } });
  await set(page, area, { 'hash-1': entry(1, 'Pier'), 'hash-2': entry(2, 'Quay') });
  await set(page, area, { 'hash-1': { ...entry(1, 'Pier'), secret: KEYS[3] } });
  await remove(page, area, 'hash-2');
}

const EXPECTED = [
  ['Harbour', '', true],
  ['Pier', '', true],
  ['Quay', OLDER, false],
  ['Pier', OLDER, false],
];

test('the folder of a browser that was closed: current accounts first, older ones marked', async () => {
  const { profile, id } = await written('closed', false, (page) => storeAccounts(page, 'local'));
  await choose(join(profile, 'Local Extension Settings', id));
  expect((await offered()).sort()).toEqual([...EXPECTED].sort());
  expect(await textsOf('.file-read .names')).toEqual([
    `${id}Authenticator · ${sentence('accounts_count_other', { count: 4 })}`,
  ]);
  expect(await settings.$('.import-problems')).toBeNull();
});
