import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, fillHere, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await scene.odd('one-field');
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Steady', accountName: 'pat', key: KEY });
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
});
beforeEach(() => closePopups(scene));
afterAll(() => scene?.close());

/**
 * Opens the popup anew and notes every caption of its primary button until the page was looked at.
 */
async function captions(): Promise<string[]> {
  const popup = await clickToolbar(scene, scene.page);
  await popup.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('.card .primary')) {
        const caption = `${one.className}: ${one.textContent}`;
        if (seen.at(-1) !== caption) seen.push(caption);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await popup.reload();
  await popup.waitForSelector(parts.card.whole);
  await looked(popup);
  return popup.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

/**
 * The look injects into the page: once a script of ours can do so too, and two frames were drawn
 * since, it is done.
 */
async function looked(popup: Page): Promise<void> {
  await popup.evaluate(async () => {
    const { scripting, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const isThere = async (): Promise<boolean> => {
      const func = (): boolean => 'latchkey' in globalThis;
      const [answer] = await scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func });
      return answer?.result === true;
    };
    while (!(await isThere()));
    await new Promise((done) => setTimeout(done, 400));
  });
}

interface Chrome {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  scripting: { executeScript(of: object): Promise<{ result: unknown }[]> };
}

test.each(['one-field', 'no-field', 'other-codes', 'hidden-field', 'framed-form', 'plain-qr'])(
  '%s: the one primary button is Fill from the first paint to the end of the look',
  async (name) => {
    await scene.odd(name);
    expect(await captions()).toEqual([`primary fill: ${sentence('fill')}`]);
  },
);

test('a field that is still fading in is filled, and nobody is said to be tricked', async () => {
  await scene.odd('fading-field');
  const popup = await clickToolbar(scene, scene.page);
  await popup.waitForSelector(parts.card.fill);
  await scene.page.$eval('.step', (step) => step.classList.add('shown'));
  await fillHere(popup);
  expect(await scene.page.$eval('#code', (input) => (input as HTMLInputElement).value)).toMatch(
    /^\d{6}$/,
  );
});

test('a field that stays see-through is said to be hidden', async () => {
  await scene.odd('fading-field');
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.card.fill);
  expect(await textWhenThere(popup, `${parts.message.bad} p`)).toBe(
    sentence('refusal_field_hidden'),
  );
});
