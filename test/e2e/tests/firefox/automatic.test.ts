import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Downloads, startDownloads } from '../../drive/downloads.ts';
import { parts } from '../../drive/parts.ts';
import { KEY, PASSWORD, sentence } from '../../drive/scene.ts';
import { type Firefox, firefoxPath, ID, startFirefox, type View } from './firefox.ts';

declare const browser: {
  storage: {
    local: {
      get(key: string): Promise<{ automatic?: object }>;
      set(values: object): Promise<void>;
    };
  };
};

if (!firefoxPath())
  console.warn('skipped: backups in Firefox need one (apt-get install firefox-esr)');

describe.skipIf(!firefoxPath())('automatic backups in Firefox', () => {
  let firefox: Firefox;
  let downloads: Downloads;
  let page: View;

  beforeAll(async () => {
    downloads = await startDownloads();
    firefox = await startFirefox({
      more: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads.folder,
        // A headless Firefox has nobody to show its question to.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    });
    page = firefox.page;
    const popup = await firefox.clickToolbar();
    await popup.see(parts.create.password);
    await popup.type(parts.create.password, PASSWORD);
    await popup.type(parts.create.confirm, PASSWORD);
    await popup.press(parts.create.submit);
    await popup.see(parts.home.screen);
    await popup.press(parts.home.add);
    await popup.see(parts.add.issuer);
    await popup.type(parts.add.issuer, 'First');
    await popup.type(parts.add.setupKey, KEY);
    await popup.press(parts.add.save);
    await popup.see(parts.home.screen);
    await firefox.closePopup();
    const settings = 'src/settings/index.html';
    await firefox.open(
      await firefox.inBrowser(`return WebExtensionPolicy.getByID('${ID}').getURL('${settings}');`),
    );
  });
  afterAll(async () => {
    await firefox?.close();
    await downloads?.remove();
  });

  test('a backup is in the download folder once it is switched on', async () => {
    await page.press('button.to-backup');
    await page.press('#automatic');
    await page.see('.automatic .path');
    const [name = ''] = await downloads.files();
    expect(name).toMatch(/^Latchkey\/latchkey-\d{4}-\d\d-\d\d\.latchkey$/);
    const text = await readFile(join(downloads.folder, name), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'latchkey-vault' });
  });

  test('a save in a popup that closes at once is in a backup too', async () => {
    // As if the last one were of another day.
    await page.run(async () => {
      const { automatic } = await browser.storage.local.get('automatic');
      await browser.storage.local.set({ automatic: { ...automatic, day: '2000-01-01' } });
    });
    const popup = await firefox.clickToolbar();
    await popup.press(parts.home.add);
    await popup.see(parts.add.issuer);
    await popup.type(parts.add.issuer, 'Second');
    await popup.type(parts.add.setupKey, KEY);
    await popup.press(parts.add.save);
    await popup.see(parts.home.screen);
    await firefox.closePopup();
    await expect.poll(downloads.files).toHaveLength(2);
    await page.until(() => document.querySelectorAll('.automatic .path').length === 2);
  });

  test('erasing shows every area to be empty, and deletes the file', async () => {
    await page.press('button.to-security');
    await page.press('button.erase-begin');
    await page.press('#erase-automatic');
    await page.type('#erase-word', sentence('erase_word'));
    await page.press('button.erase');
    await page.see('.erased');
    const counts = await page.run(() =>
      [...document.querySelectorAll('.proof dd')].map((one) => one.textContent),
    );
    expect(counts).toEqual(['0', '0', '0', '0', '0', '0', '0']);
    expect(await downloads.files()).toEqual([]);
  });
});
