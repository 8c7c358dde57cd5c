import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../../../pages/site.ts';
import { builtFolder } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { PASSWORD, sentence } from '../../drive/scene.ts';
import { type Firefox, firefoxPath, startFirefox, type View } from './firefox.ts';

const SITE_PASSWORD = 'kormoran-pod-mostom-14';

if (!firefoxPath())
  console.warn('skipped: the story in Firefox needs one (apt-get install firefox-esr)');

describe.skipIf(!firefoxPath())('in Firefox', () => {
  let site: Site;
  let firefox: Firefox;
  let page: View;
  /** Seconds since 1970 at which the last site accepted a first code. */
  let enrolledAt = 0;

  beforeAll(async () => {
    site = await startSite();
    firefox = await startFirefox();
    page = firefox.page;
  });
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  // Each site has a host of its own: the shortcut fills where one account is confirmed.
  const address = (shape: string, step: string): string =>
    `${shape === 'frame' ? site.url.replace('127.0.0.1', 'localhost') : site.url}/en/${shape}/${step}`;

  /**
   * Presses what leads to another page and waits until that has loaded: the grant of a click ends
   * with the page.
   */
  async function follow(selector: string): Promise<void> {
    await page.run(() => document.documentElement.setAttribute('data-left', ''));
    await page.press(selector);
    await page.until(
      () => !document.querySelector('[data-left]') && document.readyState === 'complete',
    );
  }

  async function signUp(shape: string): Promise<void> {
    await firefox.open(address(shape, 'signup'));
    await page.type('#name', 'Pat');
    await page.type('#email', 'pat@example.com');
    await follow('.go');
    await page.type('#password', SITE_PASSWORD);
    await follow('.go');
  }

  async function logIn(shape: string): Promise<void> {
    await firefox.open(address(shape, 'login'));
    await page.type('#email', 'pat@example.com');
    await page.type('#password', SITE_PASSWORD);
    await follow('.go');
    await page.until(codeForm);
  }

  /**
   * Sends the form with the code, in the page or in its frame, as soon as the code is whole;
   * returns when the site has answered.
   */
  async function sendCode(answer: string): Promise<void> {
    await page.until(codeForm, true);
    await page.run((inside) => {
      const form = document.querySelector('iframe')?.contentDocument ?? document;
      form.querySelector<HTMLElement>(inside)?.click();
    }, 'form .go');
    await page.see(answer);
  }

  async function unlock(): Promise<View> {
    const popup = await firefox.clickToolbar();
    await popup.type(parts.locked.password, PASSWORD);
    await popup.press(parts.locked.submit);
    await popup.see(parts.home.screen);
    return popup;
  }

  async function said(view: View, selector: string): Promise<string> {
    return view.until((wanted) => document.querySelector(wanted)?.textContent?.trim(), selector);
  }

  /** Waits for a message; with few seconds left, the one about the next code comes before it. */
  async function says(view: View, message: string): Promise<void> {
    await view.until(
      (wanted) => document.querySelector('.message')?.textContent?.trim() === wanted,
      message,
    );
  }

  test('the first click creates the vault, in a popup of the right size', async () => {
    await firefox.open(`${site.url}/odd/no-qr`);
    const popup = await firefox.clickToolbar();
    await popup.until(
      () => innerWidth === 380 && innerHeight === document.documentElement.offsetHeight,
    );
    await popup.type(parts.create.password, PASSWORD);
    await popup.type(parts.create.confirm, PASSWORD);
    await popup.press(parts.create.submit);
    await popup.see(parts.home.screen);
  });

  test.each([
    ['boxes', '127.0.0.1'],
    ['frame', 'localhost'],
  ])('a code is read off the page, kept, filled and accepted: %s', async (shape, host) => {
    await signUp(shape);
    const popup = await firefox.clickToolbar();
    await popup.press(parts.home.scan);
    await popup.press(parts.found.save);
    await says(popup, sentence('filled', { host }));
    await sendCode('.codes, .one');
    enrolledAt = Date.now() / 1000;
  });

  test('the vault locks and opens again', async () => {
    await firefox.open(`${site.url}/odd/no-qr`);
    const popup = await firefox.clickToolbar();
    await popup.press(parts.home.lock);
    await popup.see(parts.locked.screen);
    await unlock();
  });

  test('"Fill code here" in the menu of a field fills that field', async () => {
    await logIn('boxes');
    await firefox.chooseInMenu('.boxes input');
    await page.until(codeForm, true);
  });

  test('Alt+Shift+L fills a form in a frame, and the site accepts the code', async () => {
    await logIn('frame');
    await nextStep(enrolledAt);
    await firefox.command('L');
    await sendCode('#welcome');
  });

  test('the popup fills, and the site accepts the code', async () => {
    await logIn('boxes');
    const popup = await firefox.clickToolbar();
    await popup.press(parts.card.fill);
    await says(popup, sentence('filled', { host: '127.0.0.1' }));
    await sendCode('#welcome');
  });

  test('a vault that a script overwrote opens from the copy out of reach, said once', async () => {
    await firefox.open(`${site.url}/odd/no-qr`);
    const popup = await firefox.clickToolbar();
    await popup.press(parts.home.settings);
    await page.until(
      () => document.URL.startsWith('moz-extension:') && document.readyState === 'complete',
    );
    await page.run(async () => {
      const { local } = (
        globalThis as unknown as {
          browser: { storage: { local: { set(values: object): Promise<void> } } };
        }
      ).browser.storage;
      await local.set({ vault: '{"format":"latchkey","sum":"bm8="}', previous: 'gone' });
    });
    await page.until(isRepaired);
    await firefox.open(`${site.url}/odd/no-qr`);
    const again = await firefox.clickToolbar();
    expect(await said(again, '.notice')).toContain(sentence('notice_repaired'));
    expect(await again.run((row) => document.querySelectorAll(row).length, parts.row.whole)).toBe(
      2,
    );
    await again.press(parts.home.lock);
    await again.see(parts.locked.screen);
    const opened = await unlock();
    expect(await opened.run(() => document.querySelectorAll('.notice').length)).toBe(0);
  });

  test('no script that is put into a page knows of any storage', () => {
    const folder = join(builtFolder('firefox'), 'src/content');
    const scripts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(script).not.toMatch(/\bstorage\b|indexedDB/i);
  });
});

/**
 * Runs in the settings: returns whether they, which follow the vault, have mended all of it and
 * left the word about that. Repairing holds the lock: who comes in the middle finds a vault that is
 * whole, and no word yet.
 */
async function isRepaired(): Promise<boolean> {
  const { local } = (
    globalThis as unknown as {
      browser: { storage: { local: { get(name: string): Promise<{ notices?: string[] }> } } };
    }
  ).browser.storage;
  return navigator.locks.request('vault', async () => {
    const { notices = [] } = await local.get('notices');
    return notices.includes('repaired');
  });
}

/**
 * Waits until the code is another one than the one that was accepted at `since` (seconds since
 * 1970).
 */
async function nextStep(since: number): Promise<void> {
  const wait = (Math.floor(since / 30) + 1) * 30_000 - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

/**
 * Returns whether there is a form for a code, filled with six digits if asked for. Runs in the
 * page.
 */
function codeForm(filled = false): boolean {
  const form = document.querySelector('iframe')?.contentDocument ?? document;
  const inputs = [
    ...form.querySelectorAll<HTMLInputElement>(
      'main form[method=post] input:not([type=hidden], [type=checkbox])',
    ),
  ];
  return (
    inputs.length > 0 && (!filled || /^\d{6}$/.test(inputs.map(({ value }) => value).join('')))
  );
}
