import browser from 'webextension-polyfill';

/** Shows on the toolbar whether the vault is open; never rejects, as a missing icon must not keep anyone out. */
export async function showIcon(open: boolean): Promise<void> {
  const name = open ? 'unlocked' : 'locked';
  const path = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${name}-${size}.png`]));
  await browser.action.setIcon({ path }).catch(() => undefined);
}
