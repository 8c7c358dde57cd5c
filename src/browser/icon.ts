import browser from 'webextension-polyfill';

/**
 * Shows in the toolbar whether the vault is open; never rejects, since a missing icon must lock
 * nobody out.
 */
export async function showIcon(open: boolean): Promise<void> {
  const name = open ? 'unlocked' : 'locked';
  // A toolbar icon has 16 px, or 32 on a sharp screen; further sizes would be decoded here, in the
  // page that waits.
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icons/${name}-${size}.png`]));
  await browser.action.setIcon({ path }).catch(() => undefined);
}
