import { afterEach, expect, test } from 'vitest';
import { clickToolbar } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/**
 * Returns what the popup says about the clock on a site whose own clock is so many seconds ahead.
 */
async function says(clockOffset: number): Promise<string> {
  scene = await openScene({ clockOffset });
  await scene.odd('one-field');
  const first = await clickToolbar(scene, scene.page);
  await addByHand(first, { issuer: 'Timely', accountName: 'pat', key: KEY });
  // Without the line that says "Saved".
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, parts.row.details);
  const before = scene.site.requests.length;
  await press(popup, 'button.check-clock');
  // The line about the account that was just saved stands there first.
  await popup.waitForFunction(() =>
    /\d{1,3}\.\d{1,3}/.test(document.querySelector('.message p')?.textContent ?? ''),
  );
  const said = await textWhenThere(popup, '.message p');
  expect(scene.site.requests.slice(before)).toEqual(['HEAD /odd/one-field']);
  return said;
}

test('a clock that agrees with the site', async () => {
  expect(await says(0)).toBe(sentence('clock_fine', { host: '127.0.0.1' }));
});

test('a clock that is minutes away: the site is asked once, for its headers only', async () => {
  expect(await says(240)).toMatch(
    new RegExp(
      sentence('clock_off', { host: '127.0.0.1', seconds: '(239|240|241)' }).replaceAll('.', '\\.'),
    ),
  );
});
