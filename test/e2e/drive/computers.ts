import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage, type Session, type Start, startBrowser } from './browser.ts';
import { parts } from './parts.ts';
import { press, textWhenThere } from './popup.ts';
import { PASSWORD } from './scene.ts';

declare const chrome: {
  storage: Record<
    'local' | 'sync',
    {
      get(key: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    }
  >;
};

/** A browser profile of its own, with its settings open: one of a person's computers. */
export interface OneComputer extends Session {
  settings: Page;
}

/** Starts a browser with a vault and opens the settings. */
export async function startComputer(start: Start = {}): Promise<OneComputer> {
  const session = await startBrowser({ language: 'en', ...start });
  const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await settings.waitForSelector(parts.create.screen);
  await settings.type(parts.create.password, PASSWORD);
  await settings.type(parts.create.confirm, PASSWORD);
  await press(settings, parts.create.submit);
  await settings.waitForSelector('nav.rail');
  return { ...session, settings };
}

/** Shows a section of the settings. */
export async function go({ settings }: OneComputer, section: string): Promise<void> {
  await settings.bringToFront();
  await press(settings, `button.to-${section}`);
}

/** What the browser's own sync holds on a computer. */
export function synced({ settings }: OneComputer): Promise<Record<string, unknown>> {
  return settings.evaluate(() => chrome.storage.sync.get(null));
}

/** Everything in `storage.local` of a computer. */
export function local({ settings }: OneComputer): Promise<Record<string, unknown>> {
  return settings.evaluate(() => chrome.storage.local.get(null));
}

/** Makes the browser's sync of another computer hold what this one's holds, as its account would. */
export async function carryItems(from: OneComputer, to: OneComputer): Promise<void> {
  const items = await synced(from);
  await to.settings.evaluate(async (wanted) => {
    const had = await chrome.storage.sync.get(null);
    await chrome.storage.sync.set(wanted);
    const gone = Object.keys(had).filter((key) => !(key in wanted));
    if (gone.length > 0) await chrome.storage.sync.remove(gone);
  }, items);
}

/** Switches sharing on, under a name, through the browser's account. */
export async function switchOn(computer: OneComputer, name: string): Promise<void> {
  const { settings } = computer;
  await go(computer, 'devices');
  await settings.locator('#computer-name').fill(name);
  await press(settings, '.switch-on');
  await settings.waitForSelector('.computers');
}

/** Asks for a pairing code and returns its 48 digits. */
export async function pairingCode(computer: OneComputer): Promise<string> {
  const { settings } = computer;
  await go(computer, 'devices');
  await press(settings, '.add-a-computer');
  await settings.locator('#confirm-password').fill(PASSWORD);
  await press(settings, '.add-computer .confirm');
  return (await textWhenThere(settings, '.pairing-code')).replace(/\s/g, '');
}

/** Joins with a pairing code; throws the sentence that is shown instead. */
export async function join(computer: OneComputer, code: string, name: string): Promise<void> {
  const { settings } = computer;
  await go(computer, 'devices');
  await press(settings, 'button.join');
  await settings.locator('#pairing-code').fill(code);
  await settings.locator('#computer-name').fill(name);
  await press(settings, '.join-now');
  await settings.waitForSelector('.computers, .join-form .error');
  const said = await settings.$eval('.join-form .error', (error) => error.textContent).catch(() => null);
  if (said) throw new Error(said);
}
