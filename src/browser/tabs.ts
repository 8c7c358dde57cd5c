import browser from 'webextension-polyfill';

/**
 * The tab that the person looks at, as far as the gesture lets us see it; `url` is empty without a
 * grant.
 */
export interface CurrentTab {
  tabId: number;
  windowId: number;
  url: string;
  title: string;
  incognito: boolean;
}

/** Returns the active tab of the window that the person is in, or `null` when there is none. */
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
 * Returns a picture of the visible page as a `data:` URL: a PNG, or a JPEG that is much shorter.
 */
export function screenshot(windowId: number, format: 'png' | 'jpeg'): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, {
    format,
    ...(format === 'jpeg' ? { quality: 92 } : {}),
  });
}

/**
 * Returns a picture of the visible page for the decoders, as a `data:` URL: a JPEG that loses next
 * to nothing, in half the time of a PNG.
 */
export function quickScreenshot(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 100 });
}

/**
 * Returns how many pixels of a screenshot are one of the page's, from a page of ours in the same
 * window: near enough to choose how to look.
 */
export async function scaleOf(tabId: number): Promise<number> {
  return devicePixelRatio * (await browser.tabs.getZoom(tabId));
}

/** Opens a page of ours in a tab of its own. */
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

/** Returns the version of the extension, as its manifest says it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
