// Files that we save into the person's download folder (`downloads`, an optional permission).
import browser from 'webextension-polyfill';
import { toBase64 } from '../core/bytes/base64.ts';

/** A file that we saved, as the browser remembers it. */
export interface Download {
  id: number;
  /** Where it lies on this computer. */
  path: string;
  /** When it began, in seconds since 1970. */
  at: number;
  state: 'in_progress' | 'complete' | 'interrupted';
  /** `InterruptReason` of the API, or `null`. */
  error: string | null;
  /** Whether it still lies there, as far as the browser knows. */
  exists: boolean;
}

const ASKED = { permissions: ['downloads' as const] };

// Chromium takes no address of 2 MiB or more; base64 adds a third.
const LONGEST_IN_ADDRESS = 1_400_000;
// Only the browser's own question where to save a file takes so long.
const PATIENCE_MS = 60_000;

/** Returns whether the person has allowed us to save files by ourselves. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(ASKED);
}

/**
 * Asks the person for the `downloads` permission; only within a click. Returns whether we have it.
 */
export function askDownload(): Promise<boolean> {
  return browser.permissions.request(ASKED);
}

/** Gives the `downloads` permission back. */
export async function giveBackDownload(): Promise<void> {
  await browser.permissions.remove(ASKED);
}

/**
 * Begins to save a text as a file, by its path within the download folder, without a dialog; a file
 * of that name is left alone, and ours gets a number. Returns the number of the download, or `null`
 * where this window cannot save so long a text. Rejects when the browser does not begin.
 */
export async function startDownload(path: string, text: string): Promise<number | null> {
  const address = addressOf(text);
  if (address === null) return null;
  const { url, free } = address;
  try {
    const id = await browser.downloads.download({
      url,
      filename: path,
      saveAs: false,
      conflictAction: 'uniquify',
    });
    void downloadEnded(id).finally(free);
    return id;
  } catch (caught) {
    free();
    throw caught;
  }
}

/** Returns a download of ours, or `null` where the browser does not know it any more. */
export async function downloadOf(id: number): Promise<Download | null> {
  return (await ours({ id }))[0] ?? null;
}

/** Returns our downloads that began at `at`, seconds since 1970, or later; the newest first. */
export async function downloadsSince(at: number): Promise<Download[]> {
  const startedAfter = new Date(at * 1000 - 1).toISOString();
  return ours({ startedAfter, orderBy: ['-startTime'] });
}

/** Resolves once a download is complete or interrupted, or after a minute. */
export async function downloadEnded(id: number): Promise<void> {
  const isRunning = async (): Promise<boolean> =>
    (await downloadOf(id).catch(() => null))?.state === 'in_progress';
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      browser.downloads?.onChanged.removeListener(heard);
      resolve();
    };
    const heard = (delta: { id: number; state?: unknown }): void => {
      if (delta.id === id && delta.state) void isRunning().then((still) => (still ? null : end()));
    };
    const timer = setTimeout(end, PATIENCE_MS);
    browser.downloads.onChanged.addListener(heard);
    // It may have ended before anybody listened.
    void isRunning().then((still) => (still ? null : end()));
  });
}

/**
 * Deletes the file of a download from the disk, where it still lies there, and takes it off the
 * browser's list. Rejects when the browser cannot delete it.
 */
export async function removeDownload({ id, exists }: Download): Promise<void> {
  if (exists)
    await browser.downloads.removeFile(id).catch(async (caught) => {
      // The browser notices only now that the person has deleted or moved it.
      if ((await downloadOf(id))?.exists) throw caught;
    });
  await browser.downloads.erase({ id });
}

type Query = Parameters<typeof browser.downloads.search>[0];

async function ours(query: Query): Promise<Download[]> {
  const found = await browser.downloads.search(query);
  return found
    .filter(({ byExtensionId }) => byExtensionId === browser.runtime.id)
    .map(({ id, filename, startTime, state, error, exists }) => ({
      id,
      path: filename,
      at: Date.parse(startTime) / 1000,
      state,
      error: error ?? null,
      exists,
    }));
}

/**
 * Returns whether the background can save a text by itself: in Chromium, whose worker can make no
 * `blob:` address, only up to a length.
 */
export function canSaveWithoutPage(text: string): boolean {
  return !isChromium() || text.length <= LONGEST_IN_ADDRESS;
}

function isChromium(): boolean {
  return browser.runtime.getManifest().background?.scripts === undefined;
}

// In Chromium a `data:` address outlives the page that begins the download; Firefox takes only
// `blob:`, and its background is a page.
function addressOf(text: string): { url: string; free: () => void } | null {
  if (isChromium() && text.length <= LONGEST_IN_ADDRESS) {
    const base64 = toBase64(new TextEncoder().encode(text));
    return { url: `data:application/octet-stream;base64,${base64}`, free: () => undefined };
  }
  if (typeof URL.createObjectURL !== 'function') return null;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  return { url, free: () => URL.revokeObjectURL(url) };
}
