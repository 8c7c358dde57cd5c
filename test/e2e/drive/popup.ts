import type { Page } from 'puppeteer-core';
import { clickToolbar, type Session } from './browser.ts';
import { parts } from './parts.ts';

// What a person does in the popup. Each returns once the popup shows that it is done.

/** Chooses the password of a new vault. `shown` is called while the filled form is still there. */
export async function createVault(
  popup: Page,
  password: string,
  shown?: () => Promise<void>,
): Promise<void> {
  await popup.waitForSelector(parts.create.screen);
  await popup.type(parts.create.password, password);
  await popup.type(parts.create.confirm, password);
  await shown?.();
  await popup.click(parts.create.submit);
  await orProblem(popup, parts.home.screen, parts.create.error);
}

/** Opens the vault; throws what the popup says when it does not open. */
export async function unlock(popup: Page, password: string): Promise<void> {
  await typePassword(popup, password);
  await orProblem(popup, parts.home.screen, parts.locked.error);
}

/** Types a password into the locked popup and presses Enter, whatever comes of it. */
export async function typePassword(popup: Page, password: string): Promise<void> {
  await popup.waitForSelector(parts.locked.screen);
  await popup.type(parts.locked.password, password);
  await popup.keyboard.press('Enter');
}

/** Locks the vault. */
export async function lock(popup: Page): Promise<void> {
  await press(popup, parts.home.lock);
  await popup.waitForSelector(parts.locked.screen);
}

/** Scans the page in front; throws what the popup says when nothing was found. */
export async function scanPage(popup: Page): Promise<void> {
  await press(popup, parts.home.scan);
  await orProblem(popup, parts.found.screen, parts.scan.sentence);
}

/** Ticks the page's own host where the scan leaves that to the person; returns whether it did. */
export async function tickHost(popup: Page): Promise<boolean> {
  const unticked = await popup.$(`${parts.found.fillHere}:not(:checked)`);
  await unticked?.click();
  return unticked !== null;
}

/** Saves what the scan found; with the tick on the page's own host the code is filled at once. */
export async function saveFound(popup: Page): Promise<void> {
  await press(popup, parts.found.save);
  await orProblem(popup, parts.message.good, parts.message.bad);
}

/**
 * Presses Fill on the card of this page's account; throws what the popup says when it did not fill.
 * `shown` is called before the popup closes.
 */
export async function fillHere(popup: Page, shown?: () => Promise<void>): Promise<void> {
  await press(popup, parts.card.fill);
  await orProblem(popup, parts.message.good, parts.message.bad);
  await shown?.();
}

/** An account as a person types it in. */
export interface Typed {
  issuer: string;
  accountName: string;
  key: string;
  /** Seconds; 30 when it is left out. */
  period?: number;
}

/** Adds an account by hand. */
export async function addByHand(
  popup: Page,
  { issuer, accountName, key, period }: Typed,
): Promise<void> {
  await press(popup, parts.home.add);
  await popup.waitForSelector(parts.add.screen);
  await popup.type(parts.add.issuer, issuer);
  await popup.type(parts.add.accountName, accountName);
  await popup.type(parts.add.setupKey, key);
  if (period !== undefined) {
    await press(popup, parts.add.advanced);
    await popup.locator(parts.add.period).fill(`${period}`);
  }
  await press(popup, parts.add.save);
  await orProblem(popup, parts.home.screen, parts.add.error);
}

/** Until a question is painted and heard of, in milliseconds. */
const PAINTED_MS = 200;
/** The popup takes no answer from someone who cannot have read the address yet, in milliseconds. */
const READ_MS = 1_000;

/**
 * Waits until a person can have read what the popup asks, by the popup's own clock: on a busy
 * machine its paint comes late.
 */
export async function read(popup: Page): Promise<void> {
  await popup.evaluate(
    async (spans) => {
      for (const ms of spans) await new Promise((resolve) => setTimeout(resolve, ms));
    },
    [PAINTED_MS, READ_MS],
  );
}

/** Confirms the site that the popup asks about, and waits until the code is filled. */
export async function confirmSite(popup: Page): Promise<void> {
  await popup.waitForSelector(parts.confirm.screen, { visible: true });
  await read(popup);
  await press(popup, parts.confirm.yes);
  await orProblem(popup, parts.message.good, parts.message.bad);
}

/**
 * Opens the popup over a page and creates the vault there. Returns the popup with the empty list.
 */
export async function popupWithVault(
  session: Session,
  page: Page,
  password: string,
): Promise<Page> {
  const popup = await clickToolbar(session, page);
  await createVault(popup, password);
  return popup;
}

async function orProblem(popup: Page, done: string, problem: string): Promise<void> {
  await popup.waitForSelector(`${done}, ${problem}`);
  const said = await textOf(popup, problem);
  if (said !== null) throw new Error(said);
}

/** Returns the text of the first element that matches, without the space around it, or `null`. */
export async function textOf(popup: Page, selector: string): Promise<string | null> {
  return popup.$eval(selector, (element) => element.textContent?.trim() ?? '').catch(() => null);
}

/** Returns the text of an element as soon as there is one. */
export async function textWhenThere(popup: Page, selector: string): Promise<string> {
  const element = await popup.waitForSelector(selector);
  // Asked of the element itself: a line that says what happened may be gone a moment later.
  return (await element?.evaluate((found) => found.textContent?.trim())) ?? '';
}

/**
 * Waits until a button is there and stands still, and presses it; a redraw in between makes it look
 * again.
 */
export async function press(popup: Page, selector: string): Promise<void> {
  await popup.locator(selector).click();
}
