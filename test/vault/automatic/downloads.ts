import type { Download } from '../../../src/browser/downloads.ts';

/** What stands for the browser's downloads: the files on the disk, and what may go wrong. */
export const downloads = {
  allowed: true,
  /** How the next ones end. */
  ends: 'complete' as Download['state'],
  error: null as string | null,
  /** Whether the next ones begin at all. */
  begins: true,
  /** Resolves when the next ones have ended. */
  end: Promise.resolve(),
  list: [] as Download[],
  /** Text by path. */
  disk: new Map<string, string>(),
};

/** Returns to a browser that allows downloads and has none. */
export function freshDownloads(): void {
  Object.assign(downloads, { allowed: true, ends: 'complete', error: null, begins: true });
  downloads.end = Promise.resolve();
  downloads.list = [];
  downloads.disk.clear();
}

/** What `src/browser/downloads.ts` exports, over that. */
export const wrapper = {
  mayDownload: async () => downloads.allowed,
  startDownload: async (name: string, text: string) => {
    if (!downloads.begins) throw new Error('no');
    const id = downloads.list.length + 1;
    const plain = `/downloads/${name}`;
    const path = downloads.disk.has(plain) ? plain.replace('.', ` (${id}).`) : plain;
    const { ends: state, error } = downloads;
    downloads.list.unshift({ id, path, at: Date.now() / 1000, state, error, exists: true });
    if (state === 'complete') downloads.disk.set(path, text);
    return id;
  },
  downloadEnded: () => downloads.end,
  downloadOf: async (id: number) => downloads.list.find((one) => one.id === id) ?? null,
  downloadsSince: async () => downloads.list,
  removeDownload: async ({ id, path }: Download) => {
    downloads.disk.delete(path);
    downloads.list = downloads.list.filter((one) => one.id !== id);
  },
};
