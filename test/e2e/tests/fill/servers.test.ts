import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerPage, serverPages } from '../../../pages/servers/pages.ts';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { press, scanPage, textOf, textWhenThere, tickHost } from '../../drive/popup.ts';
import { openScene, type Scene } from '../../drive/scene.ts';

// What real servers draw and ask, kept as pages of our own: see test/servers/README.md.

let scene: Scene;
let page: Page;

beforeAll(async () => {
  scene = await openScene();
  page = scene.page;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { host, pathname } = new URL(request.url());
    const found = serverPages.find(({ name }) => host === `${name}.example`);
    if (!found) return void request.continue();
    const body = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">`;
    return void request.respond({
      contentType: 'text/html',
      body: `${body}${pathname === '/set-up' ? found.setUp : found.logIn}`,
    });
  });
});
afterAll(() => scene?.close());

const typed = (): Promise<string[]> =>
  page.$$eval('input:not([x-here]), textarea', (all) => all.map(({ value }) => value));

/**
 * The code stands in the marked field and nowhere else, and the button that waits for it is alive.
 */
async function isIn(before: string[]): Promise<void> {
  const values = await page.$$eval('input[x-here]', (all) => all.map(({ value }) => value));
  for (const value of values) expect(value).toMatch(/^\d{6}$/);
  expect(await typed()).toEqual(before);
  expect(await page.$$('[x-on]:disabled')).toHaveLength(0);
}

/** What the popup ended with; a question is no success. */
async function ended(popup: Page): Promise<string | null> {
  const { choose, confirm, message } = parts;
  await popup.waitForSelector(
    [message.good, message.bad, choose.screen, confirm.screen].join(', '),
  );
  const bad = await textOf(popup, [message.bad, choose.screen, confirm.screen].join(', '));
  await closePopups(scene);
  return bad;
}

async function setsUp({ name, issuer, accountName }: ServerPage): Promise<void> {
  await page.goto(`https://${name}.example/set-up`, { waitUntil: 'load' });
  const before = await typed();
  const popup = await clickToolbar(scene, page);
  await scanPage(popup);
  expect([
    await textWhenThere(popup, parts.found.issuer),
    await textWhenThere(popup, parts.found.accountName),
  ]).toEqual([issuer, accountName]);
  await tickHost(popup);
  await press(popup, parts.found.save);
  expect(await ended(popup)).toBeNull();
  await isIn(before);
}

async function logsIn({ name }: ServerPage): Promise<void> {
  await page.goto(`https://${name}.example/log-in`, { waitUntil: 'load' });
  const before = await typed();
  const popup = await clickToolbar(scene, page);
  await press(popup, parts.card.fill);
  expect(await ended(popup)).toBeNull();
  await isIn(before);
}

describe('a page as a real server draws it', () => {
  for (const server of serverPages) {
    test(`${server.name}: set up`, () => setsUp(server));
    if (server.logIn !== null) test(`${server.name}: log in`, () => logsIn(server));
  }
});
