import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  add,
  listed,
  type OneComputer,
  pairingCode,
  startComputer,
  switchOn,
  synced,
} from '../../drive/computers.ts';
import { parts } from '../../drive/parts.ts';
import { PASSWORD, sentence } from '../../drive/scene.ts';
import { type Firefox, firefoxPath, ID, startFirefox, type View } from './firefox.ts';

declare const browser: {
  storage: {
    sync: {
      get(key: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
    };
  };
  permissions: {
    getAll(): Promise<{ data_collection?: string[] }>;
    remove(of: { data_collection: string[] }): Promise<boolean>;
  };
};
declare const chrome: {
  storage: { sync: { set(values: object): Promise<void>; remove(keys: string[]): Promise<void> } };
};

if (!firefoxPath())
  console.warn('skipped: sharing in Firefox needs one (apt-get install firefox-esr)');

describe.skipIf(!firefoxPath())('sharing between Firefox and Chromium', () => {
  let firefox: Firefox;
  let office: OneComputer;
  let page: View;

  beforeAll(async () => {
    office = await startComputer();
    // A headless Firefox has nobody to show its question to.
    firefox = await startFirefox({
      more: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    page = firefox.page;
    const settings = 'src/settings/index.html';
    await firefox.open(
      await firefox.inBrowser(`return WebExtensionPolicy.getByID('${ID}').getURL('${settings}');`),
    );
    await page.see(parts.create.password);
    await page.type(parts.create.password, PASSWORD);
    await page.type(parts.create.confirm, PASSWORD);
    await page.press(parts.create.submit);
    await page.see('nav.rail');
  });
  afterAll(async () => {
    await firefox?.close();
    await office?.close();
  });

  const items = (): Promise<Record<string, unknown>> =>
    page.run(() => browser.storage.sync.get(null));
  const text = (selector: string): Promise<string> =>
    page.run((wanted) => document.querySelector(wanted)?.textContent?.trim() ?? '', selector);

  test('only the browser’s account is offered, and that is said', async () => {
    await page.press('button.to-devices');
    await page.see('.way-browser');
    expect(await text('.begin-sharing')).toContain(sentence('devices_folder_none'));
    expect(await page.run(() => document.querySelectorAll('input[type=radio]').length)).toBe(1);
    expect(await items()).toEqual({});
  });

  test('it joins a Chromium by the code, and Firefox knows of the consent', async () => {
    await add(office, 'Harbour');
    await switchOn(office, 'Office');
    const code = await pairingCode(office);
    const carried = await synced(office);
    await page.run((all) => browser.storage.sync.set(all), carried);
    await page.press('button.join');
    await page.type('#pairing-code', code);
    await page.press('.join-now');
    await page.see('.computers');
    await expect.poll(() => text('.computers')).toContain('Office');
    const given = await page.run(() => browser.permissions.getAll());
    expect(given.data_collection).toContain('authenticationInfo');
    await page.press('button.to-accounts');
    await page.see('.page .line-button');
    expect(await text('.page .line-button .issuer')).toBe('Harbour');
  });

  test('what Firefox writes, Chromium takes in', async () => {
    await expect.poll(async () => (await items()).m).not.toBe((await synced(office)).m);
    const carried = await items();
    await office.settings.evaluate((all) => chrome.storage.sync.set(all), carried);
    await office.settings.waitForSelector('.paired');
    expect(await listed(office)).toEqual(['Harbour / pat@example.com']);
  });

  test('the consent taken back ends what leaves, until the person gives it again', async () => {
    // As the browser's own page of add-ons does.
    await page.run(() => browser.permissions.remove({ data_collection: ['authenticationInfo'] }));
    const before = await items();
    await page.press('button.to-devices');
    await page.press('.share-now');
    await page.see('button.consent');
    expect(await text('.sharing-failed')).toBe(sentence('refusal_sync_consent_gone'));
    expect(await items()).toEqual(before);
    await page.press('button.consent');
    await expect.poll(() => text('.sharing-failed')).toBe('');
    const given = await page.run(() => browser.permissions.getAll());
    expect(given.data_collection).toContain('authenticationInfo');
  });
});
