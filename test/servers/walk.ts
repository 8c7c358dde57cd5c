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
import type { Application, Asked, Recovery } from './application.ts';
import { write } from './hands.ts';

const VAULT_PASSWORD = 'three pelicans hum at dusk 71';
const STEP_SECONDS = 30;

/** One person on one application. */
interface Walk {
  app: Application;
  url: string;
  session: Session;
  page: Page;
  tally: Tally;
  out: string;
  pictures: number;
  /** Seconds since 1970 at which the application took the last code. */
  takenAt: number;
}

/**
 * Goes the whole way: set up, save, fill, accepted, recovery codes, log out, log in, fill,
 * accepted. One line a step.
 */
export async function walk(
  app: Application,
  url: string,
  session: Session,
  tally: Tally,
  out: string,
): Promise<void> {
  const page = (await session.browser.pages())[0] ?? (await session.browser.newPage());
  page.setDefaultTimeout(20_000);
  // Applications ask before a page is left; a person who means it says yes.
  page.on('dialog', (dialog) => void dialog.accept());
  const of: Walk = { app, url, session, page, tally, out, pictures: 0, takenAt: 0 };
  if (!(await step(of, 'comes to the QR code', () => app.setUp(page, url)))) return;
  await step(of, 'makes the vault', () => makeVault(of));
  await step(of, 'the account is read off the page', () => read(of));
  if (!(await isFound(of))) return;
  if (app.confirm) {
    const { byHand } = app.confirm;
    const isSaved = byHand
      ? await step(of, 'saved, and nothing is written', () => saveOnly(of))
      : await step(of, 'saved and filled', () => saveAndFill(of));
    const isFilled = isSaved && !byHand;
    if (app.recovery?.isBefore) await recoveryCodes(of, app.recovery);
    const sent = await step(of, 'the code is accepted', () => accept(of, app.confirm, isFilled));
    if (!sent && !(isFilled && (await goesOnByHand(of, app.confirm)))) return;
  } else await step(of, 'saved, and nothing is written', () => saveOnly(of));
  if (app.recovery && !app.recovery.isBefore) await recoveryCodes(of, app.recovery);
  if (!app.login) return;
  if (!(await step(of, 'logs out', () => app.logOut(page, url)))) return;
  if (!(await step(of, 'logs in and is asked for the code', () => app.logIn(page, url)))) return;
  await untilNextCode(of.takenAt);
  const isFilled =
    app.login.byHand || (await step(of, 'filled at the log-in', () => fill(of, app.login)));
  await step(of, 'the log-in is accepted', () =>
    accept(of, app.login, isFilled && !app.login?.byHand),
  );
}

async function step(of: Walk, name: string, run: () => Promise<unknown>): Promise<boolean> {
  const passed = await of.tally.step(`${of.app.name}: ${name}`, run);
  await picture(of, passed ? name : `failed ${name}`, of.page);
  return passed;
}

async function picture(of: Walk, name: string, page: Page): Promise<void> {
  of.pictures += 1;
  const file = `${of.app.name}-${String(of.pictures).padStart(2, '0')}-${name}`.replace(
    /[^\w-]+/g,
    '-',
  );
  await page
    .screenshot({ path: join(of.out, `${file}.png`) as `${string}.png` })
    .catch(() => undefined);
}

async function makeVault({ session, page }: Walk): Promise<void> {
  await createVault(await clickToolbar(session, page), VAULT_PASSWORD);
  await closePopups(session);
}

/** Scans the page; the popup stays open with what it found. */
async function read(of: Walk): Promise<string> {
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
async function isFound({ session }: Walk): Promise<boolean> {
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
async function saveOnly(of: Walk): Promise<void> {
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

async function saveAndFill(of: Walk): Promise<void> {
  await save(of);
  await inField(of, of.app.confirm);
}

async function fill(of: Walk, asked: Asked | null): Promise<void> {
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
async function settled(of: Walk, popup: Page): Promise<void> {
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
async function accept(
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
async function goesOnByHand(of: Walk, asked: Asked | null): Promise<boolean> {
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

async function recoveryCodes(of: Walk, { asked, show }: Recovery): Promise<void> {
  const { page, session, url } = of;
  if (asked) {
    const { form, goTo } = asked;
    await step(of, 'the recovery codes ask for a code', () => goTo(page, url));
    await untilNextCode(of.takenAt);
    const isFilled = await step(of, 'filled for the recovery codes', () => fill(of, form));
    await step(of, 'that code is accepted', () => accept(of, form, isFilled));
  }
  await step(of, 'the recovery codes are saved', async () => {
    const { text, count } = await show(page, url);
    await picture(of, 'recovery', page);
    const popup = await clickToolbar(session, page);
    await press(popup, parts.card.saveRecoveryCodes);
    await popup.locator(parts.recovery.codes).fill(text);
    const shown = await popup.$$('.recognised li');
    await picture(of, 'recovery-popup', popup);
    if (shown.length !== count) throw new Error(`${shown.length} of ${count} codes recognised.`);
    await press(popup, parts.recovery.save);
    await popup.waitForSelector(parts.message.good);
    await closePopups(session);
    return `${count} codes`;
  });
}

/**
 * Waits until the code is another one than the one that was taken: an application takes each only
 * once.
 */
async function untilNextCode(since: number): Promise<void> {
  const begins = (Math.floor(since / STEP_SECONDS) + 1) * STEP_SECONDS;
  const wait = begins * 1000 - Date.now();
  if (since > 0 && wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
