import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parts } from '../../drive/parts.ts';
import { PASSWORD, sentence } from '../../drive/scene.ts';
import { type Firefox, firefoxPath, ID, startFirefox, type View } from './firefox.ts';

if (!firefoxPath())
  console.warn('skipped: passkeys in Firefox need one (apt-get install firefox-esr)');

describe.skipIf(!firefoxPath())('passkeys in Firefox', () => {
  let firefox: Firefox;
  let page: View;
  let settings: string;

  beforeAll(async () => {
    firefox = await startFirefox({});
    page = firefox.page;
    const popup = await firefox.clickToolbar();
    await popup.type(parts.create.password, PASSWORD);
    await popup.type(parts.create.confirm, PASSWORD);
    await popup.press(parts.create.submit);
    await popup.see(parts.home.screen);
    await firefox.closePopup();
    settings = await firefox.inBrowser(
      `return WebExtensionPolicy.getByID('${ID}').getURL('src/settings/index.html');`,
    );
    await firefox.open(settings);
  });
  afterAll(async () => {
    await firefox?.close();
  });

  test('are tried once; what is left is one sentence and no button, also later', async () => {
    await page.press('button.to-security');
    await page.press('button.add-passkey');
    await page.type('#passkey-name', 'laptop');
    await page.type('#confirm-password', PASSWORD);
    await page.press('.passkeys button.confirm');
    await page.see('.passkeys-refused');
    expect(await left()).toEqual([sentence('refusal_passkey_impossible'), 0]);
    await firefox.open(settings);
    await page.press('button.to-security');
    await page.see('.passkeys-refused');
    expect(await left()).toEqual([sentence('refusal_passkey_impossible'), 0]);
  });

  test('stand on no lock screen', async () => {
    await page.press('button.lock-now');
    await page.see(parts.locked.password);
    expect(
      await page.run(
        () => [!document.querySelector('.by-passkey'), document.activeElement?.id] as const,
      ),
    ).toEqual([true, 'password']);
  });

  /** What the section says, and how many buttons it has. */
  function left() {
    return page.run(
      () =>
        [
          document.querySelector('.passkeys-refused')?.textContent,
          document.querySelectorAll('.passkeys button').length,
        ] as const,
    );
  }
});
