import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { addByHand, press, textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

/** Accounts of one file, enough for a list that is folded. */
const MANY = Array.from({ length: 30 }, (_, at) => {
  const key = `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[at]}`.repeat(32);
  return `otpauth://totp/Harbour%20${at + 1}:kim?secret=${key}&issuer=Harbour%20${at + 1}`;
});
/** Ten bytes. */
const WEAK_KEY = 'JBSWY3DPEHPK3PXP';

let downloads: Downloads;
let scene: Scene;
let settings: Page;

beforeAll(async () => {
  downloads = await startDownloads();
  scene = await openScene({ profile: downloads.profile });
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
});
afterAll(async () => {
  await scene.close();
  await downloads.remove();
});

async function go(section: string): Promise<void> {
  await settings.bringToFront();
  await press(settings, `button.to-${section}`);
}

async function give(field: string, path: string): Promise<void> {
  const input = await settings.waitForSelector(field);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function add(issuer: string, accountName: string): Promise<void> {
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer, accountName, key: WEAK_KEY });
  await closePopups(scene);
}

/** Waits until the page says this at its top. */
const says = (text: string): Promise<unknown> =>
  settings.waitForFunction(
    (wanted) => document.querySelector('.verdict[role=status]')?.textContent === wanted,
    { polling: 50 },
    text,
  );

/** Waits until the focus is there: coming to be focused is no mutation to puppeteer. */
const focusAt = (selector: string): Promise<unknown> =>
  settings.waitForFunction(
    (wanted) => document.activeElement?.matches(wanted),
    { polling: 50 },
    selector,
  );

/** Headings with their counts, such as `Without recovery codes 30`. */
const headings = (): Promise<string[]> =>
  settings.$$eval('.concern h2', (all) => all.map((one) => one.textContent ?? ''));

const heading = (kind: string, count: number): string => `${sentence(`health_${kind}`)} ${count}`;

test('an empty vault has nothing to look at', async () => {
  await go('health');
  await says(sentence('health_empty'));
  expect(await headings()).toEqual([]);
});

test('what can be known of many accounts is said at once, in folded lists', async () => {
  await go('transfer');
  const path = join(downloads.folder, 'codes.txt');
  await writeFile(path, MANY.join('\n'));
  await give('#import-files', path);
  await press(settings, '.save-import');
  await settings.waitForFunction(() => !document.querySelector('.save-import'), { polling: 50 });
  await go('health');
  await says(sentence('health_things_other', { count: 3 }));
  expect(await headings()).toEqual([
    heading('unsaved', 30),
    heading('codes_none', 30),
    heading('unconfirmed', 30),
  ]);
  expect(await textWhenThere(settings, '.last-backup')).toBe(sentence('backup_never'));
  expect(await settings.$$eval('.concern details', (all) => all.map(({ open }) => open))).toEqual([
    false,
    false,
    false,
  ]);
});

test('what another window adds comes by itself, each account with its fact', async () => {
  await add('Quay', 'mira@example.com');
  await add('Quay', 'lena@example.com');
  await says(sentence('health_things_other', { count: 5 }));
  expect(await headings()).toEqual([
    heading('unsaved', 32),
    heading('codes_none', 32),
    heading('unconfirmed', 32),
    heading('weak', 2),
    heading('duplicate', 2),
  ]);
  const facts = (of: string): Promise<string[]> =>
    settings.$$eval(`.of-${of} .fact`, (all) => all.map((one) => one.textContent ?? ''));
  expect(await facts('weak')).toEqual(['80 bits', '80 bits']);
  expect(await facts('duplicate')).toEqual([
    sentence('health_same_as', { name: 'mira@example.com' }),
    sentence('health_same_as', { name: 'lena@example.com' }),
  ]);
});

test('a line leads to its account, and the way back to that line, by keyboard alone', async () => {
  await settings.bringToFront();
  await settings.focus('.of-codes_none summary');
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('.of-codes_none details[open]');
  await settings.focus('.of-codes_none li:nth-child(3) button');
  const name = await settings.evaluate(() => document.activeElement?.textContent);
  await settings.keyboard.press('Enter');
  await focusAt('#issuer');
  expect(await textWhenThere(settings, 'button.back')).toBe(sentence('section_health'));
  await settings.focus('button.back');
  await settings.keyboard.press('Enter');
  await focusAt('.of-codes_none details[open] .line-button');
  expect(await settings.evaluate(() => document.activeElement?.textContent)).toBe(name);
});

test('nothing is removed by itself; one of two duplicates deleted mends both', async () => {
  await press(settings, '.of-duplicate .line-button');
  await press(settings, 'button.delete');
  // Its line is gone: the focus goes to the heading.
  await focusAt('main h1');
  await says(sentence('health_things_other', { count: 4 }));
  expect(await headings()).toContain(heading('weak', 1));
});

test('the one press to the backup, and what is saved there is no longer listed', async () => {
  await press(settings, '.of-unsaved .save-backup');
  // Times are whole seconds: the backup comes in a later second than the deletion.
  await settings.waitForFunction(
    (second) => Math.floor(Date.now() / 1000) > second,
    { polling: 50 },
    Math.floor(Date.now() / 1000),
  );
  await press(settings, 'button.backup');
  await downloads.text('latchkey-');
  const [name = ''] = await downloads.files();
  await give('#saved-file', join(downloads.folder, name));
  await settings.waitForFunction(() => !document.querySelector('.check-backup'), { polling: 50 });
  await go('health');
  await says(sentence('health_things_other', { count: 3 }));
  expect(await headings()).not.toContain(heading('unsaved', 31));
  const last = await textWhenThere(settings, '.last-backup');
  expect(last).toBe(sentence('backup_current', { when: 'today' }));
});
