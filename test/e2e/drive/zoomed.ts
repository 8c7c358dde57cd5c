import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { isRight } from '../../qr/summary.ts';
import { extensionUrl, openPage, type Session, startBrowser } from './browser.ts';
import { categoryOf, type Item, scanOne } from './pages.ts';
import { popupWithVault } from './popup.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
const ZOOMS = [0.5, 0.8, 1.1, 1.5, 2];
const SCALES = [1, 1.25, 2];
const PAGES = 30;
const VIEWPORT = { width: 1280, height: 800 };

/**
 * Scans 30 pages of a folder at each browser zoom and device scale, and prints a line of JSON for
 * each and a summary. Returns the exit code: 0 when every scan was right.
 */
export async function scanZoomed(all: Item[], dist: string, base: string): Promise<number> {
  const pages = pagesOf(all);
  const summary: Record<string, { n: number; right: number }> = {};
  for (const scale of SCALES) {
    const session = await startBrowser({ dist, args: [`--force-device-scale-factor=${scale}`] });
    try {
      const page = await openPage(session, `${base}none`);
      await popupWithVault(session, page, PASSWORD);
      const ours = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
      for (const zoom of ZOOMS) {
        await zoomTo(session, page, ours, zoom);
        const line = { n: 0, right: 0 };
        summary[`${scale} × ${Math.round(zoom * 100)} %`] = line;
        for (const item of pages) {
          const seen = await scanOne(session, page, { ...item, ...VIEWPORT }, base);
          const right = isRight(seen);
          line.n++;
          line.right += Number(right);
          const { file, texts, ms } = seen;
          process.stdout.write(`${JSON.stringify({ file, scale, zoom, right, texts, ms })}\n`);
        }
      }
    } finally {
      await session.close();
    }
  }
  process.stdout.write(`${JSON.stringify({ summary })}\n`);
  return Object.values(summary).every(({ n, right }) => n === right) ? 0 : 1;
}

/** Returns pages with an account's code, one of each category in turn. */
function pagesOf(all: Item[]): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of all)
    if (item.file.endsWith('.html') && item.codes?.some(({ otp }) => otp))
      groups.set(categoryOf(item.id), [...(groups.get(categoryOf(item.id)) ?? []), item]);
  const pages: Item[] = [];
  for (let round = 0; pages.length < PAGES && round < all.length; round++)
    for (const group of groups.values()) {
      const item = group[round];
      if (item && pages.length < PAGES) pages.push(item);
    }
  return pages;
}

/** Sets the browser's zoom for the page's site, and waits until the page has it. */
async function zoomTo(session: Session, page: Page, ours: Page, zoom: number): Promise<void> {
  const before = await page.evaluate(() => devicePixelRatio);
  await page.bringToFront();
  await ours.evaluate(async (factor) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const was = tab && (await tabs.getZoom(tab.id));
    if (tab && was !== factor) await tabs.setZoom(tab.id, factor);
  }, zoom);
  await page.waitForFunction((was) => devicePixelRatio !== was, { timeout: 10_000 }, before);
  if (!session.browser.connected) throw new Error('The browser is gone.');
}

/** The members of `chrome.tabs` that are used. */
interface Tabs {
  query(of: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]>;
  getZoom(id: number): Promise<number>;
  setZoom(id: number, factor: number): Promise<void>;
}
