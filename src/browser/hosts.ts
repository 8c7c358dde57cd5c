import browser from 'webextension-polyfill';

/**
 * Asks the person, through the browser's own window, to let us into the pages of one host; to be
 * called within a press. Chromium closes the popup as soon as it asks, and this never resolves
 * then: `onHosts` tells.
 */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** Returns whether the browser lets us into the pages of a host without a gesture. */
export function holdsHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** Gives every host back that the person let us into; never rejects. */
export async function giveHostsBack(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  // One at a time: what the manifest of a test build requires cannot be given back, and would keep
  // the others.
  for (const origin of origins)
    await browser.permissions.remove({ origins: [origin] }).catch(() => undefined);
}

/**
 * Calls back when the person let us into further hosts; registered synchronously, so that a
 * sleeping worker wakes for it.
 */
export function onHosts(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) listener();
  });
}

function patternOf(host: string): string {
  return `https://${host}/*`;
}
