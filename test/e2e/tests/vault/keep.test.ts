import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

declare const chrome: {
  storage: Record<
    'local' | 'session',
    { get(key: null): Promise<Record<string, string>>; set(values: object): Promise<void> }
  >;
};

const NEXT = 'seven otters sing at noon 38';

let scene: Scene;
let settings: Page;
let folder: string;
let backup: string;
let recoveryKey: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-keep-'));
  scene = await openScene();
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

/** Presses a button that saves a file, and returns the file's place once it is on the disk. */
async function saved(button: string): Promise<string> {
  const client = await settings.createCDPSession();
  const behavior = { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true } as const;
  await client.send('Browser.setDownloadBehavior', behavior);
  const done = new Promise<string>((resolve) =>
    client.on(
      'Browser.downloadProgress',
      ({ state, guid }) => state === 'completed' && resolve(guid),
    ),
  );
  await press(settings, button);
  return join(folder, await done);
}

async function choose(field: string, ...paths: string[]): Promise<void> {
  const input = await settings.waitForSelector(field);
  await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(
    ...paths,
  );
}

async function go(section: string): Promise<void> {
  await settings.bringToFront();
  await press(settings, `button.to-${section}`);
}

async function add(issuer: string): Promise<Page> {
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer, accountName: 'pat@example.com', key: KEY });
  return popup;
}

async function write(field: string, text: string): Promise<void> {
  await settings.waitForSelector(field);
  await settings.type(field, text);
}

const said = (text: string): Promise<unknown> =>
  settings.waitForFunction(
    (wanted) => document.querySelector('.message')?.textContent?.includes(wanted),
    // One line replaces another in the same node, which is no mutation to puppeteer.
    { polling: 50 },
    text,
  );

/** Waits until the page says so of the backup. */
const saysOfBackup = (text: string): Promise<unknown> =>
  settings.waitForFunction(
    (wanted) => document.querySelector('.backup-state')?.textContent?.trim() === wanted,
    { polling: 50 },
    text,
  );

const stored = (area: 'local' | 'session'): Promise<Record<string, string>> =>
  settings.evaluate((name) => chrome.storage[name].get(null), area);

test('the first account brings one quiet line, over no field, leading to the backup', async () => {
  await scene.odd('no-field');
  const popup = await add('First');
  expect(await textWhenThere(popup, '.reminder')).toContain(sentence('reminder_first'));
  await press(popup, '.reminder .save-backup');
  await settings.waitForSelector('button.backup');
});

test('a backup is saved when its file was read back, and only then', async () => {
  const path = await saved('button.backup');
  backup = await readFile(path, 'utf8');
  await saysOfBackup(sentence('backup_unchecked'));
  const other = join(folder, 'other');
  await writeFile(other, backup.slice(0, -9));
  await choose('#saved-file', other);
  await said(sentence('refusal_backup_other'));
  await choose('#saved-file', path);
  await said(sentence('backup_saved'));
  await saysOfBackup(sentence('backup_current', { when: 'today' }));
  // Times are whole seconds: what was added in the second of the backup is taken to be in it.
  await settings.waitForFunction(
    (second) => Math.floor(Date.now() / 1000) > second,
    { polling: 50 },
    Math.floor(Date.now() / 1000),
  );
  const popup = await add('Second');
  await closePopups(scene);
  expect(await popup.$('.reminder').catch(() => null)).toBeNull();
  await settings.bringToFront();
  await saysOfBackup(sentence('backup_behind_one', { when: 'today', count: 1 }));
});

test('an earlier state shows when, how many and which accounts, and comes back', async () => {
  const state = 'li.state:last-child';
  expect(await textWhenThere(settings, `${state} .account-name`)).toContain('1 account');
  await press(settings, `${state} summary`);
  expect(await textWhenThere(settings, `${state} details .issuer`)).toBe('First');
  await press(settings, `${state} button.restore`);
  await said(sentence('backup_restored'));
  await go('accounts');
  expect(await textWhenThere(settings, '.trash')).toContain('Second');
  await press(settings, '.trash button.restore');
  await settings.waitForFunction(() => !document.querySelector('.trash'), { polling: 'mutation' });
});

test('one account of the trash is deleted for good, after a second question', async () => {
  await press(settings, '.page .line-button');
  await press(settings, 'button.delete');
  await press(settings, '.trash button.erase-one');
  await settings.waitForSelector('button.keep:focus');
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('button.erase-one:focus');
  await settings.keyboard.press('Enter');
  await press(settings, 'button.erase-sure');
  await said(sentence('erased_one'));
  expect(await settings.$('.trash')).toBeNull();
  expect(await settings.$$eval('.line-button', (all) => all.length)).toBe(1);
});

