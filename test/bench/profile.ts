import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import {
  extensionUrl,
  openPage,
  type Session,
  type Start,
  startBrowser,
} from '../e2e/drive/browser.ts';
import { must } from '../e2e/run/tools.ts';

/** The password of every vault of the bench. */
export const PASSWORD = 'three pelicans hum at dusk 71';

/** What a vault is filled with. */
export interface Filling {
  accounts: number;
  /** Recovery codes of each account. */
  codes: number;
}

/**
 * Builds a checkout into `product` and `filling` of a folder: the product, and the product with two
 * pages more, of which one makes a vault and one measures its calls. Both come from that checkout:
 * what a vault looks like is its own affair.
 */
export async function buildBoth(folder: string, root: string = process.cwd()): Promise<void> {
  const built = async (name: string, args: string[]): Promise<void> => {
    const env = { BROWSER: 'chrome', LATCHKEY_DIST: join(folder, 'built') };
    await must('vite/bin/vite.js', ['build', ...args, '--logLevel', 'error'], env, root);
    await rename(join(folder, 'built', 'chrome'), join(folder, name));
  };
  await built('product', []);
  await built('filling', ['--config', 'test/bench/vite.config.ts']);
}

/**
 * Starts a browser whose vault is filled and locked, with the product or with the build that
 * measures (`filling`).
 */
export async function startFilled(
  folder: string,
  filling: Filling,
  dist: 'product' | 'filling',
  start: Start = {},
): Promise<Session> {
  // An unpacked extension is known by its path: the product takes the place, the id and the vault
  // of the one that filled it.
  const place = join(folder, `ours-${filling.accounts}-${filling.codes}-${dist}`);
  const profile = `${place}-profile`;
  if (!existsSync(profile)) {
    await cp(join(folder, 'filling'), place, { recursive: true });
    await fillVault(place, profile, filling);
    if (dist === 'product') {
      await rm(place, { recursive: true });
      await cp(join(folder, 'product'), place, { recursive: true });
    }
  }
  return startBrowser({ ...start, dist: place, profile });
}

async function fillVault(
  dist: string,
  profile: string,
  { accounts, codes }: Filling,
): Promise<void> {
  const session = await startBrowser({ dist, profile });
  try {
    const query = new URLSearchParams({
      count: `${accounts}`,
      codes: `${codes}`,
      password: PASSWORD,
    });
    const page = await openPage(session, extensionUrl(session, `test/bench/fill.html?${query}`));
    await page.waitForFunction(() => document.title === 'filled', { timeout: 60_000 });
  } finally {
    await session.close();
  }
}
