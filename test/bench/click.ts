import type { Browser, Extension, Page } from 'puppeteer-core';

/**
 * Clicks the toolbar button over `page`; returns the popup and when the click was, in milliseconds
 * since 1970.
 */
export async function click(
  browser: Browser,
  page: Page,
  extension: Extension,
): Promise<{ popup: Page; at: number }> {
  const address = `chrome-extension://${extension.id}/src/popup/index.html`;
  const opened = browser.waitForTarget((target) => target.url() === address, { timeout: 20_000 });
  const at = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  return { popup: await (await opened).asPage(), at };
}

/**
 * Returns the milliseconds from the click to the first paint that has content; the browser itself
 * tells when that was.
 */
export async function clickToPaint(
  browser: Browser,
  page: Page,
  extension: Extension,
): Promise<number> {
  const { popup, at } = await click(browser, page, extension);
  const painted = await popup.evaluate(firstPaint);
  const gone = new Promise<void>((resolve) => popup.once('close', () => resolve()));
  await Promise.all([gone, popup.close()]);
  return painted - at;
}

/** Runs in a page: returns when its first paint with content was, in milliseconds since 1970. */
export function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') resolve(performance.timeOrigin + startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}
