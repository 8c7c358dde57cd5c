import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickToolbar,
  closePopups,
  endWorker,
  extensionUrl,
  openPage,
} from '../../drive/browser.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, createVault, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

declare const chrome: {
  storage: Record<
    'local' | 'session' | 'sync',
    { get(key: null): Promise<{ automatic?: object }>; set(values: object): Promise<void> }
  >;
};

const OWN = 'seven otters sing at noon 38';

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

async function write(field: string, text: string): Promise<void> {
  await settings.waitForSelector(field);
  await settings.type(field, text);
}

async function choose(field: string, start: string): Promise<void> {
  const name = (await downloads.files()).find((one) => one.startsWith(start)) ?? '';
  const input = await settings.waitForSelector(field);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
    join(downloads.folder, name),
  );
}

const said = (text: string): Promise<unknown> =>
  settings.waitForFunction(
    (wanted) => document.querySelector('.message')?.textContent?.includes(wanted),
    { polling: 50 },
    text,
  );

async function switchAutomaticOn(): Promise<void> {
  await press(settings, 'button.to-backup');
  await press(settings, '#automatic');
  await settings.waitForSelector('.automatic .path');
}

/** Opens the form, after any message is closed: one that stays lies over the button. */
async function beginErasing(): Promise<void> {
  await settings.$eval('.message button', (button) => button.click()).catch(() => undefined);
  await settings.waitForFunction(() => document.querySelector('.message') === null);
  await press(settings, 'button.erase-begin');
}

/** Types the word for it into the form that is open, and erases. */
async function erase(): Promise<void> {
  await write('#erase-word', sentence('erase_word'));
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('.erased');
}

test('a backup with a password of its own is proved whole, and opens with that one', async () => {
  await press(settings, 'button.to-backup');
  await press(settings, 'button.own-backup');
  await write('#confirm-password', 'not the password');
  await write('#password', OWN);
  await write('#confirm', OWN);
  await settings.keyboard.press('Enter');
  expect(await textWhenThere(settings, 'form p.error')).toBe(sentence('refusal_password_wrong'));
  await settings.locator('#confirm-password').fill(PASSWORD);
  await press(settings, 'button.confirm');
  await settings.waitForSelector('.check-backup');
  await downloads.text('latchkey-own-');
  await choose('#saved-file', 'latchkey-own-');
  await said(sentence('backup_saved'));
  await choose('#backup-file', 'latchkey-own-');
  await write('#backup-password', PASSWORD);
  await press(settings, 'button.restore-backup');
  expect(await textWhenThere(settings, 'form p.error')).toBe(sentence('refusal_password_wrong'));
  await settings.locator('#backup-password').fill(OWN);
  await press(settings, 'button.restore-backup');
  await said(sentence('backup_restored'));
});

test('everything about the person is one file, without a stored name missing', async () => {
  await switchAutomaticOn();
  await press(settings, 'button.to-security');
  await press(settings, 'button.save-access');
  await write('#confirm-password', PASSWORD);
  await press(settings, 'button.confirm');
  await said('latchkey-everything-');
  const file = JSON.parse(await downloads.text('latchkey-everything-')) as {
    about: string[];
    accounts: object[];
    stored: { name: string; what: string }[];
  };
  expect(file.about[0]).toBe(sentence('access_about_whole'));
  expect(file.accounts).toMatchObject([
    { site: 'First', account: 'pat@example.com', secretKey: KEY.replaceAll(' ', '') },
  ]);
  const names = file.stored.map(({ name }) => name);
  const there = await settings.evaluate(storedNames);
  expect(there.length).toBeGreaterThan(8);
  expect(there.filter((name) => !names.includes(name))).toEqual([]);
  expect(file.stored.filter(({ what }) => what.startsWith('unknown'))).toEqual([]);
});

test('a save in a popup that closes at once is in a backup, though the worker slept', async () => {
  // As if the last one were of another day.
  await settings.evaluate(async () => {
    const { automatic } = await chrome.storage.local.get(null);
    await chrome.storage.local.set({ automatic: { ...automatic, day: '2000-01-01' } });
  });
  const backups = async (): Promise<string[]> =>
    (await downloads.files()).filter((name) => name.startsWith('Latchkey/'));
  expect(await backups()).toHaveLength(1);
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.home.add);
  await popup.waitForSelector(parts.add.issuer);
  await popup.type(parts.add.issuer, 'Second');
  await popup.type(parts.add.setupKey, KEY);
  await endWorker(scene);
  await press(popup, parts.add.save);
  await popup.waitForSelector(parts.home.screen);
  await closePopups(scene);
  await expect.poll(backups).toHaveLength(2);
  await settings.bringToFront();
});

test('erased, each storage area is shown to be empty, and where files still lie', async () => {
  await beginErasing();
  await erase();
  expect(await textWhenThere(settings, 'h1')).toBe(sentence('erase_proof_title'));
  const counts = await settings.$$eval('.proof dd', (all) => all.map((one) => one.textContent));
  expect(counts).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  expect(await settings.evaluate(storedNames)).toEqual([]);
  const path = await textWhenThere(settings, '.left-files .path');
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'latchkey-vault' });
  await press(settings, 'button.erase-done');
  await settings.waitForSelector(parts.create.screen);
});

test('the files of automatic backups are deleted too where that is ticked', async () => {
  const before = await downloads.files();
  await createVault(await clickToolbar(scene, scene.page), PASSWORD);
  await closePopups(scene);
  await settings.bringToFront();
  await switchAutomaticOn();
  expect(await downloads.files()).toHaveLength(before.length + 1);
  await press(settings, 'button.to-security');
  await beginErasing();
  await press(settings, '#erase-automatic');
  await erase();
  expect(await settings.$('.left-files')).toBeNull();
  expect(await downloads.files()).toEqual(before);
});

/** Runs in the page: every name in every storage area, read without our own code. */
async function storedNames(): Promise<string[]> {
  const names: string[] = [];
  for (const area of ['local', 'session', 'sync'] as const)
    names.push(...Object.keys(await chrome.storage[area].get(null)));
  names.push(
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
  );
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of database.objectStoreNames) {
      const request = database.transaction(store).objectStore(store).getAllKeys();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      names.push(...request.result.map(String));
    }
    database.close();
  }
  return names;
}
