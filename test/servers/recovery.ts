// Recovery codes of an application: kept from the page that shows them, and one used to log in.
import type { Page } from 'puppeteer-core';
import { clickToolbar, closePopups } from '../e2e/drive/browser.ts';
import { openChecklist, stepIs } from '../e2e/drive/enroll.ts';
import { parts } from '../e2e/drive/parts.ts';
import { press, textOf, textWhenThere } from '../e2e/drive/popup.ts';
import { sentence } from '../e2e/drive/scene.ts';
import type { Recovery, Spending } from './application.ts';
import { accept, fill, picture, settled, step, untilNextCode, type Walk } from './steps.ts';

/**
 * Comes to the recovery codes, has the checklist find them, and keeps them; compares with what the
 * application shows, and with what it has stored.
 */
export async function keepCodes(of: Walk, recovery: Recovery): Promise<void> {
  const { page, server } = of;
  if (recovery.asked) {
    const { form, goTo } = recovery.asked;
    await step(of, 'the recovery codes ask for a code', () => goTo(page, server.url));
    await untilNextCode(of.takenAt);
    const isFilled = await step(of, 'filled for the recovery codes', () => fill(of, form));
    await step(of, 'that code is accepted', () => accept(of, form, isFilled));
  }
  if (!(await step(of, 'shows recovery codes', () => recovery.show(page, server.url)))) return;
  const shown = (await recovery.codes(page)).map(spaced);
  await step(of, 'the recovery codes are found on the page and kept', async () => {
    const popup = await openChecklist(of.session, page);
    // "Confirmed" is the open step until the person says that the site took the code.
    if (recovery.isBefore) await press(popup, parts.enroll.recoveryLine);
    else await press(popup, parts.enroll.accepted);
    await stepIs(popup, sentence('enroll_recovery'));
    await press(popup, parts.enroll.recovery);
    await press(popup, parts.recovery.find);
    await popup.waitForSelector(`.recognised .tick, ${parts.message.bad}`);
    await picture(of, 'recovery-popup', popup);
    const bad = await textOf(popup, parts.message.bad);
    if (bad !== null) throw new Error(bad);
    same('The popup finds', await texts(popup, '.recognised .tick'), shown);
    await press(popup, parts.recovery.save);
    await popup.waitForSelector(parts.enroll.screen);
    await stepIs(popup, sentence(recovery.isBefore ? 'enroll_confirmed' : 'enroll_second'));
    await closePopups(of.session);
    return `${shown.length} codes`;
  });
  await step(of, 'what is kept is what the application shows', async () => {
    const popup = await openAccount(of);
    const kept = await keptIn(popup);
    const left = await leftIn(popup);
    await closePopups(of.session);
    same('The account has', kept, shown);
    if (left !== leftOf(shown.length, shown.length)) throw new Error(`The popup says: ${left}`);
  });
}

/** Compares what is kept with what the application has stored. */
export async function compareStored(of: Walk): Promise<void> {
  await step(of, 'what is kept is what the application stores', async () => {
    const stored = await storedBy(of);
    const popup = await openAccount(of);
    const kept = await keptIn(popup);
    await closePopups(of.session);
    same('The account has', kept.map(bare).sort(), stored);
    return `${stored.length} codes`;
  });
}

/** Logs in with one of the kept codes, from where the application asks for a code. */
export async function spendCode(of: Walk, spending: Spending): Promise<void> {
  const { app, page, server } = of;
  const { url } = server;
  const before = await storedBy(of);
  if (!(await step(of, 'logs out again', () => app.logOut(page, url)))) return;
  if (!(await step(of, 'is asked for a code again', () => app.logIn(page, url)))) return;
  if (spending.goTo)
    await step(of, 'goes to where a recovery code is asked for', async () => spending.goTo?.(page));
  let code = '';
  const isThere = spending.isItsOwn
    ? await step(of, 'a recovery code is filled', async () => {
        code = await fillOne(of, spending);
      })
    : await step(of, 'a recovery code is copied, and not filled', async () => {
        code = await copyOne(of, spending);
      });
  if (!isThere) return;
  await step(of, 'the log-in with a recovery code is accepted', () => spending.send(page));
  await step(of, 'the application takes it no more, and Latchkey says so', async () => {
    const wanted = before.filter((one) => one !== bare(code));
    const until = Date.now() + STORED_MS;
    let after = await storedBy(of);
    while (after.length !== wanted.length && Date.now() < until) after = await storedBy(of);
    same('The application has', after, wanted);
    const popup = await openAccount(of);
    const left = await leftIn(popup);
    await press(popup, parts.account.showRecovery);
    const used = await texts(popup, '.recovery-codes .tick.used bdi');
    await picture(of, 'recovery-used', popup);
    await closePopups(of.session);
    same('Used is', used, [code]);
    if (left !== leftOf(before.length - 1, before.length))
      throw new Error(`The popup says: ${left}`);
    return left;
  });
}