test('the recovery key is a sheet whose picture says what its digits say', async () => {
  await go('security');
  await press(settings, 'button.make-recovery-key');
  await write('#confirm-password', PASSWORD);
  await press(settings, 'button.confirm');
  recoveryKey = await textWhenThere(settings, '.sheet .letters');
  expect(recoveryKey).toMatch(/^(\d{6}-){7}\d{6}$/);
  expect(await settings.evaluate(() => document.activeElement?.textContent)).toBe(recoveryKey);
  const picture = await settings.$eval('.sheet svg.qr', (svg) => ({
    side: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    dark: svg.querySelector('.dark')?.getAttribute('d') ?? '',
  }));
  expect(read(picture)).toBe(recoveryKey);
  await settings.emulateMediaType('print');
  const seen = await settings.$$eval('button, nav, input', (all) =>
    all.filter((one) => one.checkVisibility()).map(({ className }) => className),
  );
  await settings.emulateMediaType('screen');
  expect(seen).toEqual([]);
});

test('the recovery key sets a new password', async () => {
  await press(settings, 'button.lock-now');
  await press(settings, 'button.forgotten');
  await write('#recovery-key', recoveryKey.replaceAll('-', ' '));
  await write('#password', NEXT);
  await write('#confirm', NEXT);
  await press(settings, 'button.reset');
  await settings.waitForSelector('nav');
  await closePopups(scene);
  await add('Third');
  await closePopups(scene);
});

test('a vault that does not open gives its raw bytes, earlier states, no fresh start', async () => {
  await settings.evaluate(async () => {
    await chrome.storage.local.set({ vault: 'broken', previous: 'broken too' });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('latchkey');
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => {
      const transaction = database.transaction('copies', 'readwrite');
      transaction.objectStore('copies').put('no better', 'shadow');
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await settings.bringToFront();
  await settings.waitForSelector(parts.failed.screen);
  expect(await textWhenThere(settings, parts.failed.sentence)).toBe(
    sentence('refusal_vault_damaged'),
  );
  expect(await settings.$(`${parts.create.submit}, #password`)).toBeNull();
  const raw = JSON.parse(await readFile(await saved('button.save-raw'), 'utf8')) as object;
  expect(raw).toEqual({
    format: 'latchkey-raw',
    vault: 'broken',
    previous: 'broken too',
    shadow: 'no better',
  });
  await press(settings, 'button.restore-first');
  await press(settings, '.kept button.restore');
  await write('#confirm-password', PASSWORD);
  await press(settings, 'button.confirm');
  expect(await textWhenThere(settings, '.kept .error')).toBe(sentence('refusal_password_wrong'));
  await settings.$eval('#confirm-password', (field) => (field as HTMLInputElement).select());
  await write('#confirm-password', NEXT);
  await press(settings, 'button.confirm');
  await said(sentence('backup_restored'));
});

test('what that replaced is kept aside: seen, saved as a file, removed', async () => {
  await go('backup');
  const file = await readFile(await saved('.asides button.save-aside'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ vault: 'broken', shadow: 'no better' });
  await press(settings, '.asides button.remove-aside');
  await said(sentence('aside_removed'));
  expect(await settings.$('.asides')).toBeNull();
  await press(settings, parts.message.undo);
  await press(settings, '.asides button.remove-aside');
  await settings.waitForFunction(() => !document.querySelector('.asides'), { polling: 'mutation' });
});

test('everything is erased when the word is typed, and nothing stays', async () => {
  await go('security');
  // Clear of the message at the foot of the page.
  await settings.$eval('button.erase-begin', (one) => one.scrollIntoView({ block: 'center' }));
  await press(settings, 'button.erase-begin');
  await write('#erase-word', 'something');
  await settings.keyboard.press('Enter');
  expect(await stored('local')).toHaveProperty('vault');
  await settings.$eval('#erase-word', (field) => (field as HTMLInputElement).select());
  await write('#erase-word', sentence('erase_word'));
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('.erased');
  expect(await stored('local')).toEqual({});
  expect(await stored('session')).toEqual({});
  expect(await settings.evaluate(copies)).toEqual([]);
  await press(settings, 'button.erase-done');
  await settings.waitForSelector(parts.create.screen);
});

test('a backup comes back into the browser that has nothing', async () => {
  await press(settings, 'button.restore-first');
  const path = join(folder, 'again');
  await writeFile(path, backup);
  await choose('#backup-file', path);
  await write('#backup-password', PASSWORD);
  await press(settings, 'button.restore-backup');
  await go('accounts');
  expect(await textWhenThere(settings, '.line-button .issuer')).toBe('First');
});

/** Runs in the page: the names of everything in IndexedDB. */
async function copies(): Promise<IDBValidKey[]> {
  const names: IDBValidKey[] = [];
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
      names.push(...request.result);
    }
    database.close();
  }
  return names;
}

/** Returns what a QR code drawn as one path says. */
function read({ side, dark }: { side: number; dark: string }): string | undefined {
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)/g))
    for (let at = 0; at < scale * scale; at++) {
      const row = Number(y) * scale + Math.floor(at / scale);
      const start = (row * width + Number(x) * scale + (at % scale)) * 4;
      pixels.fill(0, start, start + 3);
    }
  return jsQR(pixels, width, width)?.data;
}
