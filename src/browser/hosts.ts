// Access to hosts that the person gives on request (`optional_host_permissions`).
import browser from 'webextension-polyfill';

/**
 * Asks the person, in the browser's own window, for access to the pages of one host; only within a
 * press. Returns whether we have it. Chromium closes the popup when it asks, so this never resolves
 * there: listen with `onHosts`.
 */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** Returns whether we may access the pages of a host without a gesture. */
export function holdsHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** Gives back the access to every host; never rejects. */
export async function giveHostsBack(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  // One at a time: a host that the manifest of a test build requires cannot be given back, and
  // would make the whole request fail.
  for (const origin of origins)
    await browser.permissions.remove({ origins: [origin] }).catch(() => undefined);
}

/**
 * Returns what the person gave us on request and was not given back: names of permissions, and
 * patterns of hosts.
 */
export async function givenOnRequest(): Promise<string[]> {
  const { permissions: asked = [], host_permissions: hosts = [] } = browser.runtime.getManifest();
  const atInstall = new Set<string>([...asked, ...hosts]);
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return [...permissions, ...origins].filter((one) => !atInstall.has(one));
}

/**
 * Calls back when the person gave access to further hosts. To be called synchronously when the
 * worker starts, so that the answer wakes it.
 */
export function onHosts(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) listener();
  });
}

function patternOf(host: string): string {
  return `https://${host}/*`;
}