/** An application may write its store a little after it has answered. */
const STORED_MS = 10_000;

/** Fills the next code into the field for one; returns it. */
async function fillOne(of: Walk, { field }: Spending): Promise<string> {
  const popup = await openAccount(of);
  const [next = ''] = await keptIn(popup);
  await press(popup, parts.account.fillRecovery);
  await settled(of, popup);
  const value = await valueIn(of.page, field);
  if (value !== next) throw new Error('The field does not hold the next recovery code.');
  return next;
}

/**
 * Where one field takes both kinds nothing is offered to be filled: copies the next code and puts
 * it there by hand; returns it.
 */
async function copyOne(of: Walk, { field }: Spending): Promise<string> {
  const { page, session } = of;
  const popup = await openAccount(of);
  const [next = ''] = await keptIn(popup);
  await press(popup, '.recovery-codes li:first-child .copy-recovery');
  const said = await textWhenThere(popup, `${parts.message.good} p`);
  if (said !== sentence('recovery_copied')) throw new Error(said);
  if (await popup.$(parts.account.fillRecovery)) throw new Error('A fill is offered.');
  await closePopups(session);
  await page.bringToFront();
  if ((await valueIn(page, field)) !== '') throw new Error('Something was written into the field.');
  await page.focus(field);
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  if (bare(await valueIn(page, field)) !== bare(next)) throw new Error('Pasting did not do it.');
  return next;
}

/** Opens everything about the account, over the application's page. */
async function openAccount({ session, page }: Walk): Promise<Page> {
  const popup = await clickToolbar(session, page);
  await press(popup, parts.card.details);
  await popup.waitForSelector(parts.account.screen);
  return popup;
}

/** Shows the codes of the open account and returns them. */
async function keptIn(popup: Page): Promise<string[]> {
  await press(popup, parts.account.showRecovery);
  await popup.waitForSelector(parts.account.recoveryCode);
  return texts(popup, parts.account.recoveryCode);
}

const leftOf = (left: number, count: number): string => sentence('recovery_of', { left, count });

async function leftIn(popup: Page): Promise<string> {
  return textWhenThere(popup, parts.account.recoveryLeft);
}

function texts(popup: Page, selector: string): Promise<string[]> {
  return popup.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));
}

function valueIn(page: Page, field: string): Promise<string> {
  return page.$eval(field, (input) => (input as HTMLInputElement).value);
}

/** A code is kept with single spaces, however the page draws its gaps. */
function spaced(code: string): string {
  return code.trim().replace(/\s+/g, ' ');
}

/** Returns the stored codes without gaps, in order of their letters. */
async function storedBy({ server }: Walk): Promise<string[]> {
  return ((await server.recoveryCodes?.()) ?? []).map(bare).sort();
}

/** An application stores what it shows without the gaps. */
function bare(code: string): string {
  return code.replace(/\s+/g, '');
}

// Codes stay out of what is printed: these are of no use to anybody, but the habit is.
function same(who: string, some: string[], wanted: string[]): void {
  const hits = some.filter((code) => wanted.includes(code)).length;
  if (wanted.length === 0) throw new Error('The application has no codes.');
  if (some.join('\n') !== wanted.join('\n'))
    throw new Error(`${who} ${some.length} codes, ${hits} of them out of ${wanted.length}.`);
}
