// Recovery codes in every layout of the demo sites: kept as they are shown, one used to log in.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LAYOUTS, type Layout } from '../../../pages/variant.ts';
import { wordsOf } from '../../../pages/words/words.ts';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { openChecklist, signUpAndSave, stepIs } from '../../drive/enroll.ts';
import { parts } from '../../drive/parts.ts';
import * as person from '../../drive/person.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** Where a layout has its codes, and what stands between two of them in one element. */
const PLACES: Record<Layout, string> = {
  list: '.recovery-list li',
  table: '.recovery-table td',
  pre: '.recovery-pre',
  textarea: '.recovery-area',
  grid: '.recovery-grid code',
  hidden: '.recovery-cells span',
};

function shownOn(page: Page, layout: Layout): Promise<string[]> {
  return page.$$eval(PLACES[layout], (all) =>
    all.flatMap((one) => (one.textContent ?? '').split(/\n|\s{2,}/).filter(Boolean)),
  );
}

const left = (some: number, count: number): string =>
  sentence('recovery_of', { left: some, count });

/** Waits until the account says how many codes are left. */
async function leftIs(popup: Page, said: string): Promise<void> {
  await popup.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent === wanted,
    {},
    parts.account.recoveryLeft,
    said,
  );
}

test.each(LAYOUTS)('as %s', async (layout) => {
  const { page } = scene;
  const place = `en/boxes;codes=${layout}`;
  await signUpAndSave(scene, place);
  await closePopups(scene);
  await person.sendCode(page);
  const shown = await shownOn(page, layout);
  expect(shown.length).toBeGreaterThanOrEqual(8);

  let popup = await openChecklist(scene, page);
  await press(popup, parts.enroll.accepted);
  await stepIs(popup, sentence('enroll_recovery'));
  await press(popup, parts.enroll.recovery);
  await press(popup, parts.recovery.find);
  if (layout === 'hidden') {
    const bad = await textWhenThere(popup, `${parts.message.bad} p`);
    expect(bad).toBe(sentence('recovery_find_none'));
    expect(await popup.$('.recognised .tick')).toBeNull();
    // A click on the page closes the popup.
    await closePopups(scene);
    await page.click('#show-codes');
    popup = await openChecklist(scene, page);
    await press(popup, parts.enroll.recovery);
    await press(popup, parts.recovery.find);
  }
  await popup.waitForSelector('.recognised .tick');
  await press(popup, parts.recovery.save);
  await stepIs(popup, sentence('enroll_second'));
  await closePopups(scene);

  await person.leave(page);
  const words = wordsOf('en');
  if (!words) throw new Error('No English.');
  await person.logIn(page, `${scene.site.url}/${place}/`, words);
  await person.press(page, 'a[href=lost]');
  popup = await clickToolbar(scene, page);
  await press(popup, parts.card.details);
  await leftIs(popup, left(shown.length, shown.length));
  await press(popup, parts.account.showRecovery);
  await popup.waitForSelector(parts.account.recoveryCode);
  const kept = await popup.$$eval(parts.account.recoveryCode, (all) =>
    all.map((one) => one.textContent),
  );
  expect(kept).toEqual(shown);
  await press(popup, parts.account.fillRecovery);
  await leftIs(popup, left(shown.length - 1, shown.length));
  const used = '.recovery-codes .tick.used bdi';
  expect(await popup.$$eval(used, (all) => all.map((one) => one.textContent))).toEqual([shown[0]]);
  await press(popup, parts.message.undo);
  await leftIs(popup, left(shown.length, shown.length));
  await closePopups(scene);

  const field = 'input[name=recovery]';
  expect(await page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe(shown[0]);
  await person.press(page, '.go');
  await page.waitForSelector('#welcome');
  const events = scene.site.notes.map(({ event }) => event);
  expect(events).toEqual(['signed up', 'enrolled', 'recovered']);
});
