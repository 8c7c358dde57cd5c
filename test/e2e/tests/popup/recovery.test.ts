import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, workerOf } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, press, read, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

const CODES = ['1f3a-77c0', '8b2d-03e9', '55ac-9d1e', 'c0de-4b1a', '7e7f-2290', '31aa-6b0c'];
const SHOWN = `<!doctype html><title>Security</title><h1>Recovery codes</h1><p>Each works once.</p>
<p>Setup key: JBSW Y3DP EHPK 3PXP</p><h2>Your recovery codes</h2>
<ul>${CODES.map((code) => `<li>${code} <button>Copy</button></li>`).join('')}</ul>`;
const ASKED = `<!doctype html><title>Sign in</title><form><h1>Two-factor authentication</h1>
<label>Authentication code <input id="otp" name="otp" autocomplete="one-time-code"></label></form>
<form><h2>Lost your phone?</h2><label>Recovery code <input id="spare" name="recovery_code"></label>
</form>`;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Example', accountName: 'eve@example.com', key: KEY });
  await closePopups(scene);
});
afterAll(() => scene?.close());

/** Keeps a picture where a folder for them is named, to be looked at. */
async function picture(popup: Page, name: string): Promise<void> {
  const folder = process.env.LATCHKEY_PICTURES ?? '';
  if (existsSync(folder)) await popup.screenshot({ path: join(folder, `${name}.png`) });
}

async function details(html: string): Promise<Page> {
  await scene.odd('no-qr');
  await scene.page.setContent(html);
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, 'button.details');
  return popup;
}

const ticks = (popup: Page): Promise<string[]> =>
  popup.$$eval('.recognised .tick', (labels) => labels.map((label) => label.textContent ?? ''));

test('the codes of the page are previewed, and those that are ticked are saved', async () => {
  const popup = await details(SHOWN);
  await press(popup, parts.account.saveRecoveryCodes);
  await press(popup, parts.recovery.find);
  await popup.waitForSelector('.recognised .tick');
  expect(await ticks(popup)).toEqual(CODES);
  expect(await popup.$(parts.unsaved.discard)).toBeNull();
  await popup.click('.recognised li:last-child input');
  await picture(popup, 'preview');
  await press(popup, parts.recovery.save);
  const left = sentence('recovery_of', { left: 5, count: 5 });
  await popup.waitForFunction((said) => document.body.textContent?.includes(said), {}, left);
  expect(await popup.$$(parts.account.recoveryCode)).toHaveLength(0);
  await press(popup, parts.account.showRecovery);
  expect(await popup.$$(parts.account.recoveryCode)).toHaveLength(5);
  await picture(popup, 'account');
  await closePopups(scene);
});

test('a page without codes is said to have none', async () => {
  const popup = await details('<h1>Recovery codes</h1><p>8 of 10 left</p><button>Show</button>');
  await press(popup, parts.account.saveRecoveryCodes);
  await press(popup, parts.recovery.find);
  expect(await textWhenThere(popup, `${parts.message.bad} p`)).toBe(sentence('recovery_find_none'));
  await closePopups(scene);
});

test('the next code goes into the field for one and nowhere else, and is marked used', async () => {
  const popup = await details(ASKED);
  await press(popup, parts.account.fillRecovery);
  const unknown = sentence('refusal_site_unknown');
  expect(await textWhenThere(popup, `${parts.message.bad} p`)).toBe(unknown);
  await press(popup, parts.account.fill);
  await popup.waitForSelector(parts.confirm.screen);
  await confirmSite(popup);
  await closePopups(scene);
  const again = await details(ASKED);
  await press(again, parts.account.fillRecovery);
  await again.waitForSelector(parts.message.good);
  const valueIn = (id: string): Promise<string> =>
    scene.page.$eval(id, (input) => (input as HTMLInputElement).value);
  expect(await valueIn('#spare')).toBe(CODES[0]);
  expect(await valueIn('#otp')).toBe('');
  const left = sentence('recovery_of', { left: 4, count: 5 });
  await again.waitForFunction((said) => document.body.textContent?.includes(said), {}, left);
  await press(again, parts.account.showRecovery);
  await picture(again, 'used');
  await press(again, parts.message.undo);
  const back = sentence('recovery_of', { left: 5, count: 5 });
  await again.waitForFunction((said) => document.body.textContent?.includes(said), {}, back);
  await closePopups(scene);
});

test('a selected text waits for the account in the popup', async () => {
  await scene.odd('no-qr');
  await scene.page.setContent('<p id="all">aa11-bb22<br>cc33-dd44<br>ee55-ff66</p>');
  await scene.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const worker = await workerOf(scene);
  await worker.evaluate(`(async () => {
    chrome.action.openPopup = () => Promise.resolve();
    const left = new Promise((resolve) => {
      chrome.storage.session.onChanged.addListener((changes) => changes.selected && resolve());
    });
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const chosen = { menuItemId: 'save-recovery', frameId: 0, selectionText: 'aa11-bb22' };
    chrome.contextMenus.onClicked.dispatch(chosen, tab);
    await left;
  })()`);
  const popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector('.recognised .tick');
  await read(popup);
  expect(await ticks(popup)).toEqual(['aa11-bb22', 'cc33-dd44', 'ee55-ff66']);
  await closePopups(scene);
});
