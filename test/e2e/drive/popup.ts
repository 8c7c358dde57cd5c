import type { Page } from 'puppeteer-core';
import { clickToolbar, type Session } from './browser.ts';
import { parts } from './parts.ts';

// What a person does in the popup. Each function resolves once the popup shows the result, and
// mostly throws the sentence that the popup shows instead.

/** Creates a vault with a password. `shown` is called while the filled form is still there. */
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

/** Unlocks the vault; throws the sentence that the popup shows when it does not open. */
export async function unlock(popup: Page, password: string): Promise<void> {
  await typePassword(popup, password);
  await orProblem(popup, parts.home.screen, parts.locked.error);
}

/** Types a password into the locked popup and presses Enter; waits for no result. */
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

/** Scans the open page; throws the sentence that the popup shows when nothing was found. */
export async function scanPage(popup: Page): Promise<void> {
  await press(popup, parts.home.scan);
  await orProblem(popup, parts.found.screen, parts.scan.sentence);
}

/** Ticks "Fill on <host>" where the scan left it unticked; returns whether it did. */
export async function tickHost(popup: Page): Promise<boolean> {
  const unticked = await popup.$(`${parts.found.fillHere}:not(:checked)`);
  await unticked?.click();
  return unticked !== null;
}

/** Saves what the scan found; where the host is ticked the code is filled too. */
export async function saveFound(popup: Page): Promise<void> {
  await press(popup, parts.found.save);
  await orProblem(popup, parts.message.good, parts.message.bad);
}

/**
 * Presses Fill on the card of this page's account; throws the sentence that the popup shows when it
 * did not fill. `shown` is called before the popup closes.
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

/** Milliseconds until a question is surely painted. */
const PAINTED_MS = 200;
/** Milliseconds after which the popup takes an answer; before, nobody can have read the address. */
const READ_MS = 1_000;

/**
 * Waits until the popup takes an answer, by the popup's own clock, since on a busy machine its
 * paint comes late.
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

/** Opens the popup over a page and creates the vault; returns the popup with the empty list. */
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

/**
 * Returns the trimmed text of the first element that matches now, or `null` where there is none; a
 * text that is to come is `textWhenThere`.
 */
export async function textOf(popup: Page, selector: string): Promise<string | null> {
  return popup.$eval(selector, (element) => element.textContent?.trim() ?? '').catch(() => null);
}

/** Returns the trimmed text of an element as soon as there is one. */
export async function textWhenThere(popup: Page, selector: string): Promise<string> {
  const element = await popup.waitForSelector(selector);
  // Asked of the element itself, since a message may be gone a moment later.
  return (await element?.evaluate((found) => found.textContent?.trim())) ?? '';
}

/**
 * Waits until a button is there and does not move, and presses it; finds it again if it is redrawn
 * meanwhile.
 */
export async function press(popup: Page, selector: string): Promise<void> {
  await popup.locator(selector).click();
}
