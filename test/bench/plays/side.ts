import type { Page } from 'puppeteer-core';
import { runnerImport } from 'vite';
import { closePopups, type Session } from '../../e2e/drive/browser.ts';
import { parts as ours } from '../../e2e/drive/parts.ts';
import { typePassword } from '../../e2e/drive/popup.ts';
import { click } from '../click.ts';
import { PASSWORD } from '../profile.ts';
import { partsFile } from '../revision.ts';

/** How the parts of a build's pages are found. */
export type Parts = typeof ours;

/** One of the two builds that are compared. */
export interface Side {
  /** Holds `product` and `filling`, and the profiles. */
  folder: string;
  parts: Parts;
  /**
   * Address of `test/bench` with its pages, with a slash at its end: `127.0.0.1` belongs to an
   * account of the vault.
   */
  base: string;
}

/** Returns how a checkout finds the parts of its own popup; ours where it does not tell. */
export async function partsOf(root: string): Promise<Parts> {
  const file = partsFile(root);
  if (file === null) return ours;
  const { module } = await runnerImport<{ parts?: Partial<Parts> }>(file, {
    root,
    logLevel: 'error',
  });
  return { ...ours, ...module.parts };
}

/**
 * Opens the popup over a page as a person does, and the vault where it is locked; returns when the
 * click was, too.
 */
export async function popupOver(
  session: Session,
  page: Page,
  { parts }: Side,
): Promise<{ popup: Page; at: number }> {
  await closePopups(session);
  await page.bringToFront();
  const opened = await click(session.browser, page, session.extension);
  const { popup } = opened;
  await popup.waitForSelector(`${parts.home.screen}, ${parts.locked.screen}`);
  if (await popup.$(parts.locked.screen)) {
    await typePassword(popup, PASSWORD);
    await popup.waitForSelector(parts.home.screen);
  }
  return opened;
}

/** From seeing a button to pressing it: nobody is quicker, in milliseconds. */
const REACTION_MS = 300;

/** Waits for a button, and for as long as a person takes to press it. */
export async function seen(popup: Page, selector: string): Promise<void> {
  await popup.waitForSelector(selector, { visible: true });
  await new Promise((resolve) => setTimeout(resolve, REACTION_MS));
}
