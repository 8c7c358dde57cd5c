import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, type Session } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ vault: false, language: 'sl' });
});
afterAll(() => scene.close());

async function choose(session: Session, language: string): Promise<void> {
  const popup = await clickToolbar(session, scene.page);
  await popup.evaluate(
    (chosen) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({
        settings: { language: chosen },
      }),
    language,
  );
}

async function titleAndTag(): Promise<[string, string]> {
  const popup = await clickToolbar(scene, scene.page);
  const title = await textWhenThere(popup, `${parts.create.screen} h1`);
  return [title, await popup.evaluate(() => document.documentElement.lang)];
}

test('the popup speaks the browser’s language', async () => {
  expect(await titleAndTag()).toEqual([sentence('create_title', {}, 'sl'), 'sl']);
});

test.each([
  ['ru', 'ru'],
  ['vi', 'vi'],
  ['nb', 'nb'],
  ['zh_CN', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
  ['de', 'de'],
  ['fr', 'fr'],
  ['es', 'es'],
  ['pt_BR', 'pt-BR'],
  ['it', 'it'],
  ['nl', 'nl'],
  ['sv', 'sv'],
  ['pl', 'pl'],
  ['cs', 'cs'],
  ['ja', 'ja'],
  ['ko', 'ko'],
  ['uk', 'uk'],
  ['tr', 'tr'],
  ['ar', 'ar'],
  ['he', 'he'],
  ['hi', 'hi'],
  ['id', 'id'],
  ['en', 'en'],
])('a chosen language is spoken instead: %s', async (language, tag) => {
  await choose(scene, language);
  expect(await titleAndTag()).toEqual([sentence('create_title', {}, language), tag]);
});
