import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, closePopups, workerOf } from '../../drive/browser.ts';
import { isCodeOf } from '../../drive/codes.ts';
import { chooseFillHere } from '../../drive/menu.ts';
import { parts } from '../../drive/parts.ts';
import {
  addByHand,
  confirmSite,
  fillHere,
  lock,
  press,
  textWhenThere,
  unlock,
} from '../../drive/popup.ts';
import { openScene, PASSWORD, type Scene, sentence } from '../../drive/scene.ts';

const KEYS = {
  kim: 'KRSXG5CTMVRXEZLUKRSXG5CT',
  lee: 'MFRGGZDFMZTWQ2LKMFRGGZDF',
  pat: 'NBSWY3DPEB3W64TMMQQQ',
};
type Who = keyof typeof KEYS;

let scene: Scene;

/**
 * Adds an account and has its code filled once, so that the site is its own and it was used last.
 */
async function enroll(who: Who): Promise<void> {
  await scene.odd('code-of-nobody');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Shop', accountName: `${who}@shop.example`, key: KEYS[who] });
  await press(popup, parts.row.details);
  await press(popup, parts.account.fill);
  await confirmSite(popup);
  await closePopups(scene);
}

beforeAll(async () => {
  scene = await openScene();
  await enroll('lee');
  await enroll('kim');
});
afterAll(() => scene?.close());

const code = (): Promise<string> =>
  scene.page.$eval('#code', (input) => (input as HTMLInputElement).value);
const wait = (popup: Page, who: Who): Promise<unknown> =>
  popup.waitForSelector(`.this-site ::-p-text(${who}@shop.example)`);

/** Waits until the field holds a whole code, and returns it. */
async function wholeCode(): Promise<string> {
  await scene.page.waitForFunction(() =>
    /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code')?.value ?? ''),
  );
  return code();
}

/**
 * Waits until the second is over in which something was used last: of one second nobody was later.
 */
async function laterThan(second: number): Promise<void> {
  await scene.page.waitForFunction((used) => Math.floor(Date.now() / 1000) > used, {}, second);
}

/**
 * Waits until the popup was drawn, the page was looked at, and both accounts are in the list. The
 * card of the one that was used last may be gone again before anybody can see it.
 */
async function withoutCard(popup: Page): Promise<void> {
  await popup.waitForFunction(
    () =>
      document.querySelector('.card') === null && document.querySelectorAll('.row').length === 2,
  );
}

async function open(name: string): Promise<Page> {
  await closePopups(scene);
  await scene.odd(name);
  const popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector(parts.card.whole);
  return popup;
}

test.each<[string, Who]>([
  ['code-of-kim', 'kim'],
  ['code-of-kim-apart', 'kim'],
  ['code-of-kim-label', 'kim'],
  ['code-of-lee-masked', 'lee'],
  ['code-of-lee-field', 'lee'],
  ['code-of-lee-kept', 'lee'],
])('%s: Enter fills the code of %s, before anyone has read the card', async (name, who) => {
  const popup = await open(name);
  await popup.keyboard.press('Enter');
  await popup.waitForSelector(parts.message.good);
  expect(await code()).toMatch(/^\d{6}$/);
  const popupNow = await clickToolbar(scene, scene.page);
  await wait(popupNow, who);
  expect(await textWhenThere(popupNow, '.card .named:not(:empty)')).toBe(sentence('named_here'));
  expect(isCodeOf(KEYS[who], await code())).toBe(true);
});

/** Presses the shortcut on a page, with a popup that only says that it was asked for. */
async function pressOn(name: string): Promise<void> {
  await closePopups(scene);
  await scene.odd(name);
  const granted = await clickToolbar(scene, scene.page);
  await granted.waitForSelector('.row, .card');
  await closePopups(scene);
  const worker = await workerOf(scene);
  await worker.evaluate(`(async () => {
    chrome.action.openPopup = () => { self.asked = true; return Promise.resolve(); };
    self.asked = false;
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch('fill', tab);
  })()`);
}

test('nothing moves when the page was looked at and names somebody', async () => {
  const popup = await open('code-of-kim');
  await popup.waitForSelector('.card .named:not(:empty)');
  const heights = await popup.$eval('.card .named', (line) => {
    const said = line.getBoundingClientRect().height;
    line.textContent = '';
    return [said, line.getBoundingClientRect().height];
  });
  expect(heights[1]).toBe(heights[0]);
});

test('the other account of the site stands under the card, not among the others', async () => {
  const popup = await open('code-of-kim');
  await wait(popup, 'kim');
  const headings = await popup.$$eval('.list h2', (all) => all.map((one) => one.textContent));
  expect(headings).toEqual([sentence('also_here')]);
});

test.each(['code-of-lee-masked', 'code-of-lee-field', 'code-of-lee-kept', 'code-of-lee-head'])(
  '%s: the shortcut fills the one that is named among several',
  async (name) => {
    await pressOn(name);
    await wholeCode();
    const popup = await clickToolbar(scene, scene.page);
    await wait(popup, 'lee');
    expect(isCodeOf(KEYS.lee, await code())).toBe(true);
  },
);

