// Sealed texts under names in IndexedDB of the extension's own origin: files apart from
// `storage.local`, written to disk with every change, and out of reach of content scripts.

const NAME = 'latchkey';
const STORE = 'copies';
/** The database that remembers the folder, since only there can a handle be kept. */
export const FOLDER_DATABASE = 'latchkey-folder';

/**
 * Returns the text under a name, `undefined` where there is none. All functions here reject when
 * the browser cannot open or change the database.
 */
export async function readCopy(name: string): Promise<unknown> {
  return within('readonly', (store) => store.get(name));
}

/** Stores a text under a name; resolves once it is on the disk. */
export async function writeCopy(name: string, text: string): Promise<void> {
  await within('readwrite', (store) => store.put(text, name));
}

/** Removes these copies in one transaction. */
export async function removeCopies(names: string[]): Promise<void> {
  await within('readwrite', (store) => {
    for (const name of names) store.delete(name);
    return store.count();
  });
}

/** Returns the names of all copies, in the order of their code units. */
export async function copyNames(): Promise<string[]> {
  return (await within('readonly', (store) => store.getAllKeys())).map(String);
}

/** Deletes all of it, and which folder was chosen (browser/folder/kept.ts). */
export async function eraseCopies(): Promise<void> {
  for (const name of [NAME, FOLDER_DATABASE])
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
}

async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await connected();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const request = ask(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

let connection: Promise<IDBDatabase> | null = null;

function connected(): Promise<IDBDatabase> {
  connection ??= connect();
  connection.catch(forget);
  return connection;
}

function forget(): void {
  connection = null;
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = forget;
      // An open connection would delay `eraseCopies` in another window.
      database.onversionchange = () => {
        database.close();
        forget();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}
