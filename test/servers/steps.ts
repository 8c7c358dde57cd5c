// What a person does with the popup over an application's page; each step is told and pictured.
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { clickToolbar, closePopups, type Session } from '../e2e/drive/browser.ts';
import { parts } from '../e2e/drive/parts.ts';
import {
  createVault,
  press,
  scanPage,
  textOf,
  textWhenThere,
  tickHost,
} from '../e2e/drive/popup.ts';
import type { Tally } from '../e2e/run/tally.ts';
import type { Application, Asked, Server } from './application.ts';
import { write } from './hands.ts';

const VAULT_PASSWORD = 'three pelicans hum at dusk 71';
const STEP_SECONDS = 30;

/** One person on one application. */
export interface Walk {
  app: Application;
  server: Server;
  session: Session;
  page: Page;
  tally: Tally;
  out: string;
  pictures: number;
  /** Seconds since 1970 at which the application took the last code. */
  takenAt: number;
}

export async function step(of: Walk, name: string, run: () => Promise<unknown>): Promise<boolean> {
  const passed = await of.tally.step(`${of.app.name}: ${name}`, run);
  await picture(of, passed ? name : `failed ${name}`, of.page);
  return passed;
}

export async function picture(of: Walk, name: string, page: Page): Promise<void> {
  of.pictures += 1;
  const file = `${of.app.name}-${String(of.pictures).padStart(2, '0')}-${name}`.replace(
    /[^\w-]+/g,
    '-',
  );
  await page
    .screenshot({ path: join(of.out, `${file}.png`) as `${string}.png` })
    .catch(() => undefined);
}

export async function makeVault({ session, page }: Walk): Promise<void> {
  await createVault(await clickToolbar(session, page), VAULT_PASSWORD);
  await closePopups(session);
}

/** Scans the page; the popup stays open with what it found. */
export async function read(of: Walk): Promise<string> {
  const popup = await clickToolbar(of.session, of.page);
  await scanPage(popup);
  await picture(of, 'found', popup);
  const issuer = await textWhenThere(popup, parts.found.issuer);
  const accountName = (await textOf(popup, parts.found.accountName)) ?? '';
  const wanted = of.app.account;
  const isIssuer =
    typeof wanted.issuer === 'string' ? issuer === wanted.issuer : wanted.issuer.test(issuer);
  const shown = `${issuer} · ${accountName}`;
  if (!isIssuer || accountName !== wanted.accountName) throw new Error(`The popup shows ${shown}.`);
  return shown;
}

/** Wrong names are a step that failed, but no reason to stop. */
export async function isFound({ session }: Walk): Promise<boolean> {
  const target = session.browser.targets().find(isPopup);
  return target ? (await (await target.asPage()).$(parts.found.save)) !== null : false;
}

async function save(of: Walk): Promise<void> {
  const popup = await openPopup(of);
  await tickHost(popup);
  await press(popup, parts.found.save);
  await settled(of, popup);
}

/**
 * Where nothing asks for a code the account is saved, and every field of the page stays as it was.
 */
export async function saveOnly(of: Walk): Promise<void> {
  const before = await typedIn(of.page);
  const outcome = save(of);
  await outcome.catch(() => undefined);
  if ((await typedIn(of.page)) !== before) throw new Error('Something was written into the page.');
  await outcome;
}

/** Returns everything that is typed into the page. */
function typedIn(page: Page): Promise<string> {
  return page.$$eval('input, textarea', (all) => JSON.stringify(all.map(({ value }) => value)));
}

export async function saveAndFill(of: Walk): Promise<void> {
  await save(of);
  await inField(of, of.app.confirm);
}

export async function fill(of: Walk, asked: Asked | null): Promise<void> {
  const popup = await clickToolbar(of.session, of.page);
  await press(popup, parts.card.fill);
  await settled(of, popup);
  await inField(of, asked);
}

const isPopup = (target: Target): boolean => target.url().includes('/src/popup/');

/** Returns the popup that is open already. */
async function openPopup({ session }: Walk): Promise<Page> {
  const target = session.browser.targets().find(isPopup);
  if (!target) throw new Error('The popup has closed.');
  return target.asPage();
}

/**
 * Waits until the popup says what came of it, takes a picture of that, and throws what is not
 * success.
 */
export async function settled(of: Walk, popup: Page): Promise<void> {
  const { message, choose, confirm } = parts;
  const any = [message.good, message.bad, choose.screen, confirm.screen].join(', ');
  await popup.waitForSelector(any);
  await picture(of, 'popup', popup);
  const said =
    (await textOf(popup, message.bad)) ??
    (await textOf(popup, `${choose.screen}, ${confirm.screen}`));
  await closePopups(of.session);
  if (said !== null) throw new Error(said);
}

async function inField({ page }: Walk, asked: Asked | null): Promise<void> {
  const value = await codeIn(page, asked);
  if (!/^\d{6}$/.test(value))
    throw new Error(`The field holds ${value.length} characters that are no code.`);
}

async function codeIn(page: Page, asked: Asked | null): Promise<string> {
  if (!asked) return '';
  return page.$$eval(asked.field, (inputs) =>
    inputs.map((one) => (one as HTMLInputElement).value).join(''),
  );
}

/**
 * Sends the form. Where Latchkey did not fill it the code is typed by hand, so that the rest of the
 * way is still seen.
 */
export async function accept(
  of: Walk,
  asked: Asked | null,
  isFilled: boolean,
): Promise<string | undefined> {
  if (!asked) return undefined;
  if (!isFilled) await typeByHand(of, asked);
  await asked.send(of.page);
  of.takenAt = Date.now() / 1000;
  return isFilled ? undefined : 'typed by hand';
}

/**
 * What was filled did not count: types the code over it, so that the rest of the way is still seen.
 * Not a step of its own.
 */
export async function goesOnByHand(of: Walk, asked: Asked | null): Promise<boolean> {
  return accept(of, asked, false).then(
    () => true,
    () => false,
  );
}

async function typeByHand(of: Walk, { field, byHand }: Asked): Promise<void> {
  const popup = await clickToolbar(of.session, of.page);
  const code = (await textWhenThere(popup, parts.card.code)).replace(/\D/g, '');
  await closePopups(of.session);
  await of.page.bringToFront();
  if (byHand) await of.page.focus(field);
  else await write(of.page, field, '');
  await of.page.keyboard.type(code);
}

/**
 * Waits until the code is another one than the one that was taken: an application takes each only
 * once.
 */
export async function untilNextCode(since: number): Promise<void> {
  const begins = (Math.floor(since / STEP_SECONDS) + 1) * STEP_SECONDS;
  const wait = begins * 1000 - Date.now();
  if (since > 0 && wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
