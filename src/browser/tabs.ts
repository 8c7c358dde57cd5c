import browser from 'webextension-polyfill';

/** The tab that the person looks at, as far as the gesture lets us see it; `url` is empty without a grant. */
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
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    url: tab.url ?? '',
    title: tab.title ?? '',
    incognito: tab.incognito,
  };
}

/** Returns a PNG of the visible page as a `data:` URL. */
export function screenshot(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}
