// Folders of extensions as real Chromium writes them, given to the import.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
});
beforeEach(async () => {
  // Whatever a test before has read is forgotten with its section.
  await press(settings, 'button.to-accounts');
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

/** Of the old extension's page. */
declare const chrome: {
  storage: Record<Area, { set(items: object): Promise<void>; remove(key: string): Promise<void> }>;
};

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

/** Waits until files and folders of these names are read. */
async function filesAre(...names: string[]): Promise<void> {
  await settings.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.file-read .issuer')]
        .map((one) => one.textContent)
        .sort()
        .join() === wanted,
    { polling: 50 },
    names.sort().join(),
  );
}

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

test('a browser that was closed: current accounts first, older ones marked', async () => {
  const { profile, id } = await written('closed', false, (page) => storeAccounts(page, 'local'));
  await choose(join(profile, 'Local Extension Settings', id));
  await filesAre(id);
  expect(await offered()).toEqual(EXPECTED);
  expect(await textsOf('.file-read .names')).toEqual([
    `${id}Authenticator · ${sentence('accounts_count_other', { count: 4 })}`,
  ]);
  expect(await settings.$('.import-problems')).toBeNull();
});

test('a browser that was killed, by its whole profile: both folders and no other', async () => {
  const { profile, id } = await written('killed', true, async (page) => {
    await set(page, 'local', { 'hash-0': entry(0, 'Harbour') });
    await storeAccounts(page, 'sync');
  });
  await choose(profile);
  await filesAre(`Local Extension Settings/${id}`, `Sync Extension Settings/${id}`);
  const all = await offered();
  expect(all.map(([name]) => name).sort()).toEqual(['Harbour', 'Harbour', 'Pier', 'Pier', 'Quay']);
  expect(all.filter(([, , isTicked]) => isTicked).map(([name]) => name)).toHaveLength(2);
});

test('so much written that Chromium made tables of it', async () => {
  const { profile, id } = await written('large', true, async (page) => {
    await storeAccounts(page, 'local');
    await page.evaluate(async () => {
      const noise = (): string =>
        Array.from(crypto.getRandomValues(new Uint8Array(48_000)), (byte) =>
          byte.toString(16),
        ).join('');
      for (let at = 0; at < 120; at++)
        await chrome.storage.local.set({ [`icon-${at % 20}`]: noise() });
    });
    await set(page, 'local', { 'hash-3': entry(0, 'Ferry', { secret: 'MZXW6YTBOI======' }) });
  });
  const own = join(profile, 'Local Extension Settings', id);
  expect((await readdir(own)).filter((name) => name.endsWith('.ldb'))).not.toEqual([]);
  await choose(own);
  await filesAre(id);
  const all = await offered();
  expect(all.filter(([, , isTicked]) => isTicked)).toEqual([
    ['Harbour', '', true],
    ['Pier', '', true],
    ['Ferry', '', true],
  ]);
  expect(all.slice(3).every(([, about]) => about === OLDER)).toBe(true);
  expect(await settings.$('.import-problems')).toBeNull();
});

test('a folder that is dropped, and its files alone', async () => {
  const own = join(folder, 'closed', 'Default', 'Local Extension Settings');
  const [id = ''] = await readdir(own);
  await drop([join(own, id)]);
  await filesAre(id);
  expect(await offered()).toEqual(EXPECTED);
  const files = await readdir(join(own, id));
  await drop(files.map((name) => join(own, id, name)));
  await filesAre(files.filter((name) => /\.(?:log|ldb)$/.test(name)).join(', '));
  expect(await offered()).toEqual(EXPECTED);
});

test('a vault of Latchkey in a lost profile opens with its password', async () => {
  const profile = join(folder, 'own');
  const lost = await openScene({ profile });
  const page = await openPage(lost, extensionUrl(lost, 'src/settings/index.html'));
  await press(page, 'button.to-transfer');
  const list = join(folder, 'codes.txt');
  await writeFile(list, `otpauth://totp/Buoy:lena?secret=${KEYS[0]}&issuer=Buoy`);
  const input = await page.waitForSelector('#import-files');
  await (input as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(list);
  await press(page, '.save-import');
  await page.waitForSelector('.message');
  const { id } = lost.extension;
  await lost.close();
  await choose(join(profile, 'Default', 'Local Extension Settings', id));
  await settings.waitForSelector('#file-password-0');
  await settings.type('#file-password-0', 'no heron at all');
  await press(settings, '.unlock-file button.primary');
  await settings.waitForFunction(
    (wanted) => document.querySelector('.unlock-file')?.textContent?.includes(wanted),
    { polling: 50 },
    sentence('refusal_import_password'),
  );
  await settings.$eval('#file-password-0', (field) => (field as HTMLInputElement).select());
  await settings.type('#file-password-0', PASSWORD);
  await press(settings, '.unlock-file button.primary');
  expect(await offered()).toEqual([['Buoy', '', true]]);
});

test('a folder without accounts, and one of Firefox, get a sentence', async () => {
  const none = join(folder, 'none');
  const fox = join(folder, 'fox', 'storage', 'default', 'moz-extension+++0-1^x=1', 'idb');
  await mkdir(none);
  await mkdir(fox, { recursive: true });
  await writeFile(join(none, 'LOG'), 'x');
  await writeFile(join(fox, '1.sqlite'), 'SQLite format 3');
  await choose(none);
  await aboutIs(sentence('refusal_import_folder_empty'));
  await choose(join(folder, 'fox'));
  await aboutIs(sentence('refusal_import_firefox'));
});

function aboutIs(wanted: string): Promise<unknown> {
  return settings.waitForFunction(
    (one) => document.querySelector('.file-read .account-name')?.textContent === one,
    { polling: 50 },
    wanted,
  );
}

/** Drops files and folders of this computer on the page, as from its file manager. */
async function drop(files: string[]): Promise<void> {
  await settings.waitForSelector('.drop');
  const session = await settings.createCDPSession();
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await session.detach();
}
