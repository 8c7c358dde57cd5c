import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { openChecklist, stepIs, toSettings } from '../../drive/enroll.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, saveFound, scanPage, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await scene.odd('plain-qr');
  const first = await clickToolbar(scene, scene.page);
  await addByHand(first, { issuer: 'Other', accountName: 'kim', key: KEY });
  const popup = await clickToolbar(scene, scene.page);
  await scanPage(popup);
  await saveFound(popup);
  await press(popup, parts.enroll.accepted);
  await stepIs(popup, sentence('enroll_recovery'));
  await press(popup, parts.enroll.elsewhere);
  await stepIs(popup, sentence('enroll_second'));
  await closePopups(scene);
});
afterAll(() => scene.close());

/** Follows a button of the last step to the settings, and types the password asked for there. */
async function withPassword(button: string): Promise<Page> {
  const popup = await openChecklist(scene, scene.page);
  await popup.waitForSelector(button);
  const settings = await toSettings(scene, popup, button);
  await settings.waitForSelector('#confirm-password');
  expect(await settings.$('.codes-out, .out-sheet')).toBeNull();
  expect(await textWhenThere(settings, '.export .look')).toBe(sentence('export_seen'));
  await settings.type('#confirm-password', PASSWORD);
  await press(settings, '.export .confirm');
  return settings;
}

test('the code for a phone is of this account, after the password', async () => {
  const settings = await withPassword(parts.enroll.toPhone);
  expect(await textWhenThere(settings, '.codes-out h3')).toBe('Plain: pat@example.com');
  const [from, to, height] = await settings.$eval('.codes-out .qr', (code) => {
    const { top, bottom } = code.getBoundingClientRect();
    return [top, bottom, innerHeight] as const;
  });
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to).toBeLessThanOrEqual(height);
  await settings.close();
});

test('the sheet holds this account alone, after the password', async () => {
  const settings = await withPassword(parts.enroll.toSheet);
  await settings.waitForSelector('.out-sheet');
  const names = await settings.$$eval('.out-sheet h4', (all) => all.map((one) => one.textContent));
  expect(names).toEqual(['Plain: pat@example.com']);
  await settings.close();
});

test('nothing nags: what was skipped is told of in the account alone', async () => {
  const popup = await openChecklist(scene, scene.page);
  await press(popup, parts.enroll.skip);
  await press(popup, parts.enroll.finish);
  await popup.waitForSelector(parts.card.whole);
  expect(await popup.$(parts.enroll.line)).toBeNull();
  await press(popup, parts.card.details);
  const left = sentence('setup_left', { done: 3, of: 4 });
  expect(await textWhenThere(popup, parts.enroll.line)).toBe(left);
});
