import browser from 'webextension-polyfill';
import type { CurrentTab } from './tabs.ts';

/** A click on our context menu: the tab, and the frame that the field stands in. */
export interface MenuClick {
  tab: CurrentTab;
  frameId: number;
}

/** Puts one entry into the context menu of editable fields, in place of what an older version had put there. */
export async function offerMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['editable'] });
}

/** Calls back when the entry is chosen; registered synchronously, so that a sleeping worker wakes for it. */
export function onMenu(id: string, listener: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined || tab.windowId === undefined) return;
    const { url = '', title = '', incognito } = tab;
    const at = { tabId: tab.id, windowId: tab.windowId, url, title, incognito };
    listener({ tab: at, frameId: info.frameId ?? 0 });
  });
}

/** Calls back after installing and updating, and when the browser starts. */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}
