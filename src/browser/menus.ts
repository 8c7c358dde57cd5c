import browser from 'webextension-polyfill';
import type { CurrentTab } from './tabs.ts';

/**
 * A click on our context menu: the tab, the frame in which the field or image is, the image's
 * address, and the text that is selected, which the browser hands over without its line breaks.
 */
export interface MenuClick {
  tab: CurrentTab;
  frameId: number;
  image: string | null;
  selected: string | null;
}

/** An item of our context menu, and what it is offered for. */
export interface MenuItem {
  id: string;
  title: string;
  over: 'editable' | 'image' | 'selection';
}

/** Puts these items into the context menu, in place of those that an earlier version left. */
export async function offerMenu(items: MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, over } of items)
    browser.contextMenus.create({ id, title, contexts: [over] });
}

/**
 * Calls back when an item is chosen. To be called synchronously when the worker starts, so that the
 * click wakes it.
 */
export function onMenu(id: string, listener: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined || tab.windowId === undefined) return;
    const { url = '', title = '', incognito } = tab;
    const at = { tabId: tab.id, windowId: tab.windowId, url, title, incognito };
    const { frameId = 0, srcUrl: image = null, selectionText: selected = null } = info;
    listener({ tab: at, frameId, image, selected });
  });
}

/**
 * Calls back after installing and updating, and when the browser starts; synchronously, as
 * `onMenu`.
 */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}
