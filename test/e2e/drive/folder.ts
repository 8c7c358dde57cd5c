import type { Page } from 'puppeteer-core';
import { PATIENCE_MS } from './browser.ts';
import type { Screen } from './screen.ts';

/** Part of the title of the browser's dialog, which is GTK's. */
const DIALOG = 'Select where';
/** Where "Allow" is in the question that follows, in a window at its first size. */
const ALLOW = [677, 208] as const;

/**
 * Answers the browser's own dialog for folders, which a click has just opened, with real keys, and
 * allows the folder; resolves once `done` is in the page.
 */
export async function answerDialog(
  screen: Screen,
  page: Page,
  folder: string,
  done: string,
): Promise<void> {
  screen.focus(DIALOG);
  screen.type(folder);
  await again(100, async () => {
    // The button "Open".
    screen.clickInCorner(DIALOG, 50, 25);
    return !screen.shows(DIALOG);
  });
  // The browser asks in the tab whether files may be edited. Until it does, clicks go to a page
  // that takes none. Its question takes no click that follows another one at once, so a press is
  // tried as seldom as a person would.
  await inert(page, true);
  await again(1500, async () => {
    screen.click(...ALLOW);
    return (await page.$(done)) !== null;
  });
  await inert(page, false);
}

async function inert(page: Page, isInert: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.inert = wanted;
  }, isInert);
}

async function again(apart: number, isDone: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (performance.now() > until) throw new Error('The dialog for folders stays.');
    await new Promise((next) => setTimeout(next, apart));
  }
}
