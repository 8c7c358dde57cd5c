import { join } from 'node:path';
import type { ElementHandle, Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authenticator, connectAuthenticator } from '../../drive/authenticator.ts';
import {
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
  PATIENCE_MS,
  pageOf,
} from '../../drive/browser.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { addByHand, press, textWhenThere, typePassword } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

const NEXT = 'seven otters sing at noon 38';
const FIRST = 'button.unlock-passkey';

let downloads: Downloads;
let scene: Scene;
let settings: Page;
let phone: Authenticator;
let stick: Authenticator;

beforeAll(async () => {
  downloads = await startDownloads();
  scene = await openScene({ profile: downloads.profile });
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Harbour', accountName: 'kim', key: KEY });
  await closePopups(scene);
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, 'button.to-security');
});
afterAll(async () => {
  await scene.close();
  await downloads.remove();
});

async function fillIn(page: Page, name: string, password: string): Promise<void> {
  await press(page, 'button.add-passkey');
  await page.waitForSelector('#confirm-password:focus');
  await page.keyboard.type(password);
  await page.type('#passkey-name', name);
  await page.keyboard.press('Enter');
}

async function add(page: Page, name: string, password = PASSWORD): Promise<void> {
  await fillIn(page, name, password);
  await said(page, sentence('passkey_added', { passkey: name }));
}

/** Closes the form of a passkey that was refused, once it says why. */
async function refused(code: string): Promise<void> {
  expect(await textWhenThere(settings, '.passkeys .error')).toBe(sentence(`refusal_${code}`));
  await press(settings, '.passkeys form button.quiet:not(.reveal)');
}

const said = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('.message')?.textContent?.includes(wanted),
    { polling: 50 },
    text,
  );

const names = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('.passkeys li .issuer', (all) => all.map(({ textContent }) => textContent));

const lock = async (): Promise<void> => {
  await press(settings, 'button.lock-now');
  await settings.waitForSelector(`${FIRST}:focus`);
};

/** Presses Enter on the lock screen, where the focus is, and waits until the vault is open. */
async function enter(): Promise<void> {
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('button.lock-now');
}

/** Waits until the lock screen says why a passkey did not open it. */
async function saysWhy(code: string): Promise<void> {
  const wanted = sentence(`refusal_${code}`);
  await settings.waitForFunction(
    (text) => document.querySelector('.by-passkey .error')?.textContent === text,
    { polling: 50 },
    wanted,
  );
}

test('none is made without the password, nor where the authenticator lacks PRF', async () => {
  stick = await connectAuthenticator(settings, { transport: 'usb', prf: false });
  await fillIn(settings, 'old stick', 'not the password at all');
  await refused('password_wrong');
  expect(await stick.held()).toBe(0);
  await fillIn(settings, 'old stick', PASSWORD);
  await refused('passkey_without_prf');
  expect(await names(settings)).toEqual([]);
  await stick.remove();
});

test('one is made after the password, listed, and opens with Enter', async () => {
  phone = await connectAuthenticator(settings);
  await add(settings, 'phone');
  expect(await names(settings)).toEqual(['phone']);
  await fillIn(settings, 'phone again', PASSWORD);
  await refused('passkey_known');
  await lock();
  expect(await textWhenThere(settings, FIRST)).toBe(sentence('unlock_with', { passkey: 'phone' }));
  await enter();
});

test('a second one opens alone, and both have names that can be changed', async () => {
  stick = await connectAuthenticator(settings, { transport: 'usb' });
  await phone.touch(false);
  await add(settings, 'stick');
  expect(await names(settings)).toEqual(['phone', 'stick']);
  await press(settings, '.passkeys li:last-child button.rename-passkey');
  await settings.waitForSelector('#passkey-new-name:focus');
  await settings.locator('#passkey-new-name').fill('blue stick');
  await settings.keyboard.press('Enter');
  await said(settings, sentence('saved'));
  expect(await names(settings)).toEqual(['phone', 'blue stick']);
  await lock();
  expect(await textWhenThere(settings, FIRST)).toBe(sentence('unlock_with_any'));
  await enter();
});

test('both go on opening after the password was changed', async () => {
  await press(settings, 'button.change-password');
  await settings.type('#confirm-password', PASSWORD);
  await settings.type('#password', NEXT);
  await settings.type('#confirm', NEXT);
  await settings.keyboard.press('Enter');
  await said(settings, sentence('password_changed'));
  await lock();
  await enter();
  await stick.touch(false);
  await phone.touch(true);
  await lock();
  await enter();
});

test('whoever does not use it cancels, and types instead', async () => {
  await phone.touch(false);
  await lock();
  await settings.keyboard.press('Enter');
  await press(settings, '.by-passkey button.cancel');
  await settings.waitForSelector('.by-passkey:not(:has(button.cancel))');
  expect(await settings.$('.by-passkey .error')).toBeNull();
  await settings.focus(FIRST);
  await settings.keyboard.type(NEXT);
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('button.lock-now');
});

test('a question of the browser that was closed has its sentence', async () => {
  await lock();
  await give('timeout', 600);
  await settings.keyboard.press('Enter');
  await saysWhy('passkey_cancelled');
  await phone.touch(true);
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('button.lock-now');
});

