// What a person does on the demo sites of `test/pages`: sign up, enroll, log in, log out.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Words } from '../../pages/words/words.ts';

/** The password that the person uses on the demo sites (not the vault's). */
const SITE_PASSWORD = 'kormoran-pod-mostom-14';

/** Types a text into a field of the page as soon as that is visible. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  await (await page.waitForSelector(selector, { visible: true }))?.type(text);
}

/** Presses something that leads to another page and waits until that has loaded. */
export async function press(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(selector, { visible: true });
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button?.click()]);
}

/** Signs up with name and e-mail, then a password; returns on the page to which the site leads. */
export async function signUp(page: Page, base: string, words: Words): Promise<void> {
  await page.goto(`${base}signup`, { waitUntil: 'load' });
  await type(page, '#name', words.person.name);
  await type(page, '#email', words.person.email);
  await press(page, '.go');
  await type(page, '#password', SITE_PASSWORD);
  await press(page, '.go');
}

/**
 * Walks to the enrollment page; returns the page with the code, which the site `24seven` opens in a
 * tab of its own.
 */
export async function walkToCode(page: Page, shape: string): Promise<Page> {
  if (shape !== '24seven') return page;
  await (await page.waitForSelector('.menu summary'))?.click();
  await press(page, '.menu a[href=settings]');
  await press(page, 'main a[href=account]');
  await (await page.waitForSelector('#two-factor'))?.click();
  await press(page, '#open a');
  await (await page.waitForSelector('button.quiet'))?.click();
  const link = await page.waitForSelector('#link a', { visible: true });
  const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
  await link?.click();
  const enrollment = await opened;
  if (!enrollment) throw new Error('The authentication page did not open.');
  await enrollment.waitForSelector('form .go');
  return enrollment;
}

/** Sends the form with the code, framed or not; resolves once the page has moved on. */
export async function sendCode(page: Page): Promise<void> {
  const form = await codeForm(page);
  const button = await form.waitForSelector('form .go');
  const moved =
    form === page.mainFrame()
      ? page.waitForNavigation({ waitUntil: 'load' })
      : leftFrame(page, form);
  await Promise.all([moved, button?.click()]);
}

/**
 * Returns the frame with the verification form: the one of the page's iframe, or the page's own.
 */
async function codeForm(page: Page): Promise<Frame> {
  const frame = await page.$('iframe');
  return (
    (await (frame as ElementHandle<HTMLIFrameElement> | null)?.contentFrame()) ?? page.mainFrame()
  );
}

/**
 * Resolves once a framed form was accepted, which moves the whole page on, or refused, which stays
 * in its frame.
 */
async function leftFrame(page: Page, frame: Frame): Promise<void> {
  await Promise.any([page.waitForSelector('#welcome'), frame.waitForSelector('.error')]);
}

/** Returns the text in the page's field for codes, or that of all its boxes, joined. */
export async function codeOnPage(page: Page): Promise<string> {
  const form = await codeForm(page);
  return form.$$eval(
    'main form[method=post] input:not([type=hidden]):not([type=checkbox])',
    (inputs) => inputs.map((input) => input.value).join(''),
  );
}

/** Returns how many checkboxes, such as "do not ask again", are ticked. */
export async function tickedBoxes(page: Page): Promise<number> {
  return (await page.$$('input[type=checkbox]:checked')).length;
}

/**
 * Returns the recovery codes that the page shows, after going on to the protected account and
 * logging out.
 */
export async function leave(page: Page): Promise<string[]> {
  const codes = await page.$$eval('.codes li, .one', (items) =>
    items.map((item) => item.textContent ?? ''),
  );
  await press(page, '.go');
  await press(page, '#log-out');
  return codes;
}

/** Logs in with e-mail and password; the page then asks for the code. */
export async function logIn(page: Page, base: string, words: Words): Promise<void> {
  await page.goto(`${base}login`, { waitUntil: 'load' });
  await type(page, '#email', words.person.email);
  await type(page, '#password', SITE_PASSWORD);
  await press(page, '.go');
  await (await codeForm(page)).waitForSelector('.go');
}
