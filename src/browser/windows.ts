// Windows of the browser: the small one of ours, and the one that the person came from.
import browser from 'webextension-polyfill';

/**
 * Opens a page of the extension, by its path from the root, in a small window over the one that is
 * in front, or shows the one that is open already. Sizes in CSS pixels.
 */
export async function openSmall(path: string, width: number, height: number): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url });
  if (open?.windowId !== undefined) {
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  const over = await browser.windows.getLastFocused().catch(() => null);
  await browser.windows.create({ type: 'popup', url, width, height, ...placed(over, width) });
}

/** Brings a window to the front; does nothing where it was closed. */
export async function showWindow(windowId: number): Promise<void> {
  await browser.windows.update(windowId, { focused: true }).catch(() => undefined);
}

/** Closes the window that this page is in. */
export async function closeOwnWindow(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.windows.remove(id);
}

// Where the popup was: at the end of the toolbar. Left to the browser where that is unknown.
function placed(
  over: browser.Windows.Window | null,
  width: number,
): { left?: number; top?: number } {
  if (over?.left === undefined || over.top === undefined || over.width === undefined) return {};
  const isRight = document.documentElement.dir !== 'rtl';
  const left = isRight ? over.left + over.width - width - 24 : over.left + 24;
  return { left: Math.max(0, Math.round(left)), top: Math.max(0, over.top + 72) };
}
