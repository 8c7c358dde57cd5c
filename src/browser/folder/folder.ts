// A folder on the disk that the person chose: the File System Access API (WICG), in Chromium.
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';

/** A file of the folder. */
export interface FolderFile {
  name: string;
  bytes: Bytes;
}

/** Whether the folder may be used; `ask`: only after the person has allowed it in a tab of ours. */
export type FolderAccess = 'granted' | 'ask' | 'denied';

/** What TypeScript's library does not know of the API yet. */
interface Permitted {
  queryPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Chooser {
  showDirectoryPicker(options: {
    id: string;
    mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}
interface Observer {
  observe(folder: FileSystemDirectoryHandle): Promise<void>;
  disconnect(): void;
}

// How much of a file is shown to who decides whether the whole is read.
const HEAD = 64;
const STATES = { granted: 'granted', prompt: 'ask', denied: 'denied' } as const;
// A name with this behind it is what Chromium writes into until the file is closed.
const UNFINISHED = /^(?:\.\d+)?\.crswap$/;

/** Returns whether this browser lets the person choose a folder. */
export function hasFolders(): boolean {
  return isChooser(globalThis);
}

/**
 * Asks the person for a folder; only within a click, and only in a tab, since a popup closes.
 * Returns `null` when the person chose none. Refuses `sync_folder_refused` where the browser does
 * not give that folder away.
 */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  const from: unknown = globalThis;
  if (!isChooser(from)) throw new Refusal('sync_folder_refused');
  try {
    return await from.showDirectoryPicker({ id: 'latchkey', mode: 'readwrite' });
  } catch (caught) {
    if (caught instanceof DOMException && caught.name === 'AbortError') return null;
    throw new Refusal('sync_folder_refused');
  }
}

/** Returns whether the folder may be read and written now. */
export async function folderAccess(folder: FileSystemDirectoryHandle): Promise<FolderAccess> {
  return STATES[await permitted(folder).queryPermission({ mode: 'readwrite' })];
}

/** Asks the person to allow the folder again; only within a click in a tab. */
export async function askFolder(folder: FileSystemDirectoryHandle): Promise<FolderAccess> {
  return STATES[await permitted(folder).requestPermission({ mode: 'readwrite' })];
}

/**
 * Returns those files of the folder itself that `isWanted` by their name, size and first bytes; one
 * that another program changes or removes at this moment is read the next time. Refuses
 * `sync_folder_gone`, `sync_folder_ask`.
 */
export async function readFolder(
  folder: FileSystemDirectoryHandle,
  isWanted: (name: string, size: number, head: Bytes) => boolean,
): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  for (const name of await namesIn(folder)) {
    const bytes = await readFile(folder, name, isWanted).catch(() => null);
    if (bytes) files.push({ name, bytes });
  }
  return files;
}

/**
 * Writes a file as a whole: whoever reads it meanwhile finds the old one. Does nothing where it
 * holds these bytes already. Removes what an earlier write of this file left unfinished. Refuses
 * `sync_folder_gone`, `sync_folder_ask`, `sync_folder_full`, `sync_folder_write`.
 */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  { name, bytes }: FolderFile,
): Promise<void> {
  try {
    await removeUnfinished(folder, name);
    const isAsLong = (_: string, size: number): boolean => size === bytes.length;
    const there = await readFile(folder, name, isAsLong).catch(() => null);
    if (there && isSame(there, bytes)) return;
    const file = await folder.getFileHandle(name, { create: true });
    const writable = await file.createWritable();
    try {
      await writable.write(bytes);
    } catch (caught) {
      await writable.abort().catch(() => undefined);
      throw caught;
    }
    await writable.close();
  } catch (caught) {
    throw refusalOf(caught);
  }
}

/** Removes a file and what an earlier write of it left; nothing happens where there is none. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await removeUnfinished(folder, name);
    await folder.removeEntry(name);
  } catch (caught) {
    if (!(caught instanceof DOMException && caught.name === 'NotFoundError'))
      throw refusalOf(caught);
  }
}

/**
 * Calls back when another program has changed something in the folder, where the browser can tell
 * (in pages only); returns the function that stops it.
 */
export function watchFolder(folder: FileSystemDirectoryHandle, listener: () => void): () => void {
  const { FileSystemObserver: Observing } = globalThis as {
    FileSystemObserver?: new (heard: () => void) => Observer;
  };
  if (typeof Observing !== 'function') return () => undefined;
  const observer = new Observing(listener);
  observer.observe(folder).catch(() => undefined);
  return () => observer.disconnect();
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const handle of folder.values()) if (handle.kind === 'file') names.push(handle.name);
  } catch (caught) {
    throw refusalOf(caught);
  }
  return names;
}

async function readFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  isWanted: (name: string, size: number, head: Bytes) => boolean,
): Promise<Bytes | null> {
  const file = await (await folder.getFileHandle(name)).getFile();
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  return isWanted(name, file.size, head) ? new Uint8Array(await file.arrayBuffer()) : null;
}

async function removeUnfinished(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (const other of await namesIn(folder))
    if (other.startsWith(name) && UNFINISHED.test(other.slice(name.length)))
      await folder.removeEntry(other).catch(() => undefined);
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function refusalOf(caught: unknown): Refusal {
  if (caught instanceof Refusal) return caught;
  switch (caught instanceof DOMException ? caught.name : '') {
    case 'NotFoundError':
      return new Refusal('sync_folder_gone');
    case 'NotAllowedError':
      return new Refusal('sync_folder_ask');
    case 'QuotaExceededError':
      return new Refusal('sync_folder_full');
    default:
      return new Refusal('sync_folder_write');
  }
}

function isChooser(value: unknown): value is Chooser {
  return typeof (value as { showDirectoryPicker?: unknown }).showDirectoryPicker === 'function';
}

function permitted(folder: FileSystemDirectoryHandle): Permitted {
  return folder as unknown as Permitted;
}
