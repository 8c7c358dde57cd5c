// A demo site that judges codes by a wrong clock: what the checklist says, and the way out.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closePopups } from '../../drive/browser.ts';
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

const saying = (key: string, seconds = ''): RegExp =>
  new RegExp(`^${sentence(key, { host: '127.0.0.1', seconds }).replaceAll('.', '\\.')}$`);

/** Says in the open checklist that the site refused the code; returns what the clock check says. */
async function toldAfterRefusal(popup: Page): Promise<string> {
  await press(popup, parts.enroll.refused);
  await press(popup, parts.clock.check);
  return textWhenThere(popup, `${parts.clock.told}:not(:empty)`);
}

test('a site 95 seconds ahead refuses, and accepts with the chosen offset', async () => {
  const { page, site } = scene;
  await signUpAndSave(scene, 'en/boxes;clock=95');
  await closePopups(scene);
  await person.sendCode(page);
  expect(site.notes.map(({ event }) => event)).toEqual(['signed up', 'refused']);
  const popup = await openChecklist(scene, page);
  await stepIs(popup, sentence('enroll_confirmed'));
  expect(await toldAfterRefusal(popup)).toMatch(saying('enroll_clock_behind', '(94|95|96)'));
  await press(popup, parts.clock.use);
  await popup.waitForSelector(parts.clock.used);
  await press(popup, parts.enroll.fill);
  // The offset is said first.
  await popup.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent?.includes(wanted),
    {},
    parts.message.good,
    sentence('filled', { host: '127.0.0.1' }),
  );
  await closePopups(scene);
  await person.sendCode(page);
  expect(site.notes.map(({ event }) => event).slice(2)).toEqual(['enrolled']);
});

test.each([
  ['clock=-40', saying('enroll_clock_ahead', '(39|40|41)')],
  ['clock=95;date=exact', saying('enroll_clock_right')],
  ['date=none', saying('enroll_clock_silent')],
])('a site with %s', async (variant, said) => {
  const popup = await signUpAndSave(scene, `en/boxes;${variant}`);
  expect(await toldAfterRefusal(popup)).toMatch(said);
});
