// Browsers that are killed at each step of setting an account up: nothing of it is lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../../../pages/site.ts';
import { clickToolbar, openPage, type Session, startBrowser } from '../../drive/browser.ts';
import { keepCodes, stepIs } from '../../drive/enroll.ts';
import { parts } from '../../drive/parts.ts';
import {
  createVault,
  press,
  saveFound,
  scanPage,
  textOf,
  textWhenThere,
  unlock,
} from '../../drive/popup.ts';
import { PASSWORD, sentence } from '../../drive/scene.ts';

let site: Site;
let profile: string;
let session: Session;

beforeAll(async () => {
  site = await startSite();
  profile = await mkdtemp(join(tmpdir(), 'latchkey-killed-'));
});
afterAll(async () => {
  await session?.close();
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the browser over the page with the code; returns the popup. */
async function start(): Promise<Page> {
  session = await startBrowser({ language: 'en', profile });
  const page = await openPage(session, `${site.url}/odd/plain-qr`);
  return clickToolbar(session, page);
}

/** Kills the browser, as a crash or a power cut does, and starts it again; returns the list. */
async function killed(): Promise<Page> {
  const process = session.browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
  await session.close();
  const popup = await start();
  await unlock(popup, PASSWORD);
  return popup;
}

const LINE = `:is(.card, .account) ${parts.enroll.line}`;
const done = (count: number): string => sentence('setup_left', { done: count, of: 4 });

/** Opens the checklist from the account, whose line says how many steps are done. */
async function checklist(popup: Page, count: number): Promise<void> {
  await press(popup, '.details');
  expect(await textWhenThere(popup, `.account ${parts.enroll.line}`)).toBe(done(count));
  await press(popup, parts.enroll.line);
  await popup.waitForSelector(parts.enroll.screen);
}

test('after each step the killed browser knows how far it had come', async () => {
  let popup = await start();
  await createVault(popup, PASSWORD);
  await scanPage(popup);
  await saveFound(popup);
  await popup.waitForSelector(parts.enroll.screen);

  popup = await killed();
  await checklist(popup, 1);
  await stepIs(popup, sentence('enroll_confirmed'));
  await press(popup, parts.enroll.accepted);
  await stepIs(popup, sentence('enroll_recovery'));

  popup = await killed();
  await checklist(popup, 2);
  await keepCodes(popup, ['aaaa-1111', 'bbbb-2222']);
  await stepIs(popup, sentence('enroll_second'));

  popup = await killed();
  await checklist(popup, 3);
  await press(popup, parts.enroll.skip);
  await popup.waitForSelector(parts.enroll.finish);

  popup = await killed();
  // What was skipped is told of in the account alone.
  await popup.waitForSelector('.details');
  expect(await textOf(popup, LINE)).toBeNull();
  await checklist(popup, 3);
  await press(popup, parts.enroll.skipped);
  await press(popup, parts.enroll.have);
  await popup.waitForSelector(parts.enroll.finish);

  popup = await killed();
  await press(popup, '.details');
  await press(popup, parts.account.showRecovery);
  await popup.waitForSelector(parts.account.recoveryCode);
  expect(await popup.$$(parts.account.recoveryCode)).toHaveLength(2);
  expect(await textOf(popup, LINE)).toBeNull();
});
