import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { parseKeyUri } from '../../../../src/core/uri/keyuri.ts';
import { parseMigration } from '../../../../src/core/uri/migration.ts';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

const FILE_PASSWORD = 'nine lanterns drift past 46';
const SECRET = secretOf(0);
const PIERS = Array.from({ length: 11 }, (_, at) => `Pier ${at}`);
const LINKS = [
  ...PIERS.map((name, at) => `otpauth://totp/${name}:mira?secret=${secretOf(at)}&issuer=${name}`),
  `otpauth://totp/Harbour:mira?secret=${secretOf(11)}&issuer=Harbour&algorithm=SHA256`,
  `otpauth://hotp/Sixpenny:kai?secret=${secretOf(12)}&issuer=Sixpenny&counter=7`,
  `otpauth://steam/Steam:kai?secret=${secretOf(13)}&issuer=Steam`,
];

/** Returns a key of its own for each account: the same key twice in a file is ticked but once. */
function secretOf(at: number): string {
  return encodeBase32(new Uint8Array(20).fill(at + 65));
}

let scene: Scene;
let settings: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-export-'));
  scene = await openScene();
  settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
  await settings.setViewport({ width: 1280, height: 900, deviceScaleFactor: 2 });
  await press(settings, 'button.to-transfer');
  const links = join(folder, 'links.txt');
  await writeFile(links, LINKS.join('\n'));
  await give(links);
  await settings.waitForSelector('.import-offer');
  // The sentence stays for two seconds, which a busy machine may need for the press alone.
  const isSaid = said(sentence('saved_accounts_other', { count: LINKS.length }));
  await Promise.all([isSaid, press(settings, '.save-import')]);
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

async function give(path: string): Promise<void> {
  const input = await settings.waitForSelector('#import-files');
  await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(path);
}

const said = (text: string): Promise<unknown> =>
  settings.waitForFunction(
    (wanted) => document.querySelector('.message')?.textContent?.includes(wanted),
    { polling: 50 },
    text,
  );

const textsOf = (selector: string): Promise<string[]> =>
  settings.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));

async function choose(format: string): Promise<void> {
  await press(settings, `.formats input[value=${format}]`);
}

async function typePassword(text: string, field = '#confirm-password'): Promise<void> {
  const input = await settings.waitForSelector(field);
  await input?.evaluate((element) => (element as HTMLInputElement).select());
  await input?.type(text);
}

/** Presses the form's button, clear of the message at the foot of the page. */
async function confirm(): Promise<void> {
  await settings.$eval('.export .confirm', (one) => one.scrollIntoView({ block: 'center' }));
  await press(settings, '.export .confirm');
}

/** Presses the button, and returns the file's place once it is on the disk. */
async function saved(): Promise<string> {
  const client = await settings.createCDPSession();
  const behavior = { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true } as const;
  await client.send('Browser.setDownloadBehavior', behavior);
  const done = new Promise<string>((resolve) =>
    client.on(
      'Browser.downloadProgress',
      ({ state, guid }) => state === 'completed' && resolve(guid),
    ),
  );
  await confirm();
  return join(folder, await done);
}

/** Returns the text of the code on the page, as a phone would see it. */
async function codeOnScreen(): Promise<string | undefined> {
  const picture = await settings.waitForSelector('.codes-out .qr');
  const png = await picture?.screenshot({ encoding: 'base64' });
  const [width, height, pixels] = await scene.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    return [bitmap.width, bitmap.height, Array.from(data)] as const;
  }, png ?? '');
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

test('a list of links is saved once the password is right, and holds every account', async () => {
  await choose('otpauth');
  expect(await textsOf('.export .look')).toEqual([sentence('export_plain')]);
  expect(await settings.$('.named')).toBeNull();
  await typePassword('no heron');
  await confirm();
  expect(await textWhenThere(settings, '.export .error')).toContain(
    sentence('refusal_password_wrong').split('.')[0],
  );
  await typePassword(PASSWORD);
  const path = await saved();
  await said(sentence('export_saved_other', { count: LINKS.length }));
  const links = (await readFile(path, 'utf8')).trim().split('\n');
  expect(links.map((link) => parseKeyUri(link))).toEqual(
    [...LINKS]
      .reverse()
      .map((link) => parseKeyUri(link))
      .sort(asIn(links)),
  );
});

/** Returns an order like that of links, by the issuer. */
function asIn(links: string[]) {
  const issuers = links.map((link) => parseKeyUri(link)?.issuer);
  return (a: { issuer: string } | null, b: { issuer: string } | null): number =>
    issuers.indexOf(a?.issuer) - issuers.indexOf(b?.issuer);
}

