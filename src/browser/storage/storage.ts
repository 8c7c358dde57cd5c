// Typed access to `storage.local`.
import browser from 'webextension-polyfill';

type Change = { oldValue?: unknown; newValue?: unknown };
type Listener = (changes: Record<string, Change>) => void;

/** Returns the values of these keys in `storage.local`; keys that are not stored are left out. */
export function readLocal(keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys);
}

/**
 * Stores all of these values in `storage.local` or, when the browser refuses and this rejects,
 * none. Chromium keeps only what JSON can hold.
 */
export function writeLocal(values: Record<string, unknown>): Promise<void> {
  return browser.storage.local.set(values);
}

/** Removes these keys from `storage.local`. */
export function removeLocal(keys: string[]): Promise<void> {
  return browser.storage.local.remove(keys);
}

/** Returns the names of all keys in `storage.local`. */
export async function localKeys(): Promise<string[]> {
  return Object.keys(await browser.storage.local.get(null));
}

/**
 * Returns how many bytes `storage.local` still takes, or `null` where the browser does not say
 * (Firefox has no limit here).
 */
export async function roomLeft(): Promise<number | null> {
  const { QUOTA_BYTES, getBytesInUse } = browser.storage.local as {
    QUOTA_BYTES?: number;
    getBytesInUse?: unknown;
  };
  if (typeof getBytesInUse !== 'function' || typeof QUOTA_BYTES !== 'number') return null;
  const used: unknown = await getBytesInUse.call(browser.storage.local, null);
  return typeof used === 'number' ? QUOTA_BYTES - used : null;
}

/**
 * Calls back with what changed in `storage.local`, in any window; returns the function that stops
 * it.
 */
export function onLocal(listener: Listener): () => void {
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/**
 * Keeps content scripts out of all stored values, where the browser can (Chromium); never rejects.
 */
export async function closeStorage(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.sync, browser.storage.session]) {
    const { setAccessLevel } = area as {
      setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
    };
    await setAccessLevel?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
