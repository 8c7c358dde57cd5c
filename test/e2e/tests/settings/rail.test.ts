import { expect, test } from 'vitest';
import { extensionUrl, openPage } from '../../drive/browser.ts';
import { openScene } from '../../drive/scene.ts';

test.each(['en', 'ar'])(
  'the section that is shown stays in sight when the window becomes narrow: %s',
  async (language) => {
    const scene = await openScene({ language });
    try {
      const settings = await openPage(scene, extensionUrl(scene, 'src/settings/index.html'));
      await settings.locator('.to-look').click();
      await settings.waitForSelector('.to-look[aria-current]');
      await settings.setViewport({ width: 360, height: 700 });
      await settings.waitForFunction(() => {
        const box = document.querySelector('.to-look')?.getBoundingClientRect();
        return box !== undefined && box.left >= 0 && box.right <= innerWidth;
      });
      await settings.setViewport({ width: 1100, height: 700 });
      await settings.locator('.to-accounts').click();
      await settings.setViewport({ width: 360, height: 700 });
      await settings.waitForFunction(() => {
        const box = document.querySelector('.to-accounts')?.getBoundingClientRect();
        return box !== undefined && box.left >= 0 && box.right <= innerWidth;
      });
      expect(await settings.evaluate(() => scrollY)).toBe(0);
    } finally {
      await scene.close();
    }
  },
);
