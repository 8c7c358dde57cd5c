import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { modulesOf, png } from '../../../pages/pictures.ts';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { bringTo, chooseFiles, exported, trackEnd } from '../../drive/pictures.ts';
import { lock, press, textWhenThere, typePassword } from '../../drive/popup.ts';
import { openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';
import { videoOf } from '../../drive/video.ts';

const uri = (issuer: string): string =>
  `otpauth://totp/${issuer}:alice?secret=${issuer.toUpperCase()}JBSWY3DPEHPK3PXP&issuer=${issuer}`;
const picture = (text: string): Buffer => png(modulesOf(text), 5);

let folder: string;
let scene: Scene;
let page: Page;

const file = async (name: string, content: Buffer | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const issuers = (on: Page): Promise<string[]> =>
  on.$$eval(parts.found.issuer, (all) => all.map((one) => one.textContent?.trim() ?? ''));
const found = async (on: Page): Promise<string[]> => {
  await on.waitForSelector(parts.found.screen);
  return issuers(on);
};

/** Locks the vault in another window. */
async function lockElsewhere(): Promise<void> {
  const popup = await openPage(scene, extensionUrl(scene, 'src/popup/index.html'));
  await lock(popup);
  await popup.close();
  await page.bringToFront();
}

/** Opens the vault in the page for pictures, which then offers every way in. */
async function unlockHere(): Promise<void> {
  await typePassword(page, PASSWORD);
  await page.waitForSelector(parts.pictures.screen);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-ways-'));
  scene = await openScene({
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${await file('camera.y4m', videoOf([uri('Camera')]))}`,
    ],
  });
});
afterAll(async () => {
  await scene?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await closePopups(scene);
  await page?.close().catch(() => undefined);
  page = await openPage(scene, extensionUrl(scene, 'src/pictures/index.html'));
  await page.waitForSelector(parts.pictures.screen);
});

describe('files', () => {
  test('several at once: the accounts of all, and for each file what was in it', async () => {
    await chooseFiles(page, [
      await file('first.png', picture(uri('First'))),
      await file('blank.png', png([[false]], 300)),
      await file('second.png', picture(uri('Second'))),
      await file('letter.pdf', '%PDF-1.7\n'),
      await file('link.png', picture('https://example.com/app')),
    ]);
    expect(await found(page)).toEqual(['First', 'Second']);
    expect(await textWhenThere(page, parts.found.other)).toContain('https://example.com/app');
    const said = await page.$$eval(parts.pictures.outcome, (all) =>
      all.map((one) => one.textContent),
    );
    expect(said).toEqual([
      expect.stringContaining(sentence('accounts_count_one', { count: 1 })),
      expect.stringContaining(sentence('picture_nothing')),
      expect.stringContaining(sentence('accounts_count_one', { count: 1 })),
      expect.stringContaining(sentence('refusal_picture_pdf')),
      expect.stringContaining(sentence('picture_other')),
    ]);
    await press(page, parts.found.save);
    expect(await textWhenThere(page, parts.message.good)).toBe(
      sentence('saved_accounts_other', { count: 2 }),
    );
  });

  test('one without a code says so, and can be boxed by hand', async () => {
    await chooseFiles(page, [await file('blank.png', png([[false]], 300))]);
    expect(await textWhenThere(page, parts.pictures.outcome)).toContain(
      sentence('picture_nothing'),
    );
    await press(page, parts.pictures.boxFile);
    await page.waitForSelector(parts.boxing.canvas);
    await press(page, parts.boxing.read);
    expect(await textWhenThere(page, parts.boxing.sentence)).toBe(sentence('box_nothing'));
  });
});

describe('reading', () => {
  test('shows which file it is at, and stops when it is cancelled', async () => {
    const blank = await file('blank.png', png([[false]], 1200));
    await chooseFiles(
      page,
      Array.from({ length: 40 }, () => blank),
    );
    expect(await textWhenThere(page, parts.reading.text)).toBe(
      sentence('reading_picture', { name: 'blank.png' }),
    );
    await press(page, parts.reading.cancel);
    await page.waitForSelector(parts.pictures.screen);
    expect(await page.$(parts.pictures.outcome)).toBeNull();
  });
});

describe('dropped and pasted', () => {
  test('a picture dropped anywhere on the page', async () => {
    await bringTo(page, 'drop', { picture: picture(uri('Dropped')) });
    expect(await found(page)).toEqual(['Dropped']);
  });

  test('a picture pasted into the page', async () => {
    await bringTo(page, 'paste', { picture: picture(uri('Pasted')) });
    expect(await found(page)).toEqual(['Pasted']);
  });

  test('links among other lines, a bare setup key, a link that is only shown', async () => {
    await bringTo(page, 'paste', {
      text: `Your codes:\n${uri('Line')}\n\n${uri('Other')}`,
    });
    expect(await found(page)).toEqual(['Line', 'Other']);
    await press(page, parts.back);
    expect(await textWhenThere(page, parts.pictures.unsaved)).toContain(
      sentence('nothing_stored_yet'),
    );
    await press(page, parts.pictures.showUnsaved);
    expect(await found(page)).toEqual(['Line', 'Other']);
    await press(page, parts.back);
    await press(page, parts.pictures.forgetUnsaved);
    expect(await page.$(parts.pictures.unsaved)).toBeNull();
    await bringTo(page, 'paste', { text: 'mfrg gzdf mztw q2lk mfrg gzdf' });
    expect(await textWhenThere(page, '.name-fields p')).toBe(sentence('found_key'));
    await press(page, parts.back);
    await page.waitForSelector(parts.pictures.screen);
    await bringTo(page, 'paste', { text: 'https://example.com/never-opened' });
    expect(await textWhenThere(page, parts.found.other)).toContain(
      'https://example.com/never-opened',
    );
    expect(await page.$('a')).toBeNull();
  });

  test('what is not saved yet stays beside whatever is found next', async () => {
    await bringTo(page, 'paste', { text: uri('Early') });
    expect(await found(page)).toEqual(['Early']);
    await bringTo(page, 'drop', { picture: picture('https://example.com/app') });
    await page.waitForSelector(parts.found.other);
    expect(await issuers(page)).toEqual(['Early']);
    await bringTo(page, 'paste', { text: uri('Middle') });
    await page.waitForSelector(`${parts.found.offer} + li`);
    await press(page, parts.back);
    await chooseFiles(page, [await file('late.png', picture(uri('Late')))]);
    expect(await found(page)).toEqual(['Early', 'Middle', 'Late']);
    await press(page, parts.found.save);
    expect(await textWhenThere(page, parts.message.good)).toBe(
      sentence('saved_accounts_other', { count: 3 }),
    );
    expect(await page.$(parts.pictures.unsaved)).toBeNull();
  });

  test('a picture pasted into the popup', async () => {
    await scene.odd('no-qr');
    const popup = await clickToolbar(scene, scene.page);
    await popup.waitForSelector(parts.home.screen);
    await bringTo(popup, 'paste', { picture: picture(uri('Clipboard')) });
    expect(await found(popup)).toEqual(['Clipboard']);
  });
});

describe('the camera', () => {
  test('is watched until it shows an account, and ends then', async () => {
    await press(page, parts.pictures.camera);
    await page.waitForSelector(parts.camera.video);
    const ended = page.evaluate(trackEnd, parts.camera.video);
    expect(await found(page)).toEqual(['Camera']);
    expect(await ended).toBe('ended');
  });

  test('is off once the vault is locked', async () => {
    // A picture without a code, so that the camera goes on.
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(5);
    });
    await press(page, parts.pictures.camera);
    await page.waitForSelector(parts.camera.video);
    const ended = page.evaluate(trackEnd, parts.camera.video);
    await lockElsewhere();
    await page.waitForSelector(parts.locked.screen);
    expect(await ended).toBe('ended');
    await unlockHere();
  });

  test('that is refused is said', async () => {
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await press(page, parts.pictures.camera);
    expect(await textWhenThere(page, `${parts.camera.sentence}[role=alert]`)).toBe(
      sentence('refusal_camera_refused'),
    );
  });
});

describe('an export of several codes', () => {
  const [first = '', second = '', third = ''] = exported(25, 4711);

  test('is read in any order, from any way in, across closed windows, saved at once', async () => {
    await chooseFiles(page, [await file('third.png', png(modulesOf(third), 4))]);
    expect(await textWhenThere(page, parts.found.title)).toBe(
      sentence('part_title', { have: 1, parts: 3 }),
    );
    expect(await textWhenThere(page, parts.found.missing)).toBe(
      sentence('part_missing', { missing: '1 and 2' }),
    );
    await page.close();
    page = await openPage(scene, extensionUrl(scene, 'src/pictures/index.html'));
    expect(await textWhenThere(page, `${parts.pictures.halfRead} .said`)).toBe(
      sentence('part_half', { have: 1, parts: 3, missing: '1 and 2' }),
    );
    await bringTo(page, 'paste', { text: third });
    expect(await textWhenThere(page, parts.found.title)).toBe(
      sentence('part_title', { have: 1, parts: 3 }),
    );
    await press(page, parts.found.nextPart);
    await page.waitForSelector(parts.pictures.screen);
    await bringTo(page, 'paste', { picture: png(modulesOf(first), 4) });
    expect(await textWhenThere(page, parts.found.title)).toBe(
      sentence('part_title', { have: 2, parts: 3 }),
    );
    await scene.odd('no-qr');
    const popup = await clickToolbar(scene, scene.page);
    await popup.waitForSelector(parts.pictures.halfRead);
    await bringTo(popup, 'paste', { text: second });
    await popup.waitForSelector(parts.found.screen);
    expect(await popup.$$(parts.found.offer)).toHaveLength(25);
    expect(await popup.$(parts.found.nextPart)).toBeNull();
    await press(popup, parts.found.save);
    expect(await textWhenThere(popup, parts.message.good)).toBe(
      sentence('saved_accounts_other', { count: 25 }),
    );
    await page.reload();
    await page.waitForSelector(parts.pictures.screen);
    expect(await page.$(parts.pictures.halfRead)).toBeNull();
  });

  test('is lost when the vault locks', async () => {
    await bringTo(page, 'paste', { text: exported(25, 12)[0] ?? '' });
    await page.waitForSelector(parts.found.nextPart);
    await lockElsewhere();
    await unlockHere();
    expect(await page.$(parts.pictures.halfRead)).toBeNull();
  });
});