test('one that was removed opens nothing, nor does any other answer', async () => {
  await press(settings, '.passkeys li:last-child button.remove-passkey');
  await settings.type('#confirm-password', NEXT);
  await settings.keyboard.press('Enter');
  await said(settings, sentence('passkey_removed', { passkey: 'blue stick' }));
  expect(await names(settings)).toEqual(['phone']);
  expect(await stick.held()).toBe(1);
  await lock();
  await phone.touch(false);
  await stick.touch(true);
  await settings.keyboard.press('Enter');
  await saysWhy('passkey_none');
  // The browser offers none that it was not asked for: from here on it is asked for any.
  await give('allowCredentials', []);
  await give('extensions', { prf: { eval: { first: 'salt' } } });
  await settings.focus(FIRST);
  await settings.keyboard.press('Enter');
  await saysWhy('passkey_other');
  await phone.touch(true);
  await stick.touch(false);
  await settings.keyboard.press('Enter');
  await saysWhy('passkey_wrong');
  await stick.remove();
  await settings.reload();
  await settings.waitForSelector(`${FIRST}:focus`);
  await settings.keyboard.press('Enter');
  await press(settings, 'button.to-security');
});

test('the popup asks in a small window, which then is gone, and is back itself', async () => {
  await lock();
  const first = await small(await clickToolbar(scene, scene.page));
  // What the browser plays belongs to one tab: this one makes a passkey of its own.
  const watch = await connectAuthenticator(first);
  await first.goto(extensionUrl(scene, 'src/settings/index.html'));
  await typePassword(first, NEXT);
  await press(first, 'button.to-security');
  await add(first, 'watch', NEXT);
  await press(first, 'button.lock-now');
  await watch.touch(false);
  await first.goto(extensionUrl(scene, 'src/unlock/index.html'));
  await first.waitForSelector('.by-passkey button.cancel');
  // The window that is there is shown, and no second one comes.
  const popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector(`${FIRST}:focus`);
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await popup.keyboard.press('Enter').catch(() => undefined);
  await closed;
  expect(scene.browser.targets().filter(isSmall)).toHaveLength(1);
  await watch.touch(true);
  await press(first, '.by-passkey button.cancel');
  await first.waitForSelector('.by-passkey:not(:has(button.cancel))');
  const back = scene.browser.waitForTarget((target) => target.url().includes('src/popup/'), {
    timeout: PATIENCE_MS,
  });
  const gone = new Promise((resolve) => first.once('close', resolve));
  await first.click(FIRST).catch(() => undefined);
  await gone;
  await (await pageOf(await back, '.home.screen')).waitForSelector('.row');
  await closePopups(scene);
});

test('a backup has none: what is restored from it asks for the password', async () => {
  await settings.bringToFront();
  await press(settings, 'button.to-backup');
  await press(settings, 'button.backup');
  const text = await downloads.text('latchkey-');
  expect(text).not.toContain('"prf"');
  await press(settings, 'button.to-security');
  await press(settings, 'button.erase-begin');
  await settings.type('#erase-word', sentence('erase_word'));
  await settings.keyboard.press('Enter');
  expect(await textWhenThere(settings, '.left-passkeys')).toBe(sentence('passkey_erased'));
  await press(settings, 'button.erase-done');
  await press(settings, 'button.restore-first');
  const input = await settings.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(
    join(downloads.folder, (await downloads.files())[0] ?? ''),
  );
  await settings.waitForSelector('input[type=password]');
  await settings.type('input[type=password]', NEXT);
  await settings.keyboard.press('Enter');
  await press(settings, 'button.to-security');
  expect(await names(settings)).toEqual([]);
  await press(settings, 'button.lock-now');
  await settings.waitForSelector('#password:focus');
  expect(await settings.$(FIRST)).toBeNull();
});

function isSmall(target: Target): boolean {
  return target.url().includes('src/unlock/');
}

/** Presses the passkey's button in the popup, and returns the small window that comes. */
async function small(popup: Page): Promise<Page> {
  await popup.waitForSelector(`${FIRST}:focus`);
  const opened = scene.browser.waitForTarget(isSmall, { timeout: PATIENCE_MS });
  await popup.keyboard.press('Enter').catch(() => undefined);
  return pageOf(await opened, FIRST);
}

/** Has the page ask the browser for a passkey with another member than we give it. */
async function give(member: string, value: unknown): Promise<void> {
  await settings.evaluate(
    (name, given) => {
      const salted = (one: unknown): unknown =>
        one === 'salt'
          ? new Uint8Array(32)
          : one && typeof one === 'object' && !Array.isArray(one)
            ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, salted(inner)]))
            : one;
      const get = navigator.credentials.get.bind(navigator.credentials);
      navigator.credentials.get = ({ publicKey, ...rest }: CredentialRequestOptions = {}) =>
        get({
          ...rest,
          publicKey: { ...(publicKey as PublicKeyCredentialRequestOptions), [name]: salted(given) },
        });
    },
    member,
    value,
  );
}
