import browser from 'webextension-polyfill';
import type { CurrentTab } from './tabs.ts';

/**
 * A click on our context menu: the tab, the frame that the field or image stands in, and the
 * image's address.
 */
export interface MenuClick {
  tab: CurrentTab;
  frameId: number;
  image: string | null;
}

/** What our context menu says, and over what it says it. */
export interface MenuItem {
  id: string;
  title: string;
  over: 'editable' | 'image';
}

/** Puts these items into the context menu, in place of what an older version had put there. */
export async function offerMenu(items: MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, over } of items)
    browser.contextMenus.create({ id, title, contexts: [over] });
}

/**
 * Calls back when an item is chosen; registered synchronously, so that a sleeping worker wakes for
 * it.
 */
export function onMenu(id: string, listener: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined || tab.windowId === undefined) return;
    const { url = '', title = '', incognito } = tab;
    const at = { tabId: tab.id, windowId: tab.windowId, url, title, incognito };
    listener({ tab: at, frameId: info.frameId ?? 0, image: info.srcUrl ?? null });
  });
}

/** Calls back after installing and updating, and when the browser starts. */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}
