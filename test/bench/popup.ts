import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closePopups, install, openPage, type Session } from '../e2e/drive/browser.ts';
import { unlock } from '../e2e/drive/popup.ts';
import type { Site } from '../pages/site.ts';
import { click, clickToPaint, firstPaint } from './click.ts';
import { median } from './median.ts';
import { PASSWORD, startFilled } from './profile.ts';

const SIZES = [10, 100, 1000];
const TIMES = 15;

/** The popup's line: medians in milliseconds, ours by the number of accounts. */
export interface PopupLine {
  blank_ms: number;
  ours_ms: Record<string, number>;
}

/**
 * Returns the medians from a toolbar click to the first code painted, with the vault unlocked;
 * beside an extension whose popup is one static line, by turns in the same browser.
 */
export async function measurePopup(folder: string, site: Site): Promise<PopupLine> {
  await writeBlank(join(folder, 'blank'));
  const blank: number[] = [];
  const ours: Record<string, number> = {};
  for (const size of SIZES) {
    const measured = await measure(folder, site, size);
    blank.push(...measured.blank);
    ours[size] = Math.round(median(measured.ours));
  }
  return { blank_ms: Math.round(median(blank)), ours_ms: ours };
}

/** The yardstick: what a click costs when there is nothing to do. */
async function writeBlank(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Blank',
    version: '1',
    action: { default_popup: 'src/popup/index.html' },
  };
  await mkdir(join(outDir, 'src/popup'), { recursive: true });
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(outDir, 'src/popup/index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><body><p>123 456</p></body></html>',
  );
}

interface Measured {
  blank: number[];
  ours: number[];
}

async function measure(folder: string, site: Site, accounts: number): Promise<Measured> {
  const session = await startFilled(folder, { accounts, codes: 0 }, 'product');
  try {
    const yardstick = await install(session.browser, join(folder, 'blank'));
    const page = await openPage(session, `${site.url}/odd/one-field`);
    await unlock((await click(session.browser, page, session.extension)).popup, PASSWORD);
    await closePopups(session);
    await guardFirstPaint(session, page);
    const measured: Measured = { blank: [], ours: [] };
    // The first of each warms up and is thrown away.
    for (let turn = 0; turn <= TIMES; turn++) {
      const blank = await clickToPaint(session.browser, page, yardstick);
      const ours = await clickToPaint(session.browser, page, session.extension);
      if (turn === 0) continue;
      measured.blank.push(blank);
      measured.ours.push(ours);
    }
    return measured;
  } finally {
    await session.close();
  }
}

/**
 * Throws unless the popup's first paint has codes in it: otherwise the time would be that of an
 * empty frame.
 */
//  have codes in it, or the time would be that of an empty frame. */
export async function guardFirstPaint(session: Session, page: Page): Promise<void> {
  const { popup } = await click(session.browser, page, session.extension);
  await popup.evaluateOnNewDocument(() => {
    new MutationObserver((_records, observer) => {
      if (!/\d{3}\s?\d{3}/.test(document.querySelector('.code')?.textContent ?? '')) return;
      observer.disconnect();
      Object.assign(globalThis, { firstCodeAt: performance.timeOrigin + performance.now() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await popup.reload();
  await popup.waitForSelector('.code');
  const painted = await popup.evaluate(firstPaint);
  const codeAt = await popup.evaluate(
    () => (globalThis as { firstCodeAt?: number }).firstCodeAt ?? Infinity,
  );
  if (codeAt > painted) throw new Error('The first paint has no code in it yet.');
  await closePopups(session);
}
