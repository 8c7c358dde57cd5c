import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage, type Session, type Start, startBrowser } from './browser.ts';
import { parts } from './parts.ts';
import { addByHand, press, textWhenThere } from './popup.ts';
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

/** Starts a browser and opens the settings with its vault, which is made in a fresh profile. */
export async function startComputer(start: Start = {}): Promise<OneComputer> {
  const session = await startBrowser({ language: 'en', ...start });
  const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await settings.waitForSelector(`${parts.create.screen}, ${parts.locked.screen}`);
  const isNew = (await settings.$(parts.create.screen)) !== null;
  await settings.type(parts.create.password, PASSWORD);
  if (isNew) await settings.type(parts.create.confirm, PASSWORD);
  await press(settings, isNew ? parts.create.submit : parts.locked.submit);
  await settings.waitForSelector('nav.rail');
  return { ...session, settings };
}

/** Kills the browser of a computer as a power cut does; its profile stays. */
export async function kill(computer: OneComputer): Promise<void> {
  const process = computer.browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
  await computer.close();
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

/** Switches sharing on, under a name. */
export async function switchOn(
  computer: OneComputer,
  name: string,
  way: 'browser' | 'folder' = 'browser',
): Promise<void> {
  const { settings } = computer;
  await go(computer, 'devices');
  await press(settings, `.way-${way}`);
  await settings.locator('#computer-name').fill(name);
  await pressAndHear(settings, '.switch-on');
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
export async function join(
  computer: OneComputer,
  code: string,
  name: string,
  way: 'browser' | 'folder' = 'browser',
): Promise<void> {
  const { settings } = computer;
  await go(computer, 'devices');
  await press(settings, 'button.join');
  await press(settings, `.join-form .way-${way}`);
  await settings.locator('#pairing-code').fill(code);
  await settings.locator('#computer-name').fill(name);
  await settings.waitForFunction(() => document.querySelector('.message') === null);
  await press(settings, '.join-now');
  await settings.waitForSelector(`${parts.message.good}, .join-form .error`);
  const said = await settings
    .$eval('.join-form .error', (error) => error.textContent)
    .catch(() => null);
  if (said) throw new Error(said);
}

/** A file as text: base64 of its bytes, by name. */
export type Files = Record<string, string>;

/**
 * Has the computer's folder be one of the browser's own file system, as nobody can press in the
 * dialog without a real keyboard; what is done with the handle is the same.
 */
export async function standInFolder({ settings }: OneComputer): Promise<void> {
  await settings.evaluate(() => {
    const choose = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: choose });
  });
}

/** Returns the files of the stand-in folder. */
export function filesOf({ settings }: OneComputer): Promise<Files> {
  return settings.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('shared', { create: true });
    const files: Record<string, string> = {};
    for await (const handle of (
      folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
    ).values()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      files[handle.name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return files;
  });
}

/** Puts files into the stand-in folder, as a program does that carries them. */
export async function putFiles({ settings }: OneComputer, files: Files): Promise<void> {
  await settings.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('shared', { create: true });
    for (const [name, base64] of Object.entries(wanted)) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await writable.close();
    }
  }, files);
}

/** Removes files from the stand-in folder. */
export async function dropFiles({ settings }: OneComputer, names: string[]): Promise<void> {
  await settings.evaluate(async (gone) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('shared', { create: true });
    for (const name of gone) await folder.removeEntry(name).catch(() => undefined);
  }, names);
}

/** Carries the files of a computer that are its own, or everybody's, to another one's folder. */
export async function carryFiles(from: OneComputer, to: OneComputer): Promise<void> {
  const [wanted, had] = await Promise.all([filesOf(from), filesOf(to)]);
  await putFiles(to, wanted);
  const pairing = Object.keys(had).filter((name) => name.includes('pairing'));
  await dropFiles(
    to,
    pairing.filter((name) => !(name in wanted)),
  );
}

/** Presses *Share now* and waits until it is done. */
export async function shareNow({ settings }: OneComputer): Promise<void> {
  await pressAndHear(settings, '.share-now');
}

/** Presses a button and waits for the line that says it is done, not for an earlier one. */
export async function pressAndHear(settings: Page, selector: string): Promise<void> {
  await settings.waitForFunction(() => document.querySelector('.message') === null);
  await press(settings, selector);
  await textWhenThere(settings, parts.message.good);
}

/** Adds an account by hand, with a key that belongs to its name alone. */
export async function add(
  computer: OneComputer,
  issuer: string,
  key = issuer
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .padEnd(32, 'A'),
): Promise<void> {
  const popup = await openPage(computer, extensionUrl(computer, 'src/popup/index.html'));
  await addByHand(popup, { issuer, accountName: 'pat@example.com', key });
  await popup.close();
}

/** Opens an account in the settings, by the name of its site. */
export async function openAccount(computer: OneComputer, issuer: string): Promise<void> {
  const { settings } = computer;
  for (const section of ['about', 'accounts']) await go(computer, section);
  await settings.waitForSelector('.page .line-button');
  for (const line of await settings.$$('.page .line-button')) {
    const name = await line.$eval('.issuer', (found) => found.textContent);
    if (name === issuer) return line.click();
  }
  throw new Error(`No account of ${issuer}.`);
}

/** Gives an account another issuer, or another name within it. */
export async function rename(
  computer: OneComputer,
  issuer: string,
  field: 'issuer' | 'account-name',
  text: string,
): Promise<void> {
  const { settings } = computer;
  await openAccount(computer, issuer);
  await settings.locator(`#${field}`).fill(text);
  await pressAndHear(settings, '.page button.save');
}

/** Returns the accounts that the settings list, as `issuer / account name`, sorted. */
export async function listed(computer: OneComputer): Promise<string[]> {
  const { settings } = computer;
  for (const section of ['about', 'accounts']) await go(computer, section);
  await settings.waitForSelector('.page h1');
  const lines = await settings.$$eval('.page .line-button', (all) =>
    all.map((line) =>
      ['.issuer', '.account-name'].map((part) => line.querySelector(part)?.textContent).join(' / '),
    ),
  );
  return lines.sort();
}
