import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { choiceWaits, chooseFillHere } from '../../drive/menu.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, fillHere, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
let settings: Page;

beforeAll(async () => {
  scene = await openScene();
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, 'button.to-filling');
  await scene.page.bringToFront();
  await scene.odd('one-field');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Taught', accountName: 'pat', key: KEY });
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
  await closePopups(scene);
});
afterAll(() => scene?.close());

const values = (): Promise<string[]> =>
  scene.page.$$eval('input', (inputs) => inputs.map((input) => input.value));

/** Opens the popup on the page with the field that nothing names. */
async function popupOnUnnamed(): Promise<Page> {
  await scene.page.bringToFront();
  await scene.odd('unnamed-field');
  const popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector(parts.card.whole);
  return popup;
}

test('a field that nothing names gets no code by itself', async () => {
  const popup = await popupOnUnnamed();
  await press(popup, parts.card.fill);
  expect(await textWhenThere(popup, `${parts.message.good} p`)).toBe(
    sentence('copied_instead', { name: 'Taught' }),
  );
  expect(await textWhenThere(settings, parts.filling.none)).toBe(sentence('taught_none'));
  await closePopups(scene);
});

test('pointed out in the menu it is filled, alone', async () => {
  await scene.page.focus('#v7');
  await chooseFillHere(scene);
  await scene.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#v7')?.value !== '',
  );
  expect(await values()).toEqual(['', expect.stringMatching(/^\d{6}$/)]);
  // Learnt once it is filled: a popup that is quicker knows of nothing yet.
  await settings.waitForSelector(parts.filling.field);
});

test('from then on it is filled like any other, and listed in the settings', async () => {
  const popup = await popupOnUnnamed();
  await fillHere(popup);
  expect(await values()).toEqual(['', expect.stringMatching(/^\d{6}$/)]);
  await closePopups(scene);
  await settings.bringToFront();
  expect(await textWhenThere(settings, parts.filling.field)).toBe('Value127.0.0.1');
});

test('forgotten there, it gets nothing any more', async () => {
  await press(settings, parts.filling.forget);
  expect(await textWhenThere(settings, `${parts.message.good} p`)).toBe(
    sentence('taught_forgotten'),
  );
  await settings.waitForSelector(parts.filling.field, { hidden: true });
  expect(await textWhenThere(settings, parts.filling.none)).toBe(sentence('taught_none'));
  const popup = await popupOnUnnamed();
  await press(popup, parts.card.fill);
  expect(await textWhenThere(popup, `${parts.message.good} p`)).toBe(
    sentence('copied_instead', { name: 'Taught' }),
  );
  expect(await values()).toEqual(['', '']);
});

test('pointed out on a site without an account, it waits for the account picked', async () => {
  const popup = await popupOnUnnamed();
  await press(popup, parts.card.details);
  await press(popup, parts.account.forgetSite);
  expect(await textWhenThere(popup, `${parts.message.good} p`)).toBe(
    sentence('site_forgotten', { host: '127.0.0.1' }),
  );
  await closePopups(scene);
  await scene.page.focus('#v7');
  await chooseFillHere(scene);
  await choiceWaits(scene, 'choice');
  const asking = await clickToolbar(scene, scene.page);
  expect(await textWhenThere(asking, `${parts.home.choosing} p`)).toBe(
    sentence('choose_for', { host: '127.0.0.1' }),
  );
  await press(asking, parts.row.deed);
  await confirmSite(asking);
  expect(await values()).toEqual(['', expect.stringMatching(/^\d{6}$/)]);
});

test('chosen among several it is filled at the first press of the next login, alone', async () => {
  await scene.page.bringToFront();
  await scene.odd('two-fields');
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.card.fill);
  await popup.waitForSelector(parts.choose.screen);
  expect(await textWhenThere(popup, '.remembered')).toBe(sentence('choose_field_remembered'));
  await press(popup, `li:nth-child(2) > ${parts.choose.choice}`);
  await popup.waitForSelector(parts.message.good);
  expect(await values()).toEqual(['', expect.stringMatching(/^\d{6}$/)]);
  await closePopups(scene);
  await settings.waitForSelector(`${parts.filling.field} ::-p-text(Verification code)`);
  await scene.odd('two-fields');
  const next = await clickToolbar(scene, scene.page);
  await fillHere(next);
  expect(await values()).toEqual(['', expect.stringMatching(/^\d{6}$/)]);
  await closePopups(scene);
});

test('the answer counts for no other page of the site; once forgotten, it asks again', async () => {
  for (const name of ['other-two-fields', 'same-two-fields']) {
    await scene.odd(name);
    const other = await clickToolbar(scene, scene.page);
    await press(other, parts.card.fill);
    await other.waitForSelector(parts.choose.screen);
    expect(await values()).toEqual(['', '']);
    await closePopups(scene);
  }
  await settings.bringToFront();
  for (const button of await settings.$$(parts.filling.forget)) await button.click();
  expect(await textWhenThere(settings, parts.filling.none)).toBe(sentence('taught_none'));
  await scene.page.bringToFront();
  await scene.odd('two-fields');
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.card.fill);
  await popup.waitForSelector(parts.choose.screen);
  expect(await values()).toEqual(['', '']);
});
