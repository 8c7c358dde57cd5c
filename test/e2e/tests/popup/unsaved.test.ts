import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickToolbar,
  closePopups,
  extensionUrl,
  openPage,
  workerOf,
} from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, lock, press, textWhenThere, typePassword } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const value = (popup: Page, field: string): Promise<string> =>
  popup.$eval(field, (input) => (input as HTMLInputElement).value);
const holds = (popup: Page, field: string, text: string): Promise<unknown> =>
  popup.waitForFunction(
    (selector, wanted) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
    {},
    field,
    text,
  );

/**
 * Closes the popup as a click on the page does, once all that was typed is kept, and opens it
 * again.
 */
async function reopen(name: string, fields: Record<string, string>): Promise<Page> {
  // A sealed text is 12 bytes of nonce and 16 of tag longer than what it seals.
  const length = JSON.stringify(fields).length + 28;
  const worker = await workerOf(scene);
  await worker.evaluate(`new Promise((done) => {
    const look = () => chrome.storage.session.get('drafts').then(({ drafts = [] }) => {
      const isMeant = ([name, sealed]) =>
        name.startsWith('${name}') && atob(sealed).length === ${length};
      const isKept = drafts.some(isMeant);
      return isKept ? done() : setTimeout(look, 20);
    });
    look();
  })`);
  await closePopups(scene);
  return clickToolbar(scene, scene.page);
}

const TYPED = {
  issuer: 'Harbour',
  accountName: 'kim@harbour.example',
  setupKey: 'JBSW Y3D',
  ...{ type: 'totp', algorithm: 'SHA1', digits: '6', period: '30', counter: '' },
  ...{ parameters: '[]', asksCounter: 'false' },
};

/**
 * Waits until something typed is kept in the browser's memory, or nothing is; returns all of that
 * memory as text.
 */
async function kept(is: boolean): Promise<string> {
  const worker = await workerOf(scene);
  const all = await worker.evaluate(`new Promise((done) => {
    const look = () => chrome.storage.session.get(null).then((all) =>
      ('drafts' in all) === ${is} ? done(JSON.stringify(all)) : setTimeout(look, 20));
    look();
  })`);
  return String(all);
}

async function openAdd(popup: Page): Promise<void> {
  await press(popup, parts.home.add);
  await popup.waitForSelector(parts.add.screen);
}

test('what was typed into Add is there again after a click on the page closed it', async () => {
  const popup = await clickToolbar(scene, scene.page);
  await openAdd(popup);
  expect(await popup.$(parts.unsaved.discard)).toBeNull();
  await popup.type(parts.add.issuer, 'Harbour');
  await popup.type(parts.add.accountName, 'kim@harbour.example');
  await popup.type(parts.add.setupKey, 'JBSW Y3D');
  const again = await reopen('add', TYPED);
  await openAdd(again);
  await holds(again, parts.add.setupKey, 'JBSW Y3D');
  expect(await value(again, parts.add.issuer)).toBe('Harbour');
  expect(await value(again, parts.add.accountName)).toBe('kim@harbour.example');
  expect(await textWhenThere(again, parts.unsaved.said)).toBe(sentence('draft_kept'));
});

test('the list says that it waits, and leads there', async () => {
  const popup = await clickToolbar(scene, scene.page);
  expect(await textWhenThere(popup, parts.waiting.said)).toBe(sentence('draft_waits_add'));
  await press(popup, parts.waiting.open);
  await holds(popup, parts.add.setupKey, 'JBSW Y3D');
  await press(popup, parts.back);
  await popup.waitForSelector(parts.waiting.said);
});

test('nothing of it can be read in the browser’s memory, and nothing is on the disk', async () => {
  const memory = await kept(true);
  for (const secret of ['Harbour', 'kim@', 'JBSW', 'Y3D']) expect(memory).not.toContain(secret);
  const worker = await workerOf(scene);
  expect(
    await worker.evaluate('chrome.storage.local.get(null).then((all) => Object.keys(all).sort())'),
  ).toEqual(['previous', 'vault'].sort());
});

