import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  extensionUrl,
  openPage,
  type Session,
  type Start,
  startBrowser,
} from '../e2e/drive/browser.ts';
import { must } from '../e2e/run/tools.ts';

/** Calls the vault of the running browser by name, through the page that only a test build has. */
export type Probe = <T = unknown>(name: string, ...given: unknown[]) => Promise<T>;

/**
 * Starts a browser on a profile with the product and the probe, built into `folder` the first time.
 */
export async function startProbed(folder: string, start: Start = {}): Promise<Session> {
  const args = ['build', '--config', 'test/crash/vite.config.ts', '--logLevel', 'error'];
  if (!existsSync(join(folder, 'chrome')))
    await must('vite/bin/vite.js', args, { BROWSER: 'chrome', LATCHKEY_DIST: folder });
  return startBrowser({ language: 'en', ...start, dist: join(folder, 'chrome') });
}

/** Opens one more probe: a window of its own that shares the vault with all others. */
export async function openProbe(session: Session): Promise<{ page: Page; probe: Probe }> {
  const page = await openPage(session, extensionUrl(session, 'test/crash/probe.html'));
  await page.waitForFunction('globalThis.work !== undefined');
  const probe: Probe = (name, ...given) =>
    page.evaluate(
      (asked, args) =>
        (
          globalThis as unknown as { work: Record<string, (...all: unknown[]) => Promise<never>> }
        ).work[asked]?.(...args) as Promise<never>,
      name,
      given,
    );
  return { page, probe };
}
