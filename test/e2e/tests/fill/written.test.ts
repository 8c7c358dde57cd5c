import { Secret, TOTP } from 'otpauth';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { isCodeOf } from '../../drive/codes.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

const PERIOD = 10;
const totp = new TOTP({ secret: Secret.fromBase32(KEY.replaceAll(' ', '')), period: PERIOD });

let scene: Scene;
let page: Page;

beforeAll(async () => {
  scene = await openScene();
  page = scene.page;
  await scene.browser
    .defaultBrowserContext()
    .overridePermissions(scene.site.url, ['clipboard-read', 'clipboard-write']);
  await scene.odd('one-field');
  const popup = await clickToolbar(scene, page);
  await addByHand(popup, { issuer: 'Short', accountName: 'pat', key: KEY, period: PERIOD });
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
});
afterAll(() => scene?.close());
beforeEach(() => closePopups(scene));

const secondsLeft = (): number => PERIOD - ((Date.now() / 1000) % PERIOD);
const until = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

interface Written {
  value: string;
  /** Seconds since 1970. */
  at: number;
}

/** Notes in the page when the whole code stands in its field, and which. */
async function watchField(): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('input')?.addEventListener('input', ({ target }) => {
      const { value } = target as HTMLInputElement;
      if (value.length === 6) Object.assign(window, { written: { value, at: Date.now() / 1000 } });
    });
  });
}

const written = (): Promise<Written | undefined> =>
  page.evaluate(() => (window as unknown as { written?: Written }).written);

/**
 * Presses Fill with less than five seconds left and closes the popup before they are over; returns
 * what the page got after that.
 */
async function fillLate(): Promise<Written | undefined> {
  await scene.odd('one-field');
  await watchField();
  const popup = await clickToolbar(scene, page);
  await popup.waitForSelector(parts.card.fill);
  await until((secondsLeft() + PERIOD - 4.7) % PERIOD);
  const next = Math.ceil(Date.now() / 1000 / PERIOD) * PERIOD;
  await popup.$eval(parts.card.fill, (button) => (button as HTMLElement).click());
  await until(next - Date.now() / 1000 - 1.8);
  await closePopups(scene);
  if (Date.now() / 1000 > next || (await written())) return undefined;
  await page.waitForFunction('window.written', { timeout: 30_000 }).catch(() => undefined);
  return written();
}

test('with few seconds left the next code is written when it counts, the popup long closed', {
  timeout: 400_000,
}, async () => {
  let late: Written | undefined;
  // On a busy machine the popup may be closed before it has handed the code over: then it is tried
  // again.
  for (let tries = 1; !late && tries <= 8; tries++) late = await fillLate();
  const { value = '', at = 0 } = late ?? {};
  expect(value).toBe(totp.generate({ timestamp: at * 1000 }));
});

test('a code that the page does not keep is copied instead, which is said', async () => {
  await scene.odd('dropping-field');
  const popup = await clickToolbar(scene, page);
  await press(popup, parts.card.fill);
  expect(await textWhenThere(popup, parts.message.bad)).toBe(sentence('refused_copied'));
  await closePopups(scene);
  await page.bringToFront();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(isCodeOf(KEY, token, PERIOD)).toBe(true);
  expect(await page.$eval('#code', (input) => (input as HTMLInputElement).value)).toBe('');
});
