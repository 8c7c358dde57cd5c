import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { encodeQR } from 'qr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftFrom } from '../../../../src/core/transfer/draft/draft.ts';
import { formatMigration } from '../../../../src/core/uri/migration.ts';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

const PASSWORD = 'four herons at noon';
const KEYS = ['JBSWY3DPEHPK3PXP', 'KRSXG5CTMVRXEZLU', 'MFRGGZDFMZTWQ2LK'];
const LINKS = [
  `otpauth://totp/Harbour:mira?secret=${KEYS[0]}&issuer=Harbour&algorithm=SHA256&digits=8`,
  `otpauth://hotp/Sixpenny:kai?secret=${KEYS[1]}&issuer=Sixpenny&counter=7`,
  'otpauth://totp/Broken:kim?secret=0189&issuer=Broken',
];

let scene: Scene;
let settings: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-import-'));
  scene = await openScene();
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await press(settings, 'button.to-transfer');
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

async function give(...files: [name: string, content: string | Uint8Array][]): Promise<void> {
  const paths = files.map(([name]) => join(folder, name));
  await Promise.all(files.map(([name, content]) => writeFile(join(folder, name), content)));
  const input = await settings.waitForSelector('#import-files');
  await (input as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(...paths);
}

const textsOf = (selector: string): Promise<string[]> =>
  settings.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));

/** A file of 2FAS (schema 4) with one account, sealed as that app seals it. */
function sealed(): string {
  const [salt, nonce] = [randomBytes(256), randomBytes(12)];
  const cipher = createCipheriv(
    'aes-256-gcm',
    pbkdf2Sync(PASSWORD, salt, 10_000, 32, 'sha256'),
    nonce,
  );
  const otp = { account: 'lena', issuer: 'Quay', tokenType: 'TOTP', digits: 6, period: 30 };
  const services = [{ name: 'Quay', secret: KEYS[2], otp: { ...otp, algorithm: 'SHA1' } }];
  const data = Buffer.concat([cipher.update(JSON.stringify(services)), cipher.final()]);
  const parts = [Buffer.concat([data, cipher.getAuthTag()]), salt, nonce];
  const servicesEncrypted = parts.map((part) => part.toString('base64')).join(':');
  const empty = { services: [], groups: [] };
  return JSON.stringify({ schemaVersion: 4, ...empty, servicesEncrypted });
}

test('files of two apps are shown with their codes before anything is stored', async () => {
  await give(['codes.txt', LINKS.join('\n')], ['backup.2fas', sealed()]);
  await settings.waitForSelector('.import-offer');
  expect(await textsOf('.import-offer .issuer')).toEqual(['Harbour', 'Sixpenny']);
  expect(await textsOf('.import-offer .code')).toHaveLength(2);
  expect(await textsOf('.import-problems .issuer')).toEqual(['Broken: kim']);
  const [, second] = await textsOf('.file-read .account-name');
  expect(second).toBe(`2FAS · ${sentence('import_locked')}`);
});

test('a wrong password is said, the right one adds the accounts of that file', async () => {
  await settings.type('#file-password-1', 'no heron');
  await press(settings, '.unlock-file button.primary');
  await settings.waitForFunction(
    (wanted) => document.querySelector('.unlock-file')?.textContent?.includes(wanted),
    { polling: 50 },
    sentence('refusal_import_password'),
  );
  await settings.$eval('#file-password-1', (field) => (field as HTMLInputElement).select());
  await settings.type('#file-password-1', PASSWORD);
  await press(settings, '.unlock-file button.primary');
  await settings.waitForFunction(() => document.querySelectorAll('.import-offer').length === 3, {
    polling: 50,
  });
  expect(await settings.$('.unlock-file')).toBeNull();
});

test('what is ticked is saved at once, and can be taken back', async () => {
  await settings.locator('.import-offer input').click();
  await press(settings, '.save-import');
  expect(await textWhenThere(settings, '.message')).toContain(
    sentence('saved_accounts_other', { count: 2 }),
  );
  await press(settings, '.message button');
  await settings.waitForFunction(
    (wanted) => document.querySelector('.message')?.textContent?.includes(wanted),
    { polling: 50 },
    sentence('import_undone'),
  );
  await press(settings, 'button.to-accounts');
  expect(await textsOf('.line-button .issuer')).toEqual([]);
});

test('a long list is there as a whole, and saved at once', async () => {
  await press(settings, 'button.to-transfer');
  const link = (at: number) => `otpauth://totp/Pier%20${at}:kai?secret=${KEYS[0]}&period=${at + 1}`;
  await give(['long.txt', Array.from({ length: 2000 }, (_, at) => link(at)).join('\n')]);
  const count = sentence('found_accounts_other', { count: '2,000' });
  await settings.waitForFunction(
    (wanted) => document.querySelector('.import-offers h2')?.textContent === wanted,
    { polling: 50 },
    count,
  );
  const [first] = await textsOf('.import-offer .issuer');
  expect(first).toBe('Pier 0');
  expect(await settings.$$('.import-offer input:disabled')).toEqual([]);
  await press(settings, '.save-import[aria-disabled="false"]');
  expect(await textWhenThere(settings, '.message')).toContain(
    sentence('saved_accounts_other', { count: '2,000' }),
  );
  await press(settings, '.message .undo');
  await settings.waitForFunction(
    (wanted) => document.querySelector('.message')?.textContent?.includes(wanted),
    { polling: 50 },
    sentence('import_undone'),
  );
});

test('a file that nobody knows gets a sentence, and the vault stays as it is', async () => {
  await press(settings, 'button.to-transfer');
  await give(['notes.txt', 'buy bread']);
  const about = await textWhenThere(settings, '.file-read .account-name');
  expect(about).toBe(sentence('refusal_import_unknown'));
  expect(await settings.$('.import-offer')).toBeNull();
});

test('the pictures of one export are read as one, whatever their order', async () => {
  const drafts = Array.from({ length: 12 }, (_, at) =>
    draftFrom({ secret: KEYS[0], issuer: `Pier ${at}`, accountName: 'mira' }),
  );
  const { uris } = formatMigration(drafts, 7);
  expect(uris).toHaveLength(2);
  const pictures = uris.map((uri): [string, Uint8Array] => [
    `export-${uris.indexOf(uri)}.gif`,
    encodeQR(uri, 'gif', { scale: 4, border: 4 }),
  ]);
  await give(...pictures.reverse());
  await settings.waitForSelector('.import-offer');
  expect(await textsOf('.file-read .issuer')).toEqual(['export-1.gif, export-0.gif']);
  expect(await textsOf('.file-read .account-name')).toEqual([
    `otpauth:// · ${sentence('accounts_count_other', { count: 12 })}`,
  ]);
  expect(await settings.$('.import-problems')).toBeNull();
});
