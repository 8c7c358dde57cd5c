import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickToolbar, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { bringTo, picturesPage } from '../../drive/pictures.ts';
import { addByHand, createVault, lock, press, scanPage, unlock } from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** The first of two codes of an export, with one account. */
const HALF =
  'otpauth-migration://offline?data=Ch0KClVVVVVVVVVVVVUSA3BhdBoESGFsZiABKAEwAhABGAIgACgJ';

let scene: Scene;
let popup: Page;
let settings: Page;
const screens: Record<string, () => Promise<unknown>> = {
  create: () => popup.waitForSelector(parts.create.screen),
  empty: async () => {
    await createVault(popup, PASSWORD);
    await popup.waitForSelector(parts.empty.screen);
  },
  add: async () => {
    await press(popup, parts.home.add);
    await press(popup, parts.add.advanced);
    await popup.waitForSelector(parts.add.type);
  },
  'nothing found': async () => {
    await press(popup, parts.back);
    await press(popup, parts.home.scan);
    await popup.waitForSelector(parts.scan.sentence);
  },
  'a counter asked for': async () => {
    await bringTo(popup, 'paste', {
      text: 'otpauth://hotp/Quay:mira?secret=KRUGKIDROVUWG2ZA&issuer=Quay',
    });
    await press(popup, parts.found.save);
    await popup.waitForSelector('.counter-start [role=alert]');
  },
  found: async () => {
    await scene.odd('plain-qr');
    popup = await clickToolbar(scene, scene.page);
    await scanPage(popup);
  },
  'the checklist': async () => {
    await press(popup, parts.found.save);
    await popup.waitForSelector(parts.enroll.accepted);
  },
  'the checklist after a refused code': async () => {
    await press(popup, parts.enroll.refused);
    await press(popup, parts.clock.check);
    await popup.waitForSelector(`${parts.clock.told}:not(:empty)`);
  },
  'the checklist with a step that was skipped': async () => {
    await press(popup, parts.enroll.skip);
    await popup.waitForSelector(parts.enroll.recovery);
  },
  'the last step of the checklist': async () => {
    await press(popup, parts.enroll.skip);
    await popup.waitForSelector(parts.enroll.saveBackup);
  },
  'the end of the checklist': async () => {
    await press(popup, parts.enroll.skip);
    await popup.waitForSelector(parts.enroll.finish);
  },
  home: async () => {
    await press(popup, parts.enroll.finish);
    await popup.waitForSelector(parts.card.whole);
    await addByHand(popup, { issuer: 'Other', accountName: 'pat@example.com', key: KEY });
    await popup.waitForSelector(parts.row.whole);
  },
  account: async () => {
    await press(popup, parts.card.details);
    await popup.waitForSelector(parts.account.screen);
  },
  recovery: async () => {
    await press(popup, parts.account.saveRecoveryCodes);
    await popup.waitForSelector(parts.recovery.screen);
  },
  edit: async () => {
    await press(popup, parts.back);
    await popup.waitForSelector(`${parts.home.screen}, ${parts.account.screen}`);
    if (await popup.$(parts.home.screen)) await press(popup, parts.card.details);
    await press(popup, parts.account.edit);
    await popup.waitForSelector(parts.edit.screen);
  },
  choose: async () => {
    await scene.odd('two-fields');
    popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.card.fill);
    await popup.waitForSelector(parts.choose.screen);
  },
  confirm: async () => {
    await scene.page.goto(`http://localhost:${scene.site.port}/odd/one-field`);
    popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.home.chooseAccount);
    await popup.waitForSelector(`${parts.home.siteLine} button.cancel`);
    await press(popup, parts.row.deed);
    await popup.waitForSelector(parts.confirm.screen);
  },
  locked: async () => {
    popup = await clickToolbar(scene, scene.page);
    await lock(popup);
  },
};

beforeAll(async () => {
  scene = await openScene({ vault: false });
  popup = await clickToolbar(scene, scene.page);
});
afterAll(() => scene.close());

