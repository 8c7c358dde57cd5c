import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import {
  addByHand,
  confirmSite,
  lock,
  press,
  saveFound,
  scanPage,
  textOf,
  textWhenThere,
  typePassword,
  unlock,
} from '../../drive/popup.ts';
import { KEY, openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(() => closePopups(scene));

/** Returns what the scan of an odd page says. */
async function scanSays(name: string): Promise<string> {
  await scene.odd(name);
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.home.scan);
  return textWhenThere(popup, parts.scan.sentence);
}

describe('a scan that finds no account says why', () => {
  test('nothing on the page', async () => {
    expect(await scanSays('no-qr')).toBe(sentence('refusal_scan_nothing'));
  });

  test('a damaged code', async () => {
    expect(await scanSays('damaged-qr')).toBe(sentence('refusal_scan_damaged'));
  });

  test.each(['wifi-qr', 'link-qr', 'bad-secret'])('a code that is no account: %s', async (name) => {
    await scene.odd(name);
    const popup = await clickToolbar(scene, scene.page);
    await scanPage(popup);
    expect(await popup.$(parts.found.save)).toBeNull();
    expect(await textWhenThere(popup, parts.found.other)).not.toBe('');
  });
});

/**
 * The page that the browser puts in place of one that does not load may be seen for a moment before
 * it is closed.
 */
const CLOSED = [sentence('scan_closed'), sentence('refusal_page_unseen')];

describe('a page that may not be scanned says so', () => {
  test('one that failed to load, as it is none of the site', async () => {
    await scene.page.goto('http://127.0.0.1:9/').catch(() => undefined);
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.home.scan);
    expect(CLOSED).toContain(await textWhenThere(popup, parts.scan.sentence));
  });

  test('an empty tab, of which no screenshot can be had either', async () => {
    await scene.page.goto('about:blank');
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.home.scan);
    expect(await textWhenThere(popup, parts.scan.sentence)).toBe(sentence('refusal_page_unseen'));
    expect(await popup.$(parts.scan.boxInstead)).toBeNull();
  });

  test('the browser’s own page', async () => {
    await scene.page.goto('chrome://version');
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.home.scan);
    expect(await textWhenThere(popup, parts.scan.sentence)).toBe(sentence('scan_closed'));
  });

  test('the store, which is out of reach here: what the browser shows in its place', async () => {
    const page = await scene.browser.newPage();
    await page.goto('https://chromewebstore.google.com/').catch(() => null);
    const popup = await clickToolbar(scene, page);
    await press(popup, parts.home.scan);
    expect(CLOSED).toContain(await textWhenThere(popup, parts.scan.sentence));
    await closePopups(scene);
    await page.close();
  });
});

