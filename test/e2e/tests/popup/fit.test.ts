import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, lock, press } from '../../drive/popup.ts';
import { KEY, openScene, type Scene } from '../../drive/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** The popup's height once it has what it asked for, and what it leaves blank above its bar. */
async function heights(popup: Page): Promise<{ height: number; blank: number }> {
  await popup.waitForFunction(
    () => innerHeight === Math.min(600, document.documentElement.offsetHeight),
  );
  return popup.evaluate(() => {
    const bar = document.querySelector('.bottom, .pair, .buttons');
    const above = bar?.previousElementSibling?.querySelector('.scroller') ?? null;
    const last = above?.lastElementChild?.getBoundingClientRect().bottom ?? innerHeight;
    const top = bar?.getBoundingClientRect().top ?? innerHeight;
    return { height: innerHeight, blank: top - last };
  });
}

test('one account leaves no half of the popup empty, many fill all it may have', async () => {
  let popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'GitHub', accountName: 'pat', key: KEY });
  await closePopups(scene);
  popup = await clickToolbar(scene, scene.page);
  const one = await heights(popup);
  expect(one.height).toBeLessThan(400);
  expect(one.blank).toBeLessThan(100);
  for (const issuer of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'])
    await addByHand(popup, { issuer, accountName: 'pat', key: KEY });
  expect((await heights(popup)).height).toBe(580);
});

test('the popup does not shrink under the pointer while the person searches', async () => {
  await closePopups(scene);
  const popup = await clickToolbar(scene, scene.page);
  await popup.type('#search', 'github');
  await popup.waitForFunction(() => document.querySelectorAll('.row').length === 1);
  expect((await heights(popup)).height).toBe(580);
});

test('a screen with little on it is as low', async () => {
  await closePopups(scene);
  const popup = await clickToolbar(scene, scene.page);
  await lock(popup);
  expect((await heights(popup)).height).toBeLessThan(450);
  await popup.waitForSelector(parts.locked.screen);
});

test('a well-known issuer gets its mark after the first paint, and nothing moves', async () => {
  await closePopups(scene);
  let popup = await clickToolbar(scene, scene.page);
  await popup.type(parts.locked.password, 'three pelicans hum at dusk 71');
  await press(popup, parts.locked.submit);
  await popup.waitForSelector(parts.row.whole);
  await closePopups(scene);
  popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector('.mark .own');
  expect(await popup.$$eval('.mark .own', (all) => all.length)).toBe(1);
  const shifts = await popup.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          done(list.getEntries().length);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 300);
      }),
  );
  expect(shifts).toBe(0);
});

test('the bar at the bottom has at most two lines in every language', async () => {
  const page = await openPage(scene, extensionUrl(scene, 'src/popup/index.html'));
  await page.setViewport({ width: 360, height: 580 });
  await page.waitForSelector('.bottom');
  const wrong: string[] = [];
  for (const language of readdirSync('public/_locales')) {
    await page.evaluate(
      (chosen) =>
        (globalThis as unknown as Chrome).chrome.storage.local.set({
          settings: { language: chosen },
        }),
      language,
    );
    const tag = language.replace('_', '-');
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, tag);
    const bad = await page.$$eval('.bottom button', (all) =>
      all
        .filter((one) => {
          const range = document.createRange();
          range.selectNode(one.lastChild ?? one);
          const { height } = range.getBoundingClientRect();
          return height > 33 || one.scrollWidth > one.clientWidth;
        })
        .map((one) => one.textContent),
    );
    const isCut = await page.evaluate(() => document.body.scrollWidth > innerWidth);
    wrong.push(...bad.map((caption) => `${tag}: ${caption}`), ...(isCut ? [tag] : []));
  }
  expect(wrong).toEqual([]);
});

interface Chrome {
  chrome: { storage: { local: { set(values: object): Promise<void> } } };
}
