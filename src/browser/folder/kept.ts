// The folder that the person chose, remembered in IndexedDB: only there can a handle be kept.
import { FOLDER_DATABASE as NAME } from '../storage/indexeddb.ts';

const STORE = 'chosen';
const HANDLE = 'folder';

/** Returns the folder that is remembered, or `null`. Rejects when the browser cannot read it. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!(await isThere())) return null;
  const found: unknown = await within('readonly', (store) => store.get(HANDLE));
  return isFolder(found) ? found : null;
}

/** Remembers a folder in place of any other. */
export async function keepFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await within('readwrite', (store) => store.put(folder, HANDLE));
}

/** Forgets the folder; what lies in it stays. */
export async function forgetFolder(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

// Without this, a database would stay behind in a browser in which no folder was ever chosen.
async function isThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === NAME);
}

async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await connected();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function connected(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function isFolder(value: unknown): value is FileSystemDirectoryHandle {
  return value instanceof FileSystemHandle && value.kind === 'directory';
}
