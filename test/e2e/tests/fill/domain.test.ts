import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { answerFor } from '../../drive/hosts.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, fillHere, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

const INPUT = '<input id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code">';
const FORM = `<!doctype html><title>Log in</title><link rel="icon" href="data:,">\
<form autocomplete="off"><label for="otp">Authentication code</label>
${INPUT}<button>Verify</button></form>`;
const HOSTS = [
  'login.example.com',
  'shop.example.com',
  'example.com',
  'notexample.com',
  'pat.github.io',
];

let scene: Scene;
let page: Page;

beforeAll(async () => {
  scene = await openScene();
  page = scene.page;
  await answerFor(page, Object.fromEntries(HOSTS.map((host) => [host, FORM])));
  const popup = await clickToolbar(scene, page);
  await addByHand(popup, { issuer: 'Wide', accountName: 'pat', key: KEY });
  await closePopups(scene);
});
afterAll(() => scene?.close());

async function popupOn(host: string): Promise<Page> {
  await page.goto(`https://${host}/`, { waitUntil: 'load' });
  const popup = await clickToolbar(scene, page);
  await popup.waitForSelector(parts.home.screen);
  return popup;
}

/** Opens the page of a host and the question whether the account belongs there. */
async function question(host: string): Promise<Page> {
  const popup = await popupOn(host);
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  expect(await textWhenThere(popup, parts.confirm.host)).toBe(host);
  return popup;
}

const value = (): Promise<string> =>
  page.$eval('#otp', (input) => (input as HTMLInputElement).value);

/** Returns whether the account is offered on a host without any further question. */
async function isKnown(host: string): Promise<boolean> {
  const popup = await popupOn(host);
  await popup.waitForSelector(`${parts.card.whole}, ${parts.home.chooseAccount}`);
  return (await popup.$(parts.card.whole)) !== null;
}

/** Returns the sites in the details of the account, as they are read there. */
async function sites(popup: Page): Promise<string[]> {
  await press(popup, 'button.details');
  await popup.waitForSelector(parts.account.screen);
  return popup.$$eval(parts.account.site, (all) => all.map((one) => one.textContent ?? ''));
}

describe('a whole domain', () => {
  test('is a choice that nobody has made for the person', async () => {
    const popup = await question('login.example.com');
    const tick = await popup.waitForSelector(parts.confirm.wider);
    expect(await tick?.evaluate((box) => (box as HTMLInputElement).checked)).toBe(false);
    await confirmSite(popup);
    expect(await value()).toMatch(/^\d{6}$/);
    expect(await isKnown('shop.example.com')).toBe(false);
    expect(await value()).toBe('');
  });

  test('where chosen, another address of it is filled unasked, and a stranger is not', async () => {
    const popup = await question('shop.example.com');
    await press(popup, parts.confirm.wider);
    await confirmSite(popup);
    for (const host of ['example.com', 'login.example.com']) {
      await fillHere(await popupOn(host));
      expect(await value()).toMatch(/^\d{6}$/);
    }
    expect(await isKnown('notexample.com')).toBe(false);
  });

  test('narrowed in the list of sites, only the confirmed addresses are left', async () => {
    const popup = await popupOn('shop.example.com');
    expect(await sites(popup)).toEqual(['login.example.com', 'shop.example.com', 'example.com']);
    await press(popup, parts.account.narrowSite);
    await popup.waitForSelector(parts.account.narrowSite, { hidden: true });
    expect(
      await popup.$$eval(parts.account.site, (all) => all.map((one) => one.textContent ?? '')),
    ).toEqual(['login.example.com', 'shop.example.com']);
    expect(await isKnown('example.com')).toBe(false);
    expect(await isKnown('shop.example.com')).toBe(true);
  });

  test('is not offered where strangers have addresses of it too, which is said', async () => {
    const popup = await question('pat.github.io');
    expect(await textWhenThere(popup, parts.confirm.shared)).toBe(
      sentence('domain_shared', { domain: 'github.io' }),
    );
    expect(await popup.$(parts.confirm.wider)).toBeNull();
  });
});
