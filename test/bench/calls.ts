// A page that only the bench builds: the vault's own calls, and beside each the bare work that
// nobody can do without.
import { exclusive } from '../../src/browser/storage/locks.ts';
import { onLocal } from '../../src/browser/storage/storage.ts';
import { startWorker } from '../../src/browser/worker.ts';
import { patching } from '../../src/core/account/edits.ts';
import { KDF_NOW } from '../../src/core/vault/kdf.ts';
import { noteSync, readSyncRecord } from '../../src/vault/sync/record.ts';
import { startSharing } from '../../src/vault/sync/start.ts';
import * as vault from '../../src/vault/vault.ts';
import aloneUrl from './alone.worker.ts?worker&url';

interface Area {
  set(values: Record<string, string>): Promise<void>;
  get(keys: string[]): Promise<Record<string, string>>;
  getBytesInUse(keys: string[]): Promise<number>;
  QUOTA_BYTES: number;
}
const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome
  .storage;

/**
 * hash-wasm in a Worker that has nothing else: `inside` is the derivation, `whole` with the
 * Worker's start.
 */
async function alone(password: string): Promise<{ inside: number; whole: number }> {
  const run = {
    ...KDF_NOW,
    password: new TextEncoder().encode(password),
    salt: new Uint8Array(16),
  };
  const begun = performance.now();
  const worker = startWorker(aloneUrl);
  const inside = await new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = () => reject(new Error('no Worker'));
    worker.postMessage(run);
  });
  const whole = performance.now() - begun;
  worker.terminate();
  return { inside, whole };
}

async function unlock(password: string): Promise<number> {
  await vault.lock();
  const begun = performance.now();
  await vault.unlock(password);
  return performance.now() - begun;
}

/** One account pinned, or no longer pinned. */
async function change(): Promise<number> {
  const [first] = (await vault.read()).accounts;
  const edit = patching(first?.id ?? '', Math.floor(Date.now() / 1000), ({ pinned }) => ({
    pinned: !pinned,
  }));
  const begun = performance.now();
  await vault.change(edit);
  return performance.now() - begun;
}

/** A lock, a set of two strings as long as the stored ones, a get of one, one strict put. */
async function bare(): Promise<number> {
  const { vault: record = '' } = await local.get(['vault']);
  const [one, other] = [shuffled(record), shuffled(record)];
  const database = await opened();
  const begun = performance.now();
  await navigator.locks.request('bare', async () => {
    await local.set({ bare: one, before: other });
    await local.get(['bare']);
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('bare', 'readwrite', { durability: 'strict' });
      transaction.objectStore('bare').put(one, 'bare');
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
  });
  return performance.now() - begun;
}

// Sealed bytes do not compress, and never are the same twice.
function shuffled(text: string): string {
  const at = 1 + Math.floor(Math.random() * (text.length - 1));
  return text.slice(at) + text.slice(0, at);
}

let database: IDBDatabase | null = null;

async function opened(): Promise<IDBDatabase> {
  database ??= await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('bare');
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
  return database;
}

/**
 * What the record and the one before it take of storage.local, in bytes as the browser counts them.
 */
async function size(): Promise<{ bytes: number; quota: number }> {
  return { bytes: await local.getBytesInUse(['vault', 'previous']), quota: local.QUOTA_BYTES };
}

/** Shares through a folder of the browser's own file system. */
async function share(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('shared', { create: true });
  await startSharing({ carrier: 'folder', folder }, 'bench');
}

/** One change while nothing is shared: the worker waits until it is over, and then shares it. */
async function saveAlone(): Promise<number> {
  await noteSync({ writtenAt: null });
  const shared = nextWriting();
  const took = await exclusive('sync', change);
  await shared;
  return took;
}

/** The same change, and until the worker has written it out, with the time of the save in it. */
async function saveAndWrite(): Promise<{ saved: number; written: number }> {
  // A file is written only so often; a person's first change after a while is written at once.
  await noteSync({ writtenAt: null });
  const begun = performance.now();
  const shared = nextWriting();
  const saved = await change();
  await shared;
  return { saved, written: performance.now() - begun };
}

async function nextWriting(): Promise<void> {
  await new Promise<void>((written) => {
    const stop = onLocal(({ sync }) => {
      if (sync === undefined) return;
      void readSyncRecord().then(({ writtenAt }) => {
        if (writtenAt === null) return;
        stop();
        written();
      });
    });
  });
}

Object.assign(globalThis, {
  calls: { alone, unlock, change, bare, size, share, saveAlone, saveAndWrite },
});