test('a sealed vault of Aegis opens in our importer with the password of the file', async () => {
  await choose('aegis_sealed');
  await typePassword(FILE_PASSWORD, '#password');
  await typePassword(FILE_PASSWORD, '#confirm');
  await typePassword(PASSWORD);
  const path = await saved();
  await said(sentence('export_saved_other', { count: LINKS.length }));
  expect(await readFile(path, 'utf8')).not.toContain(SECRET);
  await give(path);
  await settings.waitForSelector('.unlock-file');
  await settings.type('.unlock-file input', FILE_PASSWORD);
  await press(settings, '.unlock-file button.primary');
  await settings.waitForSelector('.import-offer');
  expect(new Set(await textsOf('.import-offer .about'))).toEqual(
    new Set([sentence('import_known')]),
  );
  await press(settings, '.discard-import');
});

test('codes for a phone leave Steam behind by name, and are read one by one', async () => {
  await choose('google');
  expect(await textsOf('.left-out .names')).toEqual([`Steam: kai${sentence('export_why_steam')}`]);
  expect(await textsOf('.doubts .names')).toEqual([
    `Harbour: mira${sentence('export_doubt_ignored')}`,
  ]);
  await typePassword(PASSWORD);
  await confirm();
  const read: string[] = [];
  for (const at of [1, 2]) {
    await settings.waitForFunction(
      (wanted) => document.querySelector('.codes-out h3')?.textContent === wanted,
      { polling: 50 },
      sentence('export_step', { at, of: 2 }),
    );
    const migration = parseMigration((await codeOnScreen()) ?? '');
    expect([migration?.part, migration?.parts]).toEqual([at, 2]);
    for (const { issuer, secret } of migration?.drafts ?? [])
      read.push(`${issuer} ${encodeBase32(secret)}`);
    if (at === 1) await press(settings, '.next-code');
  }
  expect(read.sort()).toEqual(
    [...PIERS, 'Harbour', 'Sixpenny'].map((name, at) => `${name} ${secretOf(at)}`).sort(),
  );
});

test('after a minute the code is hidden again', async () => {
  await settings.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 61_000;
  });
  await said(sentence('export_hidden'));
  expect(await settings.$('.qr')).toBeNull();
});

test('with no account that a way carries there is a sentence in place of a button', async () => {
  await press(settings, '.choose-accounts');
  await press(settings, '.want-none');
  await choose('google');
  expect(await textWhenThere(settings, '.nothing-out')).toBe(sentence('refusal_export_nothing'));
  expect(await settings.$('.export .confirm')).toBeNull();
  await press(settings, '.want-all');
  await settings.waitForSelector('.export .confirm');
});

test('the sheet has names, setup keys and, if wanted, codes; nothing else prints', async () => {
  await choose('paper');
  await typePassword(PASSWORD);
  await confirm();
  await settings.waitForSelector('.out-sheet');
  expect(await textsOf('.out-sheet h4')).toContain('Sixpenny: kai');
  expect(new Set(await textsOf('.out-sheet .entry p.letters'))).toEqual(
    new Set(LINKS.map((_, at) => secretOf(at).replace(/(.{4})(?=.)/g, '$1 '))),
  );
  await press(settings, '.with-codes input');
  expect(await settings.$$('.out-sheet .qr')).toHaveLength(LINKS.length);
  await settings.emulateMediaType('print');
  const seen = await settings.evaluate(() => document.body.innerText);
  await settings.emulateMediaType();
  expect(seen).toContain('Sixpenny: kai');
  for (const key of ['import_text', 'export_text', 'export_title', 'export_hide', 'print'])
    expect(seen).not.toContain(sentence(key));
  await press(settings, '.close-sheet');
  expect(await settings.$('.out-sheet')).toBeNull();
});

test('the page of an account shows its code for a phone after the password', async () => {
  await press(settings, 'button.to-accounts');
  await settings.type('#search', 'Harbour');
  await press(settings, '.line-button');
  await press(settings, 'button.one-code');
  expect(await textsOf('.doubts')).toEqual([sentence('export_doubt_ignored')]);
  await typePassword(PASSWORD);
  await confirm();
  const read = parseKeyUri((await codeOnScreen()) ?? '');
  expect(read).toMatchObject({ issuer: 'Harbour', accountName: 'mira', algorithm: 'SHA256' });
  await press(settings, 'button.back');
  expect(await settings.$('.qr')).toBeNull();
});
