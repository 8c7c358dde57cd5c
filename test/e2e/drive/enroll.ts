// What a person does on the way from a scan to an account that is set up.
import type { Page } from 'puppeteer-core';
import { wordsOf } from '../../pages/words/words.ts';
import { clickToolbar, closePopups, extensionUrl, pageOf, type Session } from './browser.ts';
import { parts } from './parts.ts';
import * as person from './person.ts';
import { press, saveFound, scanPage, textWhenThere, tickHost } from './popup.ts';
import type { Scene } from './scene.ts';

/**
 * Signs up on a demo site at `place` (`en/boxes;codes=grid`), scans its page and saves the account,
 * with the code filled; returns the popup, which shows the checklist.
 */
export async function signUpAndSave(scene: Scene, place: string): Promise<Page> {
  const words = wordsOf(place.split('/')[0] ?? '');
  if (!words) throw new Error(`No words for ${place}.`);
  await person.signUp(scene.page, `${scene.site.url}/${place}/`, words);
  const popup = await clickToolbar(scene, scene.page);
  await scanPage(popup);
  await tickHost(popup);
  await saveFound(popup);
  await popup.waitForSelector(parts.enroll.screen);
  return popup;
}

/** Clicks the toolbar button and follows the line on the card to the checklist. */
export async function openChecklist(session: Session, page: Page): Promise<Page> {
  const popup = await clickToolbar(session, page);
  await press(popup, parts.enroll.line);
  await popup.waitForSelector(parts.enroll.screen);
  return popup;
}

/** Waits until this step is the open one. `title` as the popup shows it. */
export async function stepIs(popup: Page, title: string): Promise<void> {
  await popup.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent?.trim() === wanted,
    {},
    parts.enroll.current,
    title,
  );
}

/** Keeps recovery codes from the checklist; returns on the checklist. */
export async function keepCodes(popup: Page, codes: string[]): Promise<void> {
  await press(popup, parts.enroll.recovery);
  await popup.waitForSelector(parts.recovery.codes);
  await popup.type(parts.recovery.codes, codes.join('\n'));
  await press(popup, parts.recovery.save);
  await popup.waitForSelector(parts.enroll.screen);
}

/** Presses a button of the checklist that leads to the settings; returns their page. */
export async function toSettings(session: Session, popup: Page, button: string): Promise<Page> {
  const address = extensionUrl(session, 'src/settings/index.html');
  const opened = session.browser.waitForTarget((target) => target.url().startsWith(address));
  // The popup closes by itself, perhaps before the click has ended.
  await popup.click(button).catch(() => undefined);
  const settings = await pageOf(await opened, '.frame');
  await closePopups(session);
  return settings;
}

/** Saves a backup in the settings, and has the saved file checked. `path` gives the file's. */
export async function saveBackup(settings: Page, path: () => Promise<string>): Promise<string> {
  await press(settings, 'button.backup');
  const input = await settings.waitForSelector('#saved-file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(await path());
  return textWhenThere(settings, `${parts.message.good} p`);
}
