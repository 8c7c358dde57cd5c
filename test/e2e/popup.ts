import type { Page } from 'puppeteer-core';
import { clickToolbar, type Session } from './browser.ts';

/** What a person does in the popup; each returns once the popup shows that it is done. */

/** Chooses the password of a new vault. `shown` is called while the filled form is still there. */
export async function createVault(popup: Page, password: string, shown?: () => Promise<void>): Promise<void> {
  await popup.waitForSelector('.create-vault');
  await popup.type('#password', password);
  await popup.type('#confirm', password);
  await shown?.();
  await popup.click('.create-vault');
  await popup.waitForSelector('.home');
}

/** Opens the vault; throws what the popup says when it does not open. */
export async function unlock(popup: Page, password: string): Promise<void> {
  await typePassword(popup, password);
  await popup.waitForSelector('.home, .locked [role=alert]');
  const problem = await textOf(popup, '.locked [role=alert]');
  if (problem !== null) throw new Error(problem);
}

/** Types a password into the locked popup and presses Enter, whatever comes of it. */
export async function typePassword(popup: Page, password: string): Promise<void> {
  await popup.waitForSelector('.unlock');
  await popup.type('#password', password);
  await popup.keyboard.press('Enter');
}

/** Locks the vault. */
export async function lock(popup: Page): Promise<void> {
  await press(popup, '.lock');
  await popup.waitForSelector('.locked');
}

/** Scans the page in front; throws what the popup says when nothing was found. */
export async function scanPage(popup: Page): Promise<void> {
  await press(popup, 'nav .scan');
  await popup.waitForSelector('.found, .scanning [role=alert]');
  const problem = await textOf(popup, '.scanning [role=alert]');
  if (problem !== null) throw new Error(problem);
}

/** Saves what the scan found; with the tick on the page's own host the code is filled at once. */
export async function saveFound(popup: Page): Promise<void> {
  await press(popup, '.save');
  await popup.waitForSelector('.message');
}

/** Presses Fill on the card of this page's account; throws what the popup says when it did not fill. `shown` is called before the popup closes. */
export async function fillHere(popup: Page, shown?: () => Promise<void>): Promise<void> {
  await press(popup, '.this-site .fill');
  await popup.waitForSelector('.message');
  await shown?.();
  const problem = await textOf(popup, '.message.bad p');
  if (problem !== null) throw new Error(problem);
}

/** Adds an account by hand. */
export async function addByHand(
  popup: Page,
  account: { issuer: string; accountName: string; key: string },
): Promise<void> {
  await press(popup, 'nav .add');
  await popup.waitForSelector('#issuer');
  await popup.type('#issuer', account.issuer);
  await popup.type('#account-name', account.accountName);
  await popup.type('#setup-key', account.key);
  await press(popup, '.save');
  await popup.waitForSelector('.home');
}

/** Opens the popup over a page and creates the vault there. Returns the popup with the empty list. */
export async function popupWithVault(session: Session, page: Page, password: string): Promise<Page> {
  const popup = await clickToolbar(session, page);
  await createVault(popup, password);
  return popup;
}

/** Returns the text of the first element that matches, or `null`. */
export async function textOf(popup: Page, selector: string): Promise<string | null> {
  return popup.$eval(selector, (element) => element.textContent).catch(() => null);
}

/** Waits for a button and presses it. */
export async function press(popup: Page, selector: string): Promise<void> {
  await (await popup.waitForSelector(selector, { visible: true }))?.click();
}
