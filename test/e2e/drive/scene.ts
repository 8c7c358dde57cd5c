import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Site, type SiteOptions, startSite } from '../../pages/site.ts';
import { closePopups, openPage, type Session, type Start, startBrowser } from './browser.ts';
import { popupWithVault } from './popup.ts';

/** A password that is long enough and that nobody guesses. */
export const PASSWORD = 'three pelicans hum at dusk 71';

/** A setup key for accounts that no site knows. */
export const KEY = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP';

/** A browser, the demo site and one page: where a browser test plays. */
export interface Scene extends Session {
  site: Site;
  page: Page;
  /** Opens one of the odd pages in the one tab. */
  odd(name: string): Promise<void>;
}

/** Opens a scene in English with an empty vault, or without one. */
export async function openScene(
  start: Start & SiteOptions & { vault?: boolean } = {},
): Promise<Scene> {
  const site = await startSite(start);
  const session = await startBrowser({ language: 'en', ...start });
  const page = await openPage(session, `${site.url}/odd/no-qr`);
  if (start.vault ?? true) {
    await popupWithVault(session, page, PASSWORD);
    await closePopups(session);
  }
  return {
    ...session,
    site,
    page,
    odd: async (name) => {
      await page.goto(`${site.url}/odd/${name}`, { waitUntil: 'load' });
    },
    close: async () => {
      await session.close();
      await site.close();
    },
  };
}

type Messages = Record<string, { message: string }>;

/** Returns a sentence of the catalogue with its values filled in, as the popup shows it. */
export function sentence(
  key: string,
  values: Record<string, string | number> = {},
  language = 'en',
): string {
  const path = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Messages;
  const message = messages[key]?.message;
  if (message === undefined) throw new Error(`No sentence ${key} in ${language}.`);
  return message.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
