// The person's consent to data that leaves through the browser, which Firefox asks for by itself.
import browser from 'webextension-polyfill';

/**
 * Asks the person whether sealed accounts may leave through the browser's own sync; only within a
 * click. Firefox shows its own question (`data_collection_permissions`), any other browser knows
 * none: there our own page has asked. Returns whether they may.
 */
export function askToShare(): Promise<boolean> {
  if (!isFirefox()) return Promise.resolve(true);
  const asked: object = { data_collection: ['authenticationInfo'] };
  return browser.permissions.request(asked);
}

/** Takes that consent back, where the browser keeps one. */
export async function endSharing(): Promise<void> {
  const asked: object = { data_collection: ['authenticationInfo'] };
  if (isFirefox()) await browser.permissions.remove(asked);
}

function isFirefox(): boolean {
  return browser.runtime.getManifest().background?.scripts !== undefined;
}