describe('with an account that is confirmed for the page', () => {
  beforeAll(async () => {
    await scene.odd('plain-qr');
    const popup = await clickToolbar(scene, scene.page);
    await scanPage(popup);
    expect(await textWhenThere(popup, parts.found.host)).toBe('127.0.0.1');
    await press(popup, parts.found.save);
    await popup.waitForSelector(parts.enroll.screen);
    // The page asks for no code, which is no fault of anybody's.
    expect(await textWhenThere(popup, `${parts.message.good} p`)).toBe(
      sentence('saved_accounts_one'),
    );
    expect(await popup.$(parts.message.bad)).toBeNull();
    await closePopups(scene);
  });

  /** Presses Fill among the account's details when the page with a field has become another one. */
  async function fillSays(name: string): Promise<string> {
    await scene.odd('one-field');
    const popup = await clickToolbar(scene, scene.page);
    await popup.waitForSelector(parts.card.fill);
    await press(popup, parts.card.details);
    await popup.waitForSelector(parts.account.fill);
    await scene.odd(name);
    await press(popup, parts.account.fill);
    return textWhenThere(popup, `:is(${parts.message.bad}, ${parts.message.good}) p`);
  }

  const values = (): Promise<string> =>
    scene.page.$$eval('input', (inputs) => inputs.map(({ value }) => value).join(''));

  test('no field: the button is Fill from the first paint on, copies, and says so', async () => {
    await scene.odd('no-field');
    const popup = await clickToolbar(scene, scene.page);
    await popup.waitForSelector(parts.card.fill);
    await press(popup, parts.card.details);
    expect(await textWhenThere(popup, parts.account.fill)).toBe(sentence('fill'));
    await press(popup, parts.back);
    await press(popup, parts.card.fill);
    expect(await textWhenThere(popup, `${parts.message.good} p`)).toBe(
      sentence('copied_instead', { name: 'Plain' }),
    );
    expect(await values()).toBe('');
  });

  test('no field', async () => {
    expect(await fillSays('no-field')).toBe(sentence('copied_instead', { name: 'Plain' }));
    expect(await values()).toBe('');
  });

  test('fields for other codes stay empty', async () => {
    expect(await fillSays('other-codes')).toBe(sentence('copied_instead', { name: 'Plain' }));
    expect(await values()).toBe('');
  });

  test('a hidden and a disabled field stay empty', async () => {
    expect(await fillSays('hidden-field')).toBe(sentence('copied_instead', { name: 'Plain' }));
    expect(await values()).toBe('');
  });

  test('two equally likely fields: the person chooses, and only that one is filled', async () => {
    await scene.odd('two-fields');
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.card.fill);
    await popup.waitForSelector(parts.choose.screen);
    expect(await textWhenThere(popup, `${parts.choose.screen} p`)).toBe(
      sentence('refusal_field_several'),
    );
    expect(await values()).toBe('');
    const [, second] = await popup.$$(parts.choose.choice);
    await second?.click();
    await popup.waitForSelector(parts.message.good);
    expect(await scene.page.$eval('#left', (input) => (input as HTMLInputElement).value)).toBe('');
    expect(await scene.page.$eval('#right', (input) => (input as HTMLInputElement).value)).toMatch(
      /^\d{6}$/,
    );
  });

  test('a page under the strictest policy is filled all the same', async () => {
    await scene.odd('strict-csp');
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.card.fill);
    await popup.waitForSelector(parts.message.good);
    expect(await values()).toMatch(/^\d{6}$/);
  });

  test('the same code again is said to be known', async () => {
    await scene.odd('plain-qr');
    const popup = await clickToolbar(scene, scene.page);
    await scanPage(popup);
    expect(await popup.$(parts.found.save)).toBeNull();
    expect(await popup.$(parts.found.showKnown)).not.toBeNull();
  });

  test('another host under the same title gets nothing before it is confirmed', async () => {
    await scene.page.goto(`http://localhost:${scene.site.port}/odd/impostor`);
    const popup = await clickToolbar(scene, scene.page);
    await choose(popup);
    expect(await textWhenThere(popup, parts.confirm.host)).toBe('localhost');
    await press(popup, parts.confirm.no);
    expect(await values()).toBe('');
    await choose(popup);
    await confirmSite(popup);
    expect(await values()).toMatch(/^\d{6}$/);
  });

  test('a clock that cannot be right', async () => {
    const popup = await clickToolbar(scene, scene.page);
    await popup.waitForSelector(parts.home.screen);
    expect(await textOf(popup, '.banner')).toBeNull();
    await popup.evaluate(() => {
      Date.now = () => Date.UTC(2019, 0, 1);
    });
    expect(await textWhenThere(popup, '.banner')).toBe(sentence('refusal_clock_wrong'));
  });
});

/** Chooses the first account for a page that none is confirmed for. */
async function choose(popup: Page): Promise<void> {
  await press(popup, parts.home.chooseAccount);
  await popup.waitForSelector(`${parts.home.siteLine} button.cancel`);
  await press(popup, parts.row.deed);
}

describe('a locked vault', () => {
  test('shows only that it is locked; a wrong password is said, the right one opens', async () => {
    await scene.odd('one-field');
    const popup = await clickToolbar(scene, scene.page);
    await addByHand(popup, { issuer: 'Locked away', accountName: 'pat', key: KEY });
    await lock(popup);
    const again = await clickToolbar(scene, scene.page);
    expect(await textWhenThere(again, `${parts.locked.screen} h1`)).toBe(sentence('locked_title'));
    expect(await textWhenThere(again, 'body')).not.toContain('Locked away');
    await typePassword(again, `${PASSWORD} not`);
    expect(await textWhenThere(again, parts.locked.error)).toBe(sentence('refusal_password_wrong'));
    const third = await clickToolbar(scene, scene.page);
    await unlock(third, PASSWORD);
    expect(await textWhenThere(third, 'body')).toContain('Locked away');
  });
});

describe('saving', () => {
  test('several codes on one page, chosen one by one', async () => {
    await scene.odd('two-qr');
    const popup = await clickToolbar(scene, scene.page);
    await scanPage(popup);
    expect(await popup.$$(parts.found.offer)).toHaveLength(2);
    expect(await popup.$(parts.found.fillHere)).toBeNull();
    await saveFound(popup);
    expect(await textWhenThere(popup, 'body')).toContain('second@example.com');
  });
});
