import browser from 'webextension-polyfill';

/** Opens the settings in a tab of their own; choosing a file would close the popup. */
export function openSettings(): void {
  browser.runtime.openOptionsPage().then(() => window.close());
}
