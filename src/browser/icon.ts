import browser from 'webextension-polyfill';

/**
 * Shows on the toolbar whether the vault is open; never rejects, as a missing icon must not keep
 * anyone out.
 */
export async function showIcon(open: boolean): Promise<void> {
  const name = open ? 'unlocked' : 'locked';
  // a toolbar has 16 px, doubled on a sharp screen; each further size is decoded here, in the page
  // that waits
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icons/${name}-${size}.png`]));
  await browser.action.setIcon({ path }).catch(() => undefined);
}
