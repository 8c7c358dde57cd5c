import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

const KEYS = ['JBSWY3DPEHPK3PXP', 'KRSXG5CTMVRXEZLU', 'MFRGGZDFMZTWQ2LK'];
/** A table that nobody knows: its names say little, one row is wrong and one has no key. */
const TABLE = [
  'Where;Who;Geheim;Stellen;Sonstiges',
  `Harbour;mira;${KEYS[0]};8;blue`,
  `Sixpenny;kai;${KEYS[1]};;green`,
  `Broken;kim;${KEYS[2]};99;`,
  'Empty;kim;;6;',
  `Quay;lena;${KEYS[2]};6;`,
  `Pier;lena;${KEYS[0]};7;`,
].join('\n');

let scene: Scene;
let settings: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-columns-'));
  scene = await openScene();
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, 'button.to-transfer');
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

async function give(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = await settings.waitForSelector('#import-files');
  await (input as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(path);
  await settings.waitForSelector('.columns table');
}

const textsOf = (selector: string): Promise<string[]> =>
  settings.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));
const usesShown = (): Promise<string[]> =>
  settings.$$eval('.columns table select', (all) => all.map((one) => one.value));
const counted = (key: string, count: number): string => sentence(key, { count });

/** Waits until the line above the button says this. */
async function found(...sentences: string[]): Promise<void> {
  await settings.waitForFunction(
    (wanted) => document.querySelector('.columns [role=status]')?.textContent === wanted,
    { polling: 50 },
    sentences.join(' · '),
  );
}

test('a table of no known app is shown with proposals, and no whole secret', async () => {
  await give('codes.csv', TABLE);
  expect(await textWhenThere(settings, '.file-read .account-name')).toBe(
    sentence('import_table_asks'),
  );
  expect(await textsOf('.columns thead th')).toEqual([
    'Where',
    'Who',
    'Geheim',
    'Stellen',
    'Sonstiges',
  ]);
  expect(await usesShown()).toEqual(['', '', 'secret', '', '']);
  const [first = ''] = await textsOf('.columns tbody tr');
  expect(first).toContain('JBSW');
  expect(await settings.evaluate(() => document.body.innerHTML)).not.toContain(KEYS[0]);
  await found(counted('accounts_count_other', 5), counted('import_rows_empty_one', 1));
  expect(await settings.$('.import-offer')).toBeNull();
  const usual = ['type', 'algorithm', 'digits', 'period'].map((key) => sentence(key));
  const said = (await textsOf('.columns form > p')).join('\n');
  for (const name of usual) expect(said).toContain(name);
});

test('the keyboard alone chooses columns, uses them and saves', async () => {
  await settings.focus('#column-0-0');
  // The first letters of a choice choose it, as in every select.
  await settings.keyboard.type(sentence('issuer'));
  await settings.keyboard.press('Tab');
  await settings.keyboard.type(sentence('issuer'));
  await found(sentence('import_column_twice', { use: sentence('issuer') }));
  expect(await settings.$eval('#column-0-1', (one) => one.getAttribute('aria-invalid'))).toBe(
    'true',
  );
  await settings.keyboard.press('ArrowDown');
  await settings.keyboard.press('Tab');
  await settings.keyboard.press('Tab');
  await settings.keyboard.type(sentence('digits'));
  const label = (at: number): Promise<string | null> =>
    settings.$eval(`#column-0-${at}`, (one) => one.getAttribute('aria-label'));
  expect(await label(2)).toBe(sentence('import_column_named', { number: 3, name: 'Geheim' }));
  expect(await usesShown()).toEqual(['issuer', 'accountName', 'secret', 'digits', '']);
  await found(
    counted('accounts_count_other', 4),
    counted('import_rows_bad_one', 1),
    counted('import_rows_empty_one', 1),
  );
  await settings.focus('#secret-encoding-0');
  await settings.keyboard.press('Tab');
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('.import-offer');
  await settings.waitForFunction(() => document.activeElement?.id === 'import-found', {
    polling: 50,
  });
  expect(await textsOf('.import-offer .issuer')).toEqual(['Harbour', 'Sixpenny', 'Quay', 'Pier']);
  expect(await textsOf('.import-problems .issuer')).toEqual([
    `${sentence('import_row', { number: 3 })} · Broken: kim`,
  ]);
});

test('the choice can be changed until it is saved', async () => {
  await settings.focus('.columns summary');
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('.columns[open]');
  await settings.select('#column-0-4', 'note');
  await settings.select('#column-0-3', '');
  await found(counted('accounts_count_other', 5), counted('import_rows_empty_one', 1));
  await press(settings, '.use-columns');
  await settings.waitForSelector('.columns:not([open])');
  // Without their digits two of them make the codes of two others.
  await press(settings, '.save-import');
  expect(await textWhenThere(settings, '.message')).toContain(counted('saved_accounts_other', 3));
  expect(await settings.$('.columns')).toBeNull();
  await press(settings, '.message button');
});

test('a table without a column of keys is asked for one', async () => {
  await give('codes.csv', TABLE);
  await settings.select('#column-0-2', '');
  await found(sentence('import_no_secret_column'));
  await press(settings, '.use-columns');
  expect(await settings.$('.import-offer')).toBeNull();
});

test('keys that could be written in two ways are asked for, never guessed', async () => {
  const hex = ['0123456789abcdef0123', 'ffeeddccbbaa99887766'];
  const accounts = hex.map((secret, at) => ({ title: `Quay ${at}`, otp: { secret } }));
  await give('codes.json', JSON.stringify({ data: { accounts } }));
  expect(await usesShown()).toEqual(['accountName', 'secret']);
  expect(
    await settings.$eval('#secret-encoding-0', (one) => (one as HTMLSelectElement).value),
  ).toBe('');
  await press(settings, '.use-columns');
  await settings.waitForFunction(() => document.activeElement?.id === 'secret-encoding-0', {
    polling: 50,
  });
  await settings.select('#secret-encoding-0', 'hex');
  await found(counted('accounts_count_other', 2));
  await press(settings, '.use-columns');
  await settings.waitForSelector('.import-offer');
  expect(await textsOf('.import-offer .issuer')).toEqual(['Quay 0', 'Quay 1']);
});

test('a first row that names nothing becomes an account', async () => {
  await give('codes.csv', `Where;Schlüssel\nHarbour;${KEYS[0]}`);
  await found(counted('accounts_count_one', 1));
  await press(settings, '.first-row');
  await found(counted('accounts_count_one', 1), counted('import_rows_bad_one', 1));
  expect(await textsOf('.columns thead th')).toEqual([
    sentence('import_column', { number: 1 }),
    sentence('import_column', { number: 2 }),
  ]);
});

test('a wide table of Excel scrolls within its panel', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `Feld ${at}`);
  const row = names.map((_, at) => (at === 11 ? KEYS[2] : `value ${at}`));
  const text = `\ufeff${[names, row].map((fields) => fields.join('\t')).join('\r\n')}`;
  await give('codes.txt', new Uint8Array(Buffer.from(text, 'utf16le')));
  await found(counted('accounts_count_one', 1));
  const widths = await settings.$eval('.wide-table', (one) => ({
    isScrolled: one.scrollWidth > one.clientWidth,
    isPageWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(widths).toEqual({ isScrolled: true, isPageWide: false });
});
