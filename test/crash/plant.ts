import type { Page } from 'puppeteer-core';
import { encodeBase32 } from '../../src/core/bytes/base32.ts';
import {
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
  type Session,
} from '../e2e/drive/browser.ts';
import { parts } from '../e2e/drive/parts.ts';
import {
  addByHand,
  confirmSite,
  createVault,
  lock,
  press,
  textWhenThere,
  typePassword,
  unlock,
} from '../e2e/drive/popup.ts';
import type { Site } from '../pages/site.ts';

/** What is typed, and must never be found. */
export interface Planted {
  password: string;
  issuers: string[];
  accountNames: string[];
  notes: string[];
  secrets: Uint8Array[];
  recoveryCodes: string[];
  searched: string;
  typed: string[];
  /** Stored openly on purpose, to prove the search. */
  control: string;
  /**
   * Typed into a page's own field, which the browser may keep: that ours are not kept then says
   * something.
   */
  pageControl: string;
}

/**
 * Works in the popup and the settings as a person does; returns two codes that were shown: one
 * filled, one of a counter.
 */
export async function usePopup(session: Session, site: Site, planted: Planted): Promise<string[]> {
  const popup = await openPage(session, extensionUrl(session, 'src/popup/index.html'));
  await createVault(popup, planted.password);
  for (const [at, secret] of planted.secrets.entries())
    await addByHand(popup, {
      issuer: planted.issuers[at] ?? '',
      accountName: planted.accountNames[at] ?? '',
      key: encodeBase32(secret),
    });
  for (const [at, note] of planted.notes.entries())
    await keepNote(popup, note, planted.recoveryCodes[at] ?? '');
  await lock(popup);
  await typePassword(popup, `${planted.password} not`);
  await popup.waitForSelector(parts.locked.error);
  await popup.reload();
  await unlock(popup, planted.password);
  await typeInto(popup, parts.home.search, planted.searched);
  await popup.$eval(parts.home.search, (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const [shown] = await Promise.all([textWhenThere(popup, parts.row.code)]);
  await popup.close();
  return [await filled(session, site), shown.replace(/\D/g, '').slice(0, 6)];
}

async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await page.waitForSelector(field);
  await page.type(field, text);
}

/** Writes a note and a recovery code into the first account of the list. */
async function keepNote(popup: Page, note: string, code: string): Promise<void> {
  await press(popup, parts.row.details);
  await press(popup, parts.account.saveRecoveryCodes);
  await typeInto(popup, parts.recovery.codes, code);
  await press(popup, parts.recovery.save);
  await press(popup, parts.account.edit);
  await typeInto(popup, parts.edit.note, note);
  await press(popup, parts.edit.save);
  await popup.waitForSelector(parts.account.screen);
  await press(popup, parts.back);
  await popup.waitForSelector(parts.home.screen);
}

async function filled(session: Session, site: Site): Promise<string> {
  const page = await openPage(session, `${site.url}/odd/one-field`);
  const popup = await clickToolbar(session, page);
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
  const code = await page.$eval('input', (input) => input.value);
  await closePopups(session);
  return code;
}

const LEFT_MS = 6_000;

/**
 * Types into every kind of field of the settings and sends nothing off; long enough for a browser
 * to note it for its session.
 */
export async function leaveTyped(session: Session, { typed, pageControl }: Planted): Promise<void> {
  const [one = '', other = ''] = typed;
  const page = await openPage(session, 'data:text/html,<form><input id="any"></form>');
  await typeInto(page, '#any', pageControl);
  const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await press(settings, '.line-button');
  await settings.waitForSelector('#note');
  for (const field of ['#issuer', '#account-name', '#note']) await typeInto(settings, field, one);
  await press(settings, 'button.recovery');
  await typeInto(settings, '#recovery-codes', other);
  const security = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await press(security, '.to-security');
  await press(security, 'button.change-password');
  for (const field of await security.$$('input[type=password]')) await field.type(other);
  const list = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await typeInto(list, '#search', one);
  await new Promise((resolve) => setTimeout(resolve, LEFT_MS));
}
