import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../../pages/words/en.ts';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import * as person from '../../drive/person.ts';
import {
  fillHere,
  press,
  saveFound,
  scanPage,
  textWhenThere,
  tickHost,
} from '../../drive/popup.ts';
import { openScene, type Scene } from '../../drive/scene.ts';

let scene: Scene;
let page: Page;
let base: string;

beforeAll(async () => {
  scene = await openScene();
  page = scene.page;
  base = `${scene.site.url}/en/amazon/`;
});
afterAll(() => scene?.close());

/** Returns how often the page's form was sent to one of its addresses. */
const sent = (step: string): number =>
  scene.site.requests.filter((request) => request === `POST /en/amazon/${step}`).length;
// Longer than the moment after which a code would be sent.
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

async function switchSending(): Promise<boolean> {
  const settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, 'button.to-filling');
  const was = await (await settings.waitForSelector(parts.filling.submits))?.evaluate(
    (box) => (box as HTMLInputElement).checked,
  );
  await press(settings, parts.filling.submits);
  await textWhenThere(settings, parts.message.good);
  await settings.close();
  await page.bringToFront();
  return was ?? true;
}

/** Waits until the code is another one than the one that was accepted. */
async function nextCode(): Promise<void> {
  const step = Math.floor(Date.now() / 30_000) + 1;
  await new Promise((resolve) => setTimeout(resolve, step * 30_000 - Date.now()));
}

async function fillLogin(): Promise<void> {
  await person.logIn(page, base, en);
  await fillHere(await clickToolbar(scene, page));
  await closePopups(scene);
}

test('switched on, a page turning two-step verification on is filled and never sent', async () => {
  expect(await switchSending()).toBe(false);
  await person.signUp(page, base, en);
  const popup = await clickToolbar(scene, page);
  await scanPage(popup);
  await tickHost(popup);
  await saveFound(popup);
  await closePopups(scene);
  await settle();
  expect(await person.codeOnPage(page)).toMatch(/^\d{6}$/);
  expect(sent('enroll')).toBe(0);
  await person.sendCode(page);
  await person.leave(page);
  await nextCode();
});

test('a login is sent once with the right code, the person’s own box stays as it was', async () => {
  await page.evaluateOnNewDocument(() => {
    addEventListener('submit', () => {
      const ticked = document.querySelectorAll('input[type=checkbox]:checked').length;
      sessionStorage.setItem(
        'ticked',
        `${ticked} of ${document.querySelectorAll('[type=checkbox]').length}`,
      );
    });
  });
  await fillLogin();
  await page.waitForSelector('#welcome');
  await settle();
  expect(sent('verify')).toBe(1);
  expect(scene.site.notes.map(({ event }) => event)).toEqual([
    'signed up',
    'enrolled',
    'logged in',
  ]);
  expect(await page.evaluate(() => sessionStorage.getItem('ticked'))).toBe('0 of 1');
});

test('switched off, as it is at first, the person sends it', async () => {
  expect(await switchSending()).toBe(true);
  await fillLogin();
  await settle();
  expect(await person.codeOnPage(page)).toMatch(/^\d{6}$/);
  expect(sent('verify')).toBe(1);
});
