import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, lock, press, textWhenThere, unlock } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
let popup: Page;
beforeAll(async () => {
  scene = await openScene();
  popup = await openPage(scene, extensionUrl(scene, 'src/popup/index.html'));
  await addByHand(popup, { issuer: 'Plain', accountName: 'pat', key: KEY });
  await addByHand(popup, { issuer: 'Second', accountName: 'pat', key: KEY });
});
afterAll(() => scene.close());

/** The three copies of the record, as they rest in the browser. */
interface Copies {
  vault: string;
  previous: string;
  shadow: string;
}

/** Runs in an extension page: returns the copies, after putting others in their place. */
async function copiesIn(put: Partial<Copies>): Promise<Copies> {
  const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome
    .storage;
  const { shadow, ...values } = put;
  if (Object.keys(values).length > 0) await local.set(values);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('latchkey');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stored = await new Promise<string>((resolve, reject) => {
    const store = database.transaction('copies', 'readwrite').objectStore('copies');
    if (shadow !== undefined) store.put(shadow, 'shadow');
    const request = store.get('shadow');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  const { vault = '', previous = '' } = await local.get(['vault', 'previous']);
  return { vault, previous, shadow: stored };
}

interface Area {
  set(values: Record<string, string>): Promise<void>;
  get(keys: string[]): Promise<Partial<Copies>>;
}

const copies = (put: Partial<Copies> = {}): Promise<Copies> => popup.evaluate(copiesIn, put);

/** The text with one of its letters another, somewhere in what is sealed. */
function spoiled(text: string): string {
  const at = text.indexOf('"sealed":"') + 40;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

/** Locks, puts other copies into the storage, and starts the popup anew. */
async function damage(change: (intact: Copies) => Partial<Copies>): Promise<Copies> {
  if (await popup.$(parts.home.screen)) await lock(popup);
  const before = await copies();
  const damaged = change(before);
  expect(await copies(damaged)).toEqual({ ...before, ...damaged });
  await popup.reload();
  return before;
}

const issuers = (): Promise<(string | null)[]> =>
  popup.$$eval(`${parts.card.issuer}, ${parts.row.issuer}`, (found) =>
    found.map(({ textContent }) => textContent),
  );

test('damaged storage.local: it opens from IndexedDB, is whole again, says so once', async () => {
  const before = await damage(({ vault, previous }) => ({
    vault: spoiled(vault),
    previous: spoiled(previous),
  }));
  await unlock(popup, PASSWORD);
  await popup.waitForFunction(
    (text) => document.body.textContent?.includes(text),
    { polling: 50 },
    sentence('notice_repaired'),
  );
  expect((await issuers()).sort()).toEqual(['Plain', 'Second']);
  expect(await copies()).toEqual({
    vault: before.vault,
    previous: before.vault,
    shadow: before.vault,
  });
});

test('damaged IndexedDB: it opens from storage.local, and is whole again', async () => {
  const before = await damage(({ shadow }) => ({ shadow: spoiled(shadow) }));
  await unlock(popup, PASSWORD);
  expect((await issuers()).sort()).toEqual(['Plain', 'Second']);
  expect(await copies()).toEqual(before);
});

test('both damaged: it says so, starts no new vault, keeps every byte for saving', async () => {
  const before = await damage(({ vault, previous, shadow }) => ({
    vault: spoiled(vault),
    previous: spoiled(previous),
    shadow: spoiled(shadow),
  }));
  const damaged = {
    vault: spoiled(before.vault),
    previous: spoiled(before.previous),
    shadow: spoiled(before.shadow),
  };
  expect(await textWhenThere(popup, parts.failed.sentence)).toBe(sentence('refusal_vault_damaged'));
  expect(await popup.$(parts.create.screen)).toBeNull();
  expect(await copies()).toEqual(damaged);
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-raw-'));
  try {
    const session = await popup.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(popup, 'button.save-raw');
    const saved = await vi.waitFor(
      async () => {
        const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.json'));
        return JSON.parse(await readFile(join(folder, name), 'utf8'));
      },
      { timeout: 60_000, interval: 100 },
    );
    expect(saved).toEqual({ format: 'latchkey-raw', ...damaged });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await press(popup, parts.failed.again);
  await popup.reload();
  await popup.waitForSelector(parts.failed.screen);
  expect(await copies()).toEqual(damaged);
  // what was damaged is put right from outside: nothing else was changed, so it opens
  await copies(before);
  await popup.reload();
  await unlock(popup, PASSWORD);
  expect((await issuers()).sort()).toEqual(['Plain', 'Second']);
});
