import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { hotp } from '../../../../src/core/otp/hotp.ts';
import { asImage, modulesOf, png } from '../../../pages/pictures.ts';
import { clickToolbar, closePopups, extensionUrl, openPage } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { bringTo } from '../../drive/pictures.ts';
import { press, scanPage, textWhenThere } from '../../drive/popup.ts';
import { openScene, type Scene, sentence } from '../../drive/scene.ts';

/**
 * The key of an issuer, another for each: an account that the vault has already is not asked about.
 */
const keyOf = (issuer: string): Uint8Array => new TextEncoder().encode(issuer.padEnd(20, '.'));
const uri = (issuer: string): string =>
  `otpauth://hotp/${issuer}:alice?secret=${encodeBase32(keyOf(issuer))}&issuer=${issuer}`;
const QUESTION = '.counter-start';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene?.close();
});

const ENTRANCES: [way: string, issuer: string, start: number, enter: () => Promise<Page>][] = [
  [
    'a code on the page',
    'Page',
    1,
    async () => {
      await scene.page.evaluate(
        (image) => {
          document.body.innerHTML = image;
        },
        asImage(uri('Page')),
      );
      const popup = await clickToolbar(scene, scene.page);
      await scanPage(popup);
      return popup;
    },
  ],
  [
    'a link pasted into the popup',
    'Popup',
    0,
    async () => pasted(await clickToolbar(scene, scene.page), parts.home.screen, 'Popup'),
  ],
  [
    'a link pasted into the page for pictures',
    'Tab',
    1,
    async () => pasted(await pictures(), parts.pictures.screen, 'Tab'),
  ],
  [
    'a picture dropped there',
    'Dropped',
    0,
    async () => {
      const page = await pictures();
      await bringTo(page, 'drop', { picture: png(modulesOf(uri('Dropped')), 5) });
      return page;
    },
  ],
  [
    'a link typed into the form',
    'Typed',
    1,
    async () => {
      const popup = await clickToolbar(scene, scene.page);
      await press(popup, parts.home.add);
      await popup.waitForSelector(parts.add.screen);
      await popup.type(parts.add.setupKey, uri('Typed'));
      await popup.keyboard.press('Tab');
      return popup;
    },
  ],
];

async function pasted(page: Page, ready: string, issuer: string): Promise<Page> {
  await page.waitForSelector(ready);
  await bringTo(page, 'paste', { text: uri(issuer) });
  return page;
}

async function pictures(): Promise<Page> {
  const page = await openPage(scene, extensionUrl(scene, 'src/pictures/index.html'));
  await page.waitForSelector(parts.pictures.screen);
  return page;
}

describe('where the counter of a HOTP account starts', () => {
  beforeEach(async () => {
    await closePopups(scene);
    await scene.odd('no-qr');
  });

  test.each(ENTRANCES)('is asked, with the keyboard alone: %s', async (_, issuer, start, enter) => {
    const page = await enter();
    expect(await textWhenThere(page, `${QUESTION} p`)).toBe(sentence('counter_start_why'));
    expect(await page.$$(`${QUESTION} :checked`)).toHaveLength(0);
    const code = `${parts.found.code}, ${parts.add.code}`;
    expect(await page.$(code)).toBeNull();
    const save = `${parts.found.save}, ${parts.add.save}`;
    await page.focus(save);
    await page.keyboard.press('Enter');
    expect(await textWhenThere(page, `${QUESTION} [role=alert]`)).toBe(sentence('counter_missing'));
    // The question has the focus now: Space takes the first answer, an arrow the next one.
    await page.keyboard.press(start === 0 ? 'Space' : 'ArrowRight');
    const shown = await textWhenThere(page, code);
    expect(shown.replace(/\D/g, '')).toBe(hotp(keyOf(issuer), start, 'SHA1', 6));
    await page.keyboard.press('Enter');
    await page.waitForSelector(QUESTION, { hidden: true });
    await closePopups(scene);
    const list = await clickToolbar(scene, scene.page);
    await list.waitForFunction(
      (name) => [...document.querySelectorAll('.issuer')].some((one) => one.textContent === name),
      {},
      issuer,
    );
  });
});
