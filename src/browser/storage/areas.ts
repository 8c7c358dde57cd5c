// Everything that the browser stores for the extension, area by area and name by name: for the
// person who asks what there is, and for the proof that nothing is left.
import browser from 'webextension-polyfill';

/** The areas in which a browser stores something for an extension. */
export const AREAS = ['local', 'session', 'sync', 'database', 'caches', 'pages'] as const;

/** The name of an area; `pages` are `localStorage` and `sessionStorage` of our own pages. */
export type AreaName = (typeof AREAS)[number];

/** What is stored in each area, by name. */
export type Areas = Record<AreaName, Record<string, unknown>>;

/** Returns everything that is stored for the extension. Rejects where an area cannot be read. */
export async function readAreas(): Promise<Areas> {
  const [local, session, sync, database, cached] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    browser.storage.sync.get(null),
    readDatabases(),
    readCaches(),
  ]);
  return { local, session, sync, database, caches: cached, pages: readPages() };
}

// In these, names are as the modules give them that keep something there.
const OURS = ['latchkey/copies', 'latchkey-folder/chosen'];

async function readDatabases(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await connected(name);
    try {
      for (const store of database.objectStoreNames)
        for (const [key, value] of await readRows(database, store))
          found[OURS.includes(`${name}/${store}`) ? key : `${name}/${store}/${key}`] = shown(value);
    } finally {
      database.close();
    }
  }
  return found;
}

// A handle has nothing to be read but what it is called.
function shown(value: unknown): unknown {
  const isHandle = typeof FileSystemHandle !== 'undefined' && value instanceof FileSystemHandle;
  return isHandle ? value.name : value;
}

function connected(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function readRows(database: IDBDatabase, store: string): Promise<[string, unknown][]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readonly');
    const from = transaction.objectStore(store);
    const [keys, values] = [from.getAllKeys(), from.getAll()];
    transaction.oncomplete = () =>
      resolve(keys.result.map((key, at) => [String(key), values.result[at]]));
    transaction.onabort = () => reject(transaction.error);
  });
}

async function readCaches(): Promise<Record<string, unknown>> {
  // Where a browser has none for extensions, nothing can be in them.
  const names = typeof caches === 'undefined' ? [] : await caches.keys().catch(() => []);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return [name, requests.map(({ url }) => url)];
      }),
    ),
  );
}

function readPages(): Record<string, unknown> {
  const areas = { localStorage, sessionStorage };
  return Object.fromEntries(
    Object.entries(areas).flatMap(([area, stored]) =>
      Object.entries(stored).map(([name, value]) => [`${area}/${name}`, value]),
    ),
  );
}
