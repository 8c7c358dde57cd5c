import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
let server: Server;
let base: string;
const requests: string[] = [];

/** What each page of the server says about the time, before it answers. */
const TIMES: Record<string, (response: ServerResponse) => void> = {
  exact: (response) => response.setHeader('Date', new Date().toUTCString()),
  ahead: (response) => response.setHeader('Date', inSeconds(95)),
  behind: (response) => response.setHeader('Date', inSeconds(-40)),
  silent: () => undefined,
  cached: (response) => {
    response.setHeader('Date', inSeconds(-3600));
    response.setHeader('Age', '3600');
  },
};

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

const PAGE =
  '<!doctype html><title>Log in</title><form autocomplete="off"><label for="code">Verification code</label><input id="code" autocomplete="one-time-code" maxlength="6"><button>Go</button></form>';

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    requests.push(`${request.method} ${request.url}`);
    response.sendDate = false;
    TIMES[name]?.(response);
    response.setHeader('Content-Type', 'text/html');
    // Kept by the browser: the check must not be answered from there.
    response.setHeader('Cache-Control', 'max-age=3600');
    response.end(request.method === 'HEAD' ? undefined : PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  scene = await openScene();
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Timely', accountName: 'pat', key: KEY });
  await closePopups(scene);
});
afterAll(async () => {
  await scene.close();
  server.closeAllConnections();
  server.close();
});

/** Opens a page of the server, and everything about the account over it. */
async function detailsOver(name: string): Promise<Page> {
  await scene.page.goto(`${base}${name}`, { waitUntil: 'load' });
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, '.details');
  await popup.waitForSelector(parts.clock.check);
  return popup;
}

async function told(popup: Page): Promise<string> {
  await press(popup, parts.clock.check);
  return textWhenThere(popup, `${parts.clock.told}:not(:empty)`);
}

const saying = (key: string, seconds = ''): RegExp =>
  new RegExp(`^${sentence(key, { host: '127.0.0.1', seconds }).replaceAll('.', '\\.')}$`);

test.each([
  ['exact', saying('enroll_clock_right')],
  ['ahead', saying('enroll_clock_behind', '(94|95|96)')],
  ['behind', saying('enroll_clock_ahead', '(39|40|41)')],
  ['silent', saying('enroll_clock_silent')],
  ['cached', saying('enroll_clock_cached')],
])('a site whose clock is %s: asked once, for its headers only', async (name, said) => {
  const popup = await detailsOver(name);
  const before = requests.length;
  expect(await told(popup)).toMatch(said);
  expect(requests.slice(before)).toEqual([`HEAD /${name}`]);
  const isOff = name === 'ahead' || name === 'behind';
  expect((await popup.$(parts.clock.use)) !== null).toBe(isOff);
  expect((await popup.$('.mend')) !== null).toBe(isOff);
});

test('a browser without a connection', async () => {
  const popup = await detailsOver('exact');
  await scene.page.setOfflineMode(true);
  expect(await told(popup)).toMatch(saying('enroll_clock_offline'));
  await scene.page.setOfflineMode(false);
  await press(popup, parts.clock.check);
  await popup.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent === wanted,
    {},
    parts.clock.told,
    sentence('enroll_clock_right', { host: '127.0.0.1' }),
  );
});

const totp = new TOTP({ secret: Secret.fromBase32(KEY.replaceAll(' ', '')) });

/** Whether a code is that of this many seconds from now, as it was a moment ago at the earliest. */
function isCodeIn(seconds: number, code: string): boolean {
  const at = Date.now() + seconds * 1000;
  const digits = code.replace(/\D/g, '');
  return [at, at - 4_000, at + 5_000].some((timestamp) => totp.generate({ timestamp }) === digits);
}

test('a chosen offset counts everywhere, and is told until it is removed', async () => {
  const popup = await detailsOver('ahead');
  await told(popup);
  expect(await popup.$(parts.clock.used)).toBeNull();
  await press(popup, parts.clock.use);
  expect(await textWhenThere(popup, parts.clock.used)).toMatch(/ 9[456] s /);
  await popup.waitForFunction((use) => !document.querySelector(use), {}, parts.clock.use);
  expect(isCodeIn(95, await textWhenThere(popup, parts.account.code))).toBe(true);
  await press(popup, parts.account.fill);
  await confirmSite(popup);
  await closePopups(scene);
  const filled = await scene.page.$eval('#code', (input) => (input as HTMLInputElement).value);
  expect(isCodeIn(95, filled)).toBe(true);

  const again = await clickToolbar(scene, scene.page);
  expect(await textWhenThere(again, parts.clock.used)).toMatch(/ 9[456] s /);
  expect(isCodeIn(95, await textWhenThere(again, parts.card.code))).toBe(true);
  await closePopups(scene);

  const settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, '.to-filling');
  await press(settings, parts.clock.remove);
  await settings.waitForFunction((used) => !document.querySelector(used), {}, parts.clock.used);
  await settings.close();
  const last = await clickToolbar(scene, scene.page);
  expect(isCodeIn(0, await textWhenThere(last, parts.card.code))).toBe(true);
  expect(await last.$(parts.clock.used)).toBeNull();
});

test('an offset that is no longer needed is said to be, and can be taken back there', async () => {
  const popup = await detailsOver('behind');
  await told(popup);
  await press(popup, parts.clock.use);
  await popup.waitForSelector(parts.clock.used);
  const later = await detailsOver('exact');
  expect(await told(later)).toMatch(saying('enroll_clock_right'));
  await press(later, parts.clock.remove);
  await later.waitForFunction((used) => !document.querySelector(used), {}, parts.clock.used);
});