test('discarded it is gone, which is said, and can be taken back', async () => {
  const popup = await clickToolbar(scene, scene.page);
  await openAdd(popup);
  await holds(popup, parts.add.issuer, 'Harbour');
  await press(popup, parts.unsaved.discard);
  expect(await textWhenThere(popup, `${parts.message.good} p`)).toBe(sentence('draft_discarded'));
  expect(await value(popup, parts.add.setupKey)).toBe('');
  await kept(false);
  await press(popup, parts.message.undo);
  await holds(popup, parts.add.setupKey, 'JBSW Y3D');
  const again = await reopen('add', TYPED);
  await openAdd(again);
  await holds(again, parts.add.issuer, 'Harbour');
});

test('with the lock it is gone', async () => {
  const popup = await clickToolbar(scene, scene.page);
  await lock(popup);
  await kept(false);
  await typePassword(popup, PASSWORD);
  await openAdd(popup);
  expect(await value(popup, parts.add.issuer)).toBe('');
  expect(await popup.$(parts.unsaved.discard)).toBeNull();
  await closePopups(scene);
});

test('saved it is gone', async () => {
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Harbour', accountName: 'kim', key: KEY });
  await kept(false);
  await openAdd(popup);
  expect(await value(popup, parts.add.issuer)).toBe('');
});

/** Opens a screen of the one account. */
async function openAt(popup: Page, button: string, screen: string): Promise<void> {
  await press(popup, parts.row.details);
  await press(popup, button);
  await popup.waitForSelector(screen);
}

test('recovery codes and a note wait too, each for itself, also in the settings', async () => {
  const popup = await clickToolbar(scene, scene.page);
  await openAt(popup, parts.account.saveRecoveryCodes, parts.recovery.screen);
  await popup.type(parts.recovery.codes, 'aaaa-1111\nbbbb-2222');
  const second = await reopen('recovery', { codes: 'aaaa-1111\nbbbb-2222' });
  await openAt(second, parts.account.edit, parts.edit.screen);
  await second.type(parts.edit.note, 'ask Lee');
  const third = await reopen('edit', { note: 'ask Lee' });
  const waits = sentence('draft_waits_edit', { name: 'Harbour' });
  expect(await textWhenThere(third, parts.waiting.said)).toBe(waits);
  await openAt(third, parts.account.edit, parts.edit.screen);
  await holds(third, parts.edit.note, 'ask Lee');
  await press(third, parts.back);
  await press(third, parts.account.saveRecoveryCodes);
  await holds(third, parts.recovery.codes, 'aaaa-1111\nbbbb-2222');
  await closePopups(scene);
  const settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, '.line-button');
  await holds(settings, parts.edit.note, 'ask Lee');
  await press(settings, 'button.recovery');
  await holds(settings, parts.recovery.codes, 'aaaa-1111\nbbbb-2222');
  await press(settings, '.panel:has(#note) button.save');
  expect(await textWhenThere(settings, `${parts.message.good} p`)).toBe(sentence('saved'));
  await press(settings, '.panel:has(#recovery-codes) button.save');
  await kept(false);
  await settings.close();
  await scene.page.bringToFront();
  const after = await clickToolbar(scene, scene.page);
  await after.waitForSelector(parts.row.details);
  await after.waitForFunction(() => performance.now() > 600);
  expect(await after.$(parts.waiting.said)).toBeNull();
  await press(after, parts.row.details);
  expect(await textWhenThere(after, '.account .note')).toBe('ask Lee');
  await press(after, parts.account.showRecovery);
  expect(await after.$$(parts.account.recoveryCode)).toHaveLength(2);
  await press(after, parts.account.edit);
  await after.waitForSelector(parts.edit.screen);
  expect(await textWhenThere(after, parts.unsaved.said)).toBe('');
});
