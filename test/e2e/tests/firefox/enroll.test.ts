import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../../../pages/site.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { parts } from '../../drive/parts.ts';
import { PASSWORD, sentence } from '../../drive/scene.ts';
import { type Firefox, firefoxPath, ID, startFirefox, type View } from './firefox.ts';

const SITE_PASSWORD = 'kormoran-pod-mostom-14';

if (!firefoxPath())
  console.warn('skipped: setting up in Firefox needs one (apt-get install firefox-esr)');

describe.skipIf(!firefoxPath())('an account is set up in Firefox', () => {
  let site: Site;
  let firefox: Firefox;
  let downloads: Downloads;
  let page: View;
  /** The recovery codes that the site shows. */
  let codes: string[] = [];

  beforeAll(async () => {
    site = await startSite();
    downloads = await startDownloads();
    firefox = await startFirefox({
      more: { 'browser.download.folderList': 2, 'browser.download.dir': downloads.folder },
    });
    page = firefox.page;
  });
  afterAll(async () => {
    await firefox?.close();
    await downloads?.remove();
    await site?.close();
  });

  const address = (step: string): string => `${site.url}/en/liveagent;clock=95;codes=list/${step}`;

  /** Presses what leads to another page, and waits until that has loaded. */
  async function follow(selector: string): Promise<void> {
    await page.run(() => document.documentElement.setAttribute('data-left', ''));
    await page.press(selector);
    await page.until(
      () => !document.querySelector('[data-left]') && document.readyState === 'complete',
    );
  }

  /** Waits until an element of a view has exactly this text. */
  async function says(view: View, selector: string, text: string): Promise<void> {
    await view.until(
      (at, wanted) =>
        [...document.querySelectorAll(at)].some((one) => one.textContent?.trim() === wanted),
      selector,
      text,
    );
  }

  function textsIn(view: View, selector: string): Promise<string[]> {
    return view.run(
      (at) => [...document.querySelectorAll(at)].map((one) => one.textContent?.trim() ?? ''),
      selector,
    );
  }

  async function openChecklist(): Promise<View> {
    const popup = await firefox.clickToolbar();
    await popup.press(parts.enroll.line);
    await popup.see(parts.enroll.screen);
    return popup;
  }

  async function openAccount(): Promise<View> {
    const popup = await firefox.clickToolbar();
    await popup.press(parts.card.details);
    await popup.see(parts.account.screen);
    return popup;
  }

  const left = (some: number): string =>
    sentence('recovery_of', { left: some, count: codes.length });

  test('the site refuses the code, and the checklist tells why and what to do', async () => {
    await firefox.open(address('signup'));
    await page.type('#name', 'Pat');
    await page.type('#email', 'pat@example.com');
    await follow('.go');
    await page.type('#password', SITE_PASSWORD);
    await follow('.go');
    const popup = await firefox.clickToolbar();
    await popup.type(parts.create.password, PASSWORD);
    await popup.type(parts.create.confirm, PASSWORD);
    await popup.press(parts.create.submit);
    await popup.press(parts.home.scan);
    await popup.press(parts.found.save);
    await says(popup, parts.message.good, sentence('filled', { host: '127.0.0.1' }));
    await says(popup, parts.enroll.current, sentence('enroll_confirmed'));
    await firefox.closePopup();
    await follow('form .go');
    await page.see('.error');
    const again = await openChecklist();
    await again.press(parts.enroll.refused);
    await again.press(parts.clock.check);
    await again.until(
      (at, first, last) => {
        const said = document.querySelector(at)?.textContent ?? '';
        return said.startsWith(first) && said.endsWith(last) && / 9[456] /.test(said);
      },
      parts.clock.told,
      ...around(sentence('enroll_clock_behind', { host: '127.0.0.1' })),
    );
    await again.press(parts.clock.use);
    await again.see(parts.clock.used);
    await again.press(parts.enroll.fill);
    await says(again, parts.message.good, sentence('filled', { host: '127.0.0.1' }));
    await firefox.closePopup();
    await follow('form .go');
    await page.see('.recovery-list');
    expect(site.notes.map(({ event }) => event)).toEqual(['signed up', 'refused', 'enrolled']);
  });

  test('the recovery codes of the page are kept as it shows them', async () => {
    codes = await textsIn(page, '.recovery-list li');
    const popup = await openChecklist();
    await popup.press(parts.enroll.accepted);
    await says(popup, parts.enroll.current, sentence('enroll_recovery'));
    await popup.press(parts.enroll.recovery);
    await popup.press(parts.recovery.find);
    await popup.see('.recognised .tick');
    expect(await textsIn(popup, '.recognised .tick')).toEqual(codes);
    await popup.press(parts.recovery.save);
    await says(popup, parts.enroll.current, sentence('enroll_second'));
    await popup.press(parts.enroll.skip);
    await popup.see(parts.enroll.finish);
    await firefox.closePopup();
    const account = await openAccount();
    await says(account, parts.account.recoveryLeft, left(codes.length));
    await account.press(parts.account.showRecovery);
    await account.see(parts.account.recoveryCode);
    expect(await textsIn(account, parts.account.recoveryCode)).toEqual(codes);
  });

  test('one is filled where the site asks for one, and is used', async () => {
    await firefox.closePopup();
    await follow('.go');
    await follow('#log-out');
    await page.type('#email', 'pat@example.com');
    await page.type('#password', SITE_PASSWORD);
    await follow('.go');
    await follow('a[href=lost]');
    const popup = await openAccount();
    await popup.press(parts.account.fillRecovery);
    await says(popup, parts.account.recoveryLeft, left(codes.length - 1));
    await firefox.closePopup();
    const [first] = codes;
    const field = '[name=recovery]';
    expect(await page.run((at) => document.querySelector<HTMLInputElement>(at)?.value, field)).toBe(
      first,
    );
    await follow('.go');
    await page.see('#welcome');
    expect(site.notes.map(({ event }) => event).slice(3)).toEqual(['recovered']);
  });

  test('Health says what is left to do', async () => {
    const settings = 'src/settings/index.html';
    await firefox.open(
      await firefox.inBrowser(`return WebExtensionPolicy.getByID('${ID}').getURL('${settings}');`),
    );
    await page.press('button.to-health');
    await says(page, '.verdict', sentence('health_things_one', { count: 1 }));
    expect(await textsIn(page, '.concern h2')).toEqual([`${sentence('health_unsaved')} 1`]);
    await says(page, '.last-backup', sentence('backup_never'));
  });

  test('the accounts go out into a file, and come in from it', async () => {
    await page.press('button.to-transfer');
    await page.press('.formats input[value=otpauth]');
    await page.type('#confirm-password', PASSWORD);
    await page.press('.export .confirm');
    const file = await downloaded();
    await page.type('#import-files', file);
    await page.see('.file-read');
    expect(await textsIn(page, '.file-read .issuer')).toEqual([file.split('/').at(-1)]);
    await page.see('.import-offer');
    expect(await textsIn(page, '.import-offer .issuer')).toHaveLength(1);
  });

  test('an empty folder is said to hold no accounts', async () => {
    const folder = join(downloads.folder, 'empty');
    await mkdir(folder);
    await page.press('button.to-accounts');
    await page.press('button.to-transfer');
    await page.see('#import-folder');
    await page.chooseFolder('#import-folder', folder);
    await page.until(
      (wanted) => document.body.textContent?.includes(wanted),
      sentence('refusal_import_folder_empty'),
    );
    await rm(folder, { recursive: true });
  });

  /** Returns the path of the one file that was saved, once it is there whole. */
  async function downloaded(): Promise<string> {
    for (;;) {
      const names = await readdir(downloads.folder);
      const [name] = names.filter((one) => !one.endsWith('.part'));
      const path = join(downloads.folder, name ?? 'none');
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      if (name && names.length === 1 && isThere) return path;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
});

/** Returns a sentence's text before its number of seconds, and the text behind it. */
function around(said: string): [string, string] {
  const [first = '', last = ''] = said.split('{seconds}');
  return [first, last];
}
