import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { wordsOf } from '../../../pages/words/words.ts';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { keepCodes, openChecklist, saveBackup, stepIs, toSettings } from '../../drive/enroll.ts';
import { parts } from '../../drive/parts.ts';
import * as person from '../../drive/person.ts';
import {
  createVault,
  press,
  saveFound,
  scanPage,
  textWhenThere,
  tickHost,
} from '../../drive/popup.ts';
import { openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
let downloads: Downloads;
afterEach(async () => {
  await scene.close();
  await downloads.remove();
});

/** Returns where the one saved backup lies, once it is there whole. */
async function backupPath(): Promise<string> {
  for (;;) {
    const [file] = await downloads.files();
    const path = join(downloads.folder, file ?? 'none');
    if (
      file &&
      (await access(path).then(
        () => true,
        () => false,
      ))
    )
      return path;
    await new Promise((again) => setTimeout(again, 50));
  }
}

const STORIES = [
  ['nb', 'boxes', 'nb'],
  ['ru', 'frame', 'ru'],
  ['vi', '24seven', 'vi'],
  ['sl', 'amazon', 'sl'],
  ['zh-CN', 'liveagent', 'zh_CN'],
] as const;

test.each(STORIES)('an account is set up whole: %s on the site %s', async (lang, shape, folder) => {
  const words = wordsOf(lang);
  if (!words) throw new Error(`No words of ${lang}.`);
  const says = (key: string, values = {}): string => sentence(key, values, folder);
  downloads = await startDownloads();
  scene = await openScene({ language: lang, vault: false, profile: downloads.profile });
  const base = `${scene.site.url}/${lang}/${shape}/`;
  await person.signUp(scene.page, base, words);
  const page = await person.walkToCode(scene.page, shape);

  let popup = await clickToolbar(scene, page);
  await createVault(popup, PASSWORD);
  await scanPage(popup);
  await tickHost(popup);
  await saveFound(popup);
  await popup.waitForSelector(parts.enroll.screen);
  expect(await textWhenThere(popup, '.enroll h1')).toBe(says('enroll_title'));
  await stepIs(popup, says('enroll_confirmed'));
  await closePopups(scene);
  expect(await person.codeOnPage(page)).toMatch(/^\d{6}$/);

  await person.sendCode(page);
  const kept = await page.$$eval('.codes li, .one', (all) =>
    all.map((one) => one.textContent ?? ''),
  );
  expect(kept.length).toBeGreaterThan(0);
  popup = await openChecklist(scene, page);
  await press(popup, parts.enroll.accepted);
  await stepIs(popup, says('enroll_recovery'));
  await keepCodes(popup, kept);
  await stepIs(popup, says('enroll_second'));
  await closePopups(scene);

  popup = await clickToolbar(scene, page);
  expect(await textWhenThere(popup, parts.enroll.line)).toBe(
    says('setup_left', { done: 3, of: 4 }),
  );
  await press(popup, parts.enroll.line);
  await popup.waitForSelector(parts.enroll.saveBackup);
  const settings = await toSettings(scene, popup, parts.enroll.saveBackup);
  expect(await saveBackup(settings, backupPath)).toBe(says('backup_saved'));
  await settings.close();

  await isSetUp(page, kept.length);
  expect(scene.site.notes.map(({ event }) => event)).toEqual(['signed up', 'enrolled']);
});

/** Expects the account to have its site and its codes, and nothing that is left to do. */
async function isSetUp(page: Page, codes: number): Promise<void> {
  const popup = await clickToolbar(scene, page);
  await press(popup, parts.card.details);
  await popup.waitForSelector(parts.account.site);
  expect(await textWhenThere(popup, parts.account.site)).toBe('127.0.0.1');
  await press(popup, parts.account.showRecovery);
  expect(await popup.$$(parts.account.recoveryCode)).toHaveLength(codes);
  expect(await popup.$(parts.enroll.line)).toBeNull();
}
