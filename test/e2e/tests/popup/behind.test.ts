import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickToolbar, closePopups } from '../../drive/browser.ts';
import { choiceWaits, chooseFillHere } from '../../drive/menu.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, fillHere, press, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

const TYPED = 'kormoran-pod-mostom-14';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await scene.odd('one-field');
  const popup = await clickToolbar(scene, scene.page);
  // A code of ten seconds: the second fill has a new one soon.
  await addByHand(popup, { issuer: 'Behind', accountName: 'pat', key: KEY, period: 10 });
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
});
afterAll(() => scene?.close());
beforeEach(() => closePopups(scene));

const password = (): Promise<string> =>
  scene.page.$eval('#password', (input) => (input as HTMLInputElement).value);

describe('a code behind the password', () => {
  test('is asked about first, and nothing is written before the answer', async () => {
    await scene.odd('password-only');
    await scene.page.type('#password', TYPED);
    await chooseFillHere(scene);
    await choiceWaits(scene);
    expect(await password()).toBe(TYPED);
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.card.fill);
    await popup.waitForSelector(parts.choose.screen);
    expect(await textWhenThere(popup, `${parts.choose.screen} main p`)).toBe(
      sentence('refusal_field_password'),
    );
    expect(await textWhenThere(popup, `${parts.choose.choice} .issuer`)).toBe(
      sentence('field_append'),
    );
    expect(await popup.$$(parts.choose.choice)).toHaveLength(1);
    expect(await password()).toBe(TYPED);
    await press(popup, parts.choose.choice);
    await popup.waitForSelector(parts.message.good);
    expect(await password()).toMatch(new RegExp(`^${TYPED}\\d{6}$`));
  });

  test('the next one takes the place of the old one, without a question', async () => {
    const before = await password();
    await nextCode();
    const popup = await clickToolbar(scene, scene.page);
    await fillHere(popup);
    const after = await password();
    expect(after).toMatch(new RegExp(`^${TYPED}\\d{6}$`));
    expect(after).not.toBe(before);
  });

  test('is kept away from an empty password field, which is said', async () => {
    await scene.odd('password-only');
    const popup = await clickToolbar(scene, scene.page);
    await press(popup, parts.card.fill);
    expect(await textWhenThere(popup, parts.message.bad)).toBe(
      sentence('refusal_field_password_empty'),
    );
    expect(await password()).toBe('');
  });
});

/** Waits until the code of a ten-second account is surely another one. */
async function nextCode(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10_000));
}
