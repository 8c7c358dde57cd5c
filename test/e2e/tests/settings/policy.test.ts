import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserPath,
  builtFolder,
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
} from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

declare const chrome: {
  storage: { managed: { get(keys: null): Promise<{ fillSites?: string[] }> } };
};

/** Where Chromium of Linux distributions reads policies; other browsers read them elsewhere. */
const MANAGED = '/etc/chromium/policies/managed';

/** The nearest folder on the way to the policies that exists. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

function mayWrite(): boolean {
  try {
    accessSync(nearest(MANAGED), constants.W_OK);
    return /chromium[^/]*$/.test(browserPath());
  } catch {
    return false;
  }
}

if (!mayWrite())
  console.warn(`skipped: policies need Chromium, and a person who may write to ${MANAGED}`);

describe.skipIf(!mayWrite())('in a browser that an organization manages', () => {
  let folder: string;
  let file: string;
  let id: string;
  let scene: Scene;
  let settings: Page;

  beforeAll(async () => {
    // A folder of its own gives the extension an id of its own: no other browser is managed.
    folder = await realpath(await mkdtemp(join(tmpdir(), 'latchkey-policy-')));
    await cp(builtFolder(), folder, { recursive: true });
    id = idOf(folder);
    await mkdir(MANAGED, { recursive: true });
    file = join(MANAGED, `latchkey-${id}.json`);
    await set({
      minimumPasswordLength: 40,
      lockAfterMinutes: 10,
      plainExport: false,
      fillSites: ['127.0.0.1'],
      sync: false,
      unknown: 'member',
    });
    scene = await openScene({ dist: folder, vault: false });
    expect(scene.extension.id).toBe(id);
    settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
    await arrived('127.0.0.1');
    await scene.page.bringToFront();
  });
  afterAll(async () => {
    await scene?.close();
    await rm(file, { force: true });
    // Only folders that nothing else is in.
    for (const made of [MANAGED, dirname(MANAGED)]) await rmdir(made).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });

  function set(policy: Record<string, unknown>): Promise<void> {
    return writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  }

  /** Waits until Chromium has handed the policy over, which it does after some seconds. */
  async function arrived(site: string): Promise<void> {
    await settings.waitForFunction(
      async (wanted) => {
        const { fillSites = [] } = await chrome.storage.managed.get(null);
        return fillSites[0] === wanted;
      },
      { polling: 200 },
      site,
    );
  }

  /** Returns the popup over a page with one field for codes. */
  async function popupOverField(): Promise<Page> {
    await scene.odd('one-field');
    return clickToolbar(scene, scene.page);
  }

  test('a new password is as long as the organization asks', async () => {
    const popup = await clickToolbar(scene, scene.page);
    await popup.type(parts.create.password, PASSWORD);
    await popup.type(parts.create.confirm, PASSWORD);
    await popup.click(parts.create.submit);
    expect(await textWhenThere(popup, parts.create.error)).toBe(
      sentence('refusal_password_policy', { least: 40 }),
    );
    await press(popup, parts.create.usePassphrase);
    await press(popup, parts.create.submit);
    await popup.waitForSelector(parts.home.screen);
    await addByHand(popup, { issuer: 'Harbour', accountName: 'kim', key: KEY });
    await closePopups(scene);
  });

  test('the settings offer what it allows, and say why there is no more', async () => {
    await settings.bringToFront();
    await press(settings, 'button.to-security');
    const minutes = await settings.waitForSelector('#lock-after');
    expect(await minutes?.evaluate((list) => (list as HTMLSelectElement).value)).toBe('10');
    expect(await valuesOf('#lock-after option')).toEqual(['1', '5', '10']);
    expect(await texts('.page > .by-policy')).toEqual([sentence('policy_choices')]);
    expect(await texts('.access .by-policy')).toEqual([sentence('refusal_policy_off')]);
    await press(settings, 'button.to-transfer');
    await settings.waitForSelector('.formats');
    expect(await valuesOf('.formats input')).toEqual(['aegis_sealed']);
    expect(await texts('.export .by-policy')).toEqual([sentence('policy_choices')]);
    await press(settings, 'button.to-devices');
    await settings.waitForSelector('.page .by-policy');
    expect(await texts('.page .by-policy')).toEqual([sentence('refusal_policy_off')]);
    expect(await settings.$('.switch-on')).toBeNull();
  });

  test('a code is filled on its sites alone, from the moment on at which it says so', async () => {
    const popup = await popupOverField();
    await press(popup, parts.home.chooseAccount);
    await press(popup, parts.row.deed);
    await confirmSite(popup);
    await set({ fillSites: ['*.corp.example'] });
    await arrived('*.corp.example');
    const barred = await popupOverField();
    await barred.waitForSelector(parts.card.copy);
    expect(await barred.$(parts.card.fill)).toBeNull();
    expect(await textWhenThere(barred, '.by-policy')).toBe(sentence('refusal_policy_site'));
    await closePopups(scene);
    // The other four are no longer set.
    await settings.waitForSelector('.switch-on');
  });

  function texts(selector: string): Promise<string[]> {
    return settings.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));
  }

  function valuesOf(selector: string): Promise<string[]> {
    return settings.$$eval(selector, (all) => all.map((one) => (one as HTMLInputElement).value));
  }
});

/** Returns the id of an unpacked extension: Chromium makes it from the path of its folder. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