test.each([
  'code-of-both',
  'code-of-sam-field',
  'code-of-sam-shared',
  'code-of-sam-invited',
  'code-of-kim-titled',
  'code-of-kim-faint',
  'code-of-kim-off',
  'code-of-kim-inkless',
  'code-of-kim-cut',
  'code-of-kim-stored',
  'code-of-kim-folded',
  'code-of-kim-news',
  'code-of-lee-news',
  'code-of-kim-foot',
  'code-of-kim-below',
])('%s: the shortcut asks', async (name) => {
  await pressOn(name);
  const worker = await workerOf(scene);
  await worker.evaluate(
    'new Promise((done) => { const look = () => (self.asked ? done() : setTimeout(look, 20)); look(); })',
  );
  expect(await code()).toBe('');
});

test('the menu fills the named one too', async () => {
  const granted = await open('code-of-lee-field');
  await wait(granted, 'lee');
  await closePopups(scene);
  await scene.page.focus('#code');
  await chooseFillHere(scene);
  expect(isCodeOf(KEYS.lee, await wholeCode())).toBe(true);
});

test.each(['code-of-nobody', 'code-of-kim-unseen'])(
  '%s: the one that was used last is first, and nothing is said of the page',
  async (name) => {
    await laterThan(Math.floor(Date.now() / 1000));
    const before = await open('code-of-kim');
    await wait(before, 'kim');
    await fillHere(before);
    const popup = await open(name);
    await wait(popup, 'kim');
    // The page was looked at: the button says nothing of it.
    await popup.waitForFunction(() => performance.now() > 600);
    await wait(popup, 'kim');
    expect(await textWhenThere(popup, '.card .named')).toBe('');
  },
);

test.each([
  ['both', 'code-of-both'],
  ['somebody else', 'code-of-sam-field'],
  ['somebody else and mentions one of them', 'code-of-sam-shared'],
])('a page that names %s has no card, and both come first in the list', async (_, name) => {
  await closePopups(scene);
  await scene.odd(name);
  const popup = await clickToolbar(scene, scene.page);
  await withoutCard(popup);
  const rows = await popup.$$eval('.list [role=listitem], .list li', (all) =>
    all.slice(0, 2).map((row) => row.textContent ?? ''),
  );
  expect(rows.join(' ')).toContain('kim');
  expect(rows.join(' ')).toContain('lee');
  expect(await textWhenThere(popup, '.list .choose-named')).toBe(sentence('choose_named'));
});

test('the name of the step before stands for this one, in this tab, until the fill', async () => {
  const first = await open('password-of-lee');
  await wait(first, 'lee');
  await closePopups(scene);
  await scene.page.click('button');
  await scene.page.waitForSelector('#code');
  const popup = await clickToolbar(scene, scene.page);
  await wait(popup, 'lee');
  await fillHere(popup);
  await laterThan(Math.floor(Date.now() / 1000));
  const expected = await open('code-of-kim');
  await wait(expected, 'kim');
  await fillHere(expected);
  const later = await open('code-of-nobody');
  await wait(later, 'kim');
});

test('the name of the step before is forgotten once somebody else logs in', async () => {
  const first = await open('password-of-lee');
  await wait(first, 'lee');
  await closePopups(scene);
  await scene.odd('password-of-sam');
  const other = await clickToolbar(scene, scene.page);
  await withoutCard(other);
  await pressOn('code-of-nobody');
  const worker = await workerOf(scene);
  await worker.evaluate(
    'new Promise((done) => { const look = () => (self.asked ? done() : setTimeout(look, 20)); look(); })',
  );
  expect(await code()).toBe('');
});

test('a vault opened over the page knows the name; a lock forgets the step before', async () => {
  const first = await open('password-of-lee');
  await wait(first, 'lee');
  await lock(first);
  await closePopups(scene);
  await scene.odd('code-of-lee-masked');
  const popup = await clickToolbar(scene, scene.page);
  await unlock(popup, PASSWORD);
  await wait(popup, 'lee');
  const next = await open('code-of-nobody');
  await wait(next, 'kim');
});

test('an account named but not confirmed here is proposed, Enter fills nobody else', async () => {
  await closePopups(scene);
  await scene.odd('code-of-nobody');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: '127.0.0.1', accountName: 'pat@shop.example', key: KEYS.pat });
  await closePopups(scene);
  await scene.page.goto(`${scene.site.url}/odd/code-of-nobody`);
  await scene.page.$eval('h1', (heading) => heading.after('pat@shop.example'));
  const asking = await clickToolbar(scene, scene.page);
  await asking.waitForSelector('.likely-site ::-p-text(pat@shop.example)');
  await asking.keyboard.press('Enter');
  await press(asking, '.likely-site button.fill');
  await asking.waitForSelector(parts.confirm.screen);
  expect(await code()).toBe('');
});