/** Returns what axe finds wrong with a page in light and dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    // Colours on their way from one scheme to the other are nobody's colours.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
    const { violations } = await page.evaluate(
      (runOnly) =>
        (globalThis as unknown as { axe: Axe }).axe.run({
          runOnly,
          // Landmarks are for long pages: a popup is one screen, and its form is its content.
          rules: { region: { enabled: false } },
        }),
      RULES,
    );
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${scheme}: ${id}: ${html}: ${failureSummary ?? ''}`);
  }
  return found;
}

describe('no fault that axe-core finds', () => {
  test.each(Object.keys(screens))('popup: %s', async (name) => {
    await screens[name]?.();
    expect(await faults(popup)).toEqual([]);
  });

  test('settings: locked', async () => {
    settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
    await settings.waitForSelector('main');
    expect(await faults(settings)).toEqual([]);
  });

  test('settings: every section', async () => {
    await unlock(await clickToolbar(scene, scene.page), PASSWORD);
    await settings.bringToFront();
    await settings.waitForSelector('nav a, nav button');
    const count = (await settings.$$('nav a, nav button')).length;
    expect(count).toBeGreaterThan(3);
    const found: string[] = [];
    for (let index = 0; index < count; index++) {
      await (await settings.$$('nav a, nav button'))[index]?.click();
      // A section may be loaded when it is first shown.
      await settings.waitForSelector('main h1');
      if (await settings.$('.to-health[aria-current]')) await settings.waitForSelector('.concern');
      for (const form of ['.own-backup', '.save-access'])
        await settings.$eval(form, (button) => (button as HTMLElement).click()).catch(() => null);
      found.push(...(await faults(settings)));
    }
    expect(found).toEqual([]);
  });

  test('settings: the ways out, codes and a sheet', async () => {
    await press(settings, 'button.to-transfer');
    await press(settings, '.choose-accounts');
    await press(settings, '.formats input[value=aegis_sealed]');
    const found = await faults(settings);
    for (const [way, shown] of [
      ['google', '.codes-out'],
      ['paper', '.out-sheet'],
    ] as const) {
      await press(settings, `.formats input[value=${way}]`);
      await (await settings.waitForSelector('#confirm-password'))?.type(PASSWORD);
      await press(settings, '.export .confirm');
      await settings.waitForSelector(shown);
      found.push(...(await faults(settings)));
      await press(settings, '.hide-codes, .close-sheet');
    }
    await press(settings, 'button.to-accounts');
    await press(settings, '.line-button');
    await press(settings, 'button.one-code');
    found.push(...(await faults(settings)));
    expect(found).toEqual([]);
  });

  test('pictures: a box on a screenshot, every way in, a half-read export, no camera', async () => {
    await scene.odd('no-qr');
    popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.home.scan);
    await popup.waitForSelector(parts.scan.sentence);
    const opened = picturesPage(scene);
    await press(popup, parts.scan.boxInstead);
    const pictures = await opened;
    await pictures.waitForSelector(parts.boxing.canvas);
    const found = await faults(pictures);
    await press(pictures, parts.back);
    await pictures.waitForSelector(parts.pictures.screen);
    await bringTo(pictures, 'paste', { text: HALF });
    await pictures.waitForSelector(parts.found.nextPart);
    found.push(...(await faults(pictures)));
    await press(pictures, parts.found.nextPart);
    await pictures.waitForSelector(parts.pictures.halfRead);
    found.push(...(await faults(pictures)));
    await press(pictures, parts.pictures.camera);
    await pictures.waitForSelector(`${parts.camera.sentence}[role=alert]`);
    found.push(...(await faults(pictures)));
    expect(found).toEqual([]);
  });

  test('settings: everything erased', async () => {
    await settings.bringToFront();
    await press(settings, 'button.to-security');
    await press(settings, 'button.erase-begin');
    await settings.type('#erase-word', sentence('erase_word'));
    await settings.keyboard.press('Enter');
    await settings.waitForSelector('.erased');
    expect(await faults(settings)).toEqual([]);
  });
});
