import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { dictionaryOf } from '../../../src/core/field/read-page.ts';
import { type FamilyName, families } from '../../../src/core/field/words/families.ts';
import type { ShownPage } from '../../../src/core/page/shown.ts';
import { type FoundCode, findCodes } from '../../../src/core/recovery/find.ts';
import { clickToolbar, closePopups, startBrowser, workerOf } from './browser.ts';

// Loads every list: nothing can be loaded once the runner that loads a driver has closed.
await dictionaryOf(Object.keys(families) as FamilyName[]);

/** A browser with the extension, which was let into the site at `base` by a toolbar click. */
export interface Finder {
  page: Page;
  /** Opens a page of the site and returns the recovery codes that the product finds there. */
  find(path: string): Promise<FoundCode[]>;
  close(): Promise<void>;
}

/**
 * Opens a browser with a finder. The access of the toolbar click survives navigation within the
 * site; the script is injected as `act/recovery/find.ts` does.
 */
export async function openFinder(base: string, dist: string): Promise<Finder> {
  const session = await startBrowser({ dist });
  const page = await session.browser.newPage();
  await page.goto(`${base}latchkey-start`, { waitUntil: 'load' });
  await clickToolbar(session, page);
  await closePopups(session);
  await page.bringToFront();
  const worker = await workerOf(session);
  const file = scriptIn(dist);
  return {
    page,
    async find(path) {
      await page.goto(base + path, { waitUntil: 'networkidle0' });
      const shown = (await worker.evaluate(`(async () => {
        const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
        const target = { tabId: id, allFrames: true };
        await chrome.scripting.executeScript({ target, files: [${JSON.stringify(file)}] });
        const func = () => globalThis.latchkey['recovery.look']();
        const answers = await chrome.scripting.executeScript({ target, func });
        return answers.sort((a, b) => a.frameId - b.frameId).map(({ result }) => result);
      })()`)) as (ShownPage | null)[];
      const found = await Promise.all(shown.map(async (one) => (one ? findCodes(one) : [])));
      return [...new Map(found.flat().map((one) => [one.code, one])).values()];
    },
    close: () => session.close(),
  };
}

function scriptIn(dist: string): string {
  const folder = 'src/content';
  const name = readdirSync(join(dist, folder)).find((file) => file.startsWith('recovery'));
  if (name === undefined) throw new Error('the build has no script for recovery codes');
  return `/${folder}/${name}`;
}
