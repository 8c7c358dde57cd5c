// Tabs and screenshots of the browser.
import browser from 'webextension-polyfill';

/** The tab in front of the person; `url` and `title` are empty where we have no access to it. */
export interface CurrentTab {
  tabId: number;
  windowId: number;
  url: string;
  title: string;
  incognito: boolean;
}

/** Returns the active tab of the current window, or `null` when there is none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? asCurrent(tab) : null;
}

/** Returns a tab by its id, or `null` when it was closed. */
export async function tabById(tabId: number): Promise<CurrentTab | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab && asCurrent(tab);
}

function asCurrent(tab: browser.Tabs.Tab): CurrentTab | null {
  if (tab.id === undefined || tab.windowId === undefined) return null;
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    url: tab.url ?? '',
    title: tab.title ?? '',
    incognito: tab.incognito,
  };
}

/**
 * Returns a screenshot as a `data:` URL: a PNG, or a JPEG that is much shorter. Rejects without
 * access to the tab.
 */
export function screenshot(windowId: number, format: 'png' | 'jpeg'): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, {
    format,
    ...(format === 'jpeg' ? { quality: 92 } : {}),
  });
}

/**
 * Returns a screenshot for the decoders, as a `data:` URL: a JPEG of the best quality, which takes
 * half the time of a PNG. Rejects without access to the tab.
 */
export function quickScreenshot(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 100 });
}

/**
 * Returns about how many screenshot pixels one CSS pixel of a tab takes; only from a page of ours
 * in the same window, on the same screen.
 */
export async function scaleOf(tabId: number): Promise<number> {
  return devicePixelRatio * (await browser.tabs.getZoom(tabId));
}

/** Opens a page of the extension, by its path from the root, in a tab of its own. */
export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the settings in a tab of their own. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the settings in a tab of their own. */
export function openSettingsTab(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Returns the version of the extension from its manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
