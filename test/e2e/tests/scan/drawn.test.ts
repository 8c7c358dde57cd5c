import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COVERED, DRAWN, OPEN } from '../../../qr/drawn.ts';
import { HIDDEN, PLAIN, SEEN } from '../../../qr/hidden.ts';
import {
  builtFolder,
  clickToolbar,
  closePopups,
  openPage,
  type Session,
  startBrowser,
} from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { popupWithVault, scanPage } from '../../drive/popup.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
const PAGES: Record<string, string> = {
  ...DRAWN,
  ...COVERED,
  ...OPEN,
  ...HIDDEN,
  ...SEEN,
  ...PLAIN,
};

let session: Session;
let page: Page;
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const name = (request.url ?? '').slice(1);
    response.end(
      `<!doctype html><title>${name}</title><body><h1>Second step</h1>${PAGES[name] ?? ''}`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/`;
  session = await startBrowser();
  page = await openPage(session, address);
  await popupWithVault(session, page, PASSWORD);
  await closePopups(session);
});

afterAll(async () => {
  await session.close();
  server.close();
});

/** What the popup says of the one code of a page. */
interface Said {
  issuers: string[];
  isVeiled: boolean;
  /** Whether the account is chosen to be saved, and the page's host to be filled. */
  isChosen: boolean;
  isTicked: boolean;
}

async function saidOf(name: string): Promise<Said> {
  await page.goto(`${address}${name}`, { waitUntil: 'load' });
  const popup = await clickToolbar(session, page);
  await scanPage(popup);
  const issuers = await popup.$$eval(parts.found.issuer, (all) =>
    all.map((one) => one.textContent?.trim() ?? ''),
  );
  const isThere = async (selector: string): Promise<boolean> => (await popup.$(selector)) !== null;
  const said = {
    issuers,
    isVeiled: await isThere(parts.found.veiled),
    isChosen: !(await isThere(`${parts.found.save}[aria-disabled="true"]`)),
    isTicked: await isThere(`${parts.found.fillHere}:checked`),
  };
  await closePopups(session);
  return said;
}

describe('a code in letters or boxes', () => {
  test.each(Object.keys(DRAWN))('is read as it is drawn: %s', async (name) => {
    expect(await saidOf(name)).toEqual({
      issuers: [name],
      isVeiled: false,
      isChosen: true,
      isTicked: true,
    });
  });
});

describe('a code that the page has covered', () => {
  test.each(Object.keys({ ...COVERED, ...HIDDEN }))(
    'is offered with that said, and not ticked: %s',
    async (name) => {
      expect(await saidOf(name)).toEqual({
        issuers: [name],
        isVeiled: true,
        isChosen: false,
        isTicked: false,
      });
    },
  );

  test.each(Object.keys({ ...OPEN, ...SEEN }))(
    'is not one that a person can read: %s',
    async (name) => {
      expect(await saidOf(name)).toEqual({
        issuers: [name],
        isVeiled: false,
        isChosen: true,
        isTicked: true,
      });
    },
  );
});

interface Looked {
  isAll: boolean;
  read: { veiled?: boolean }[];
  pictures: { veiled?: boolean }[];
}

describe('a code that stands there plainly', () => {
  test.each(Object.keys(PLAIN))('needs no screenshot: %s', async (name) => {
    await page.goto(`${address}${name}`, { waitUntil: 'load' });
    const file = readFileSync(join(builtFolder(), 'src/content/capture.js'), 'utf8');
    await page.evaluate(file);
    const { isAll, read, pictures } = await page
      .evaluate(() =>
        (globalThis as unknown as { latchkey: Record<string, () => Promise<Looked>> }).latchkey[
          'capture.look'
        ]?.(),
      )
      .then((looked) => looked ?? { isAll: false, read: [], pictures: [] });
    expect(isAll).toBe(true);
    expect([...read, ...pictures].map(({ veiled }) => veiled ?? false)).toEqual([false]);
  });
});
