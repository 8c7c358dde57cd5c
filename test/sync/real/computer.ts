// One of the computers of a real history: a browser of its own with the product and one page more.
import { readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  extensionUrl,
  openPage,
  type Session,
  type Start,
  startBrowser,
} from '../../e2e/drive/browser.ts';
import { must } from '../../e2e/run/tools.ts';
import type { Work } from './page.ts';

/** The password of every vault of the histories. */
export const PASSWORD = 'three pelicans hum at dusk 71';

/** Builds the product with the page that is driven, into a folder. */
export async function buildDriven(folder: string): Promise<void> {
  const args = ['build', '--config', 'test/sync/real/vite.config.ts', '--logLevel', 'error'];
  await must('vite/bin/vite.js', args, { BROWSER: 'chrome', LATCHKEY_DIST: folder });
}

/** A browser whose vault and sharing are driven through the page; its profile outlives it. */
export class RealComputer {
  session: Session;
  page: Page;
  readonly #start: Start;

  private constructor(start: Start, session: Session, page: Page) {
    [this.#start, this.session, this.page] = [start, session, page];
  }

  /** Starts one on a fresh profile below `folder`, whose clock is `ahead` by so many seconds. */
  static async started(
    folder: string,
    name: string,
    ahead: number,
    more: Start = {},
  ): Promise<RealComputer> {
    const dist = join(folder, `${name}-built`);
    await cp(join(folder, 'chrome'), dist, { recursive: true });
    const manifest = join(dist, 'manifest.json');
    const known = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...known, version_name: `${ahead}` }));
    const start = { language: 'en', ...more, dist, profile: join(folder, `${name}-profile`) };
    const session = await startBrowser(start);
    return new RealComputer(start, session, await pageOf(session));
  }

  /** Asks the page to do something; returns what it answers. */
  async ask<K extends keyof Work>(
    name: K,
    ...given: Parameters<Work[K]>
  ): Promise<Awaited<ReturnType<Work[K]>>> {
    const answer: unknown = await this.page.evaluate(
      (asked, args) =>
        (
          globalThis as unknown as { work: Record<string, (...all: unknown[]) => Promise<never>> }
        ).work[asked]?.(...args),
      name as string,
      given as unknown[],
    );
    return answer as Awaited<ReturnType<Work[K]>>;
  }

  /** Kills the browser as a power cut does, and starts it again on what it left on the disk. */
  async killed(): Promise<void> {
    const process = this.session.browser.process();
    const gone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await gone;
    await this.session.close();
    this.session = await startBrowser(this.#start);
    this.page = await pageOf(this.session);
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

async function pageOf(session: Session): Promise<Page> {
  const page = await openPage(session, extensionUrl(session, 'test/sync/real/page.html'));
  await page.waitForFunction('globalThis.work !== undefined');
  return page;
}
