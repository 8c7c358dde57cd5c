import type { Page } from 'puppeteer-core';
import { PATIENCE_MS } from './browser.ts';
import type { Screen } from './screen.ts';

/** Part of the title of the browser's dialog, which is GTK's. */
const DIALOG = 'Select where';
/** Where "Allow" is in the question that follows, in a window at its first size. */
const ALLOW = [677, 208] as const;
/** Where "Allow on every visit" is in the question after a restart. */
const ALLOW_AGAIN = [290, 325] as const;

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
  await answer(screen, page, ALLOW, async () => (await page.$(done)) !== null);
}

/**
 * Answers the browser's question whether a folder may be used again after a restart, which a click
 * has just brought up; resolves once `gone` is no longer in the page.
 */
export async function answerAgain(screen: Screen, page: Page, gone: string): Promise<void> {
  await answer(screen, page, ALLOW_AGAIN, async () => (await page.$(gone)) === null);
}

// The browser asks in the tab. Until it does, clicks go to a page that takes none. Its question
// takes no click that follows another one at once, so a press is tried as seldom as a person would.
async function answer(
  screen: Screen,
  page: Page,
  point: readonly [number, number],
  isDone: () => Promise<boolean>,
): Promise<void> {
  await inert(page, true);
  await again(1500, async () => {
    screen.click(...point);
    return isDone();
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
