// The person's consent to data that leaves through the browser, which Firefox asks for by itself.
import browser from 'webextension-polyfill';

const ASKED = { data_collection: ['authenticationInfo' as const] };

/**
 * Asks the person whether sealed accounts may leave through the browser's own sync; only within a
 * click. Firefox shows its own question (`data_collection_permissions`), any other browser knows
 * none: there our own page has asked. Returns whether they may.
 */
export function askToShare(): Promise<boolean> {
  if (!isFirefox()) return Promise.resolve(true);
  return browser.permissions.request(ASKED);
}

/**
 * Returns whether sealed accounts may leave: in Firefox the person can take the consent back among
 * the browser's add-ons at any time.
 */
export function mayShare(): Promise<boolean> {
  if (!isFirefox()) return Promise.resolve(true);
  return browser.permissions.contains(ASKED);
}

/** Takes that consent back, where the browser keeps one. */
export async function endSharing(): Promise<void> {
  if (isFirefox()) await browser.permissions.remove(ASKED);
}

function isFirefox(): boolean {
  return browser.runtime.getManifest().background?.scripts !== undefined;
}
