import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Extension, Page } from 'puppeteer-core';
import {
  builtFolder,
  closePopups,
  extensionUrl,
  install,
  openPage,
  type Session,
  startBrowser,
} from '../e2e/browser.ts';
import { unlock } from '../e2e/popup.ts';
import { build, must } from '../e2e/tools.ts';
import { type Site, startSite } from '../pages/site.ts';

const SIZES = [10, 100, 1000];
const TIMES = 15;
const PASSWORD = 'three pelicans hum at dusk 71';

/**
 * `npm run --silent eval -- bench`: toolbar click to first code painted, with the vault unlocked, in milliseconds; beside an extension
 * whose popup is one static line, by turns in the same browser. Prints one JSON line with the medians.
 */
export default async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const site = await startSite();
  try {
    await build('chrome');
    await buildFilling(folder);
    await writeBlank(join(folder, 'blank'));
    const blank: number[] = [];
    const ours: Record<string, number> = {};
    for (const size of SIZES) {
      const measured = await measure(folder, site, size);
      blank.push(...measured.blank);
      ours[size] = Math.round(median(measured.ours));
    }
    process.stdout.write(
      `${JSON.stringify({ popup: { blank_ms: Math.round(median(blank)), ours_ms: ours } })}\n`,
    );
    return 0;
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The product with one more page, `fill.html`: only to make the vault, never to be measured. */
async function buildFilling(folder: string): Promise<void> {
  const args = ['build', '--config', 'test/bench/vite.config.ts', '--logLevel', 'error'];
  await must('vite/bin/vite.js', args, { BROWSER: 'chrome', LATCHKEY_DIST: join(folder, 'built') });
  await rename(join(folder, 'built', 'chrome'), join(folder, 'filling'));
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

async function measure(folder: string, site: Site, size: number): Promise<Measured> {
  const [dist, profile] = [join(folder, 'ours'), join(folder, `profile-${size}`)];
  await fillVault(folder, dist, profile, size);
  await cp(builtFolder(), dist, { recursive: true });
  const session = await startBrowser({ dist, profile });
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
    await rm(dist, { recursive: true, force: true });
  }
}

/** An unpacked extension is known by its path: the product takes the place, the id and the vault of the one that filled it. */
async function fillVault(folder: string, dist: string, profile: string, size: number): Promise<void> {
  await rename(join(folder, 'filling'), dist);
  const session = await startBrowser({ dist, profile });
  try {
    const address = extensionUrl(
      session,
      `test/bench/fill.html?count=${size}&password=${encodeURIComponent(PASSWORD)}`,
    );
    const page = await openPage(session, address);
    await page.waitForFunction(() => document.title === 'filled', { timeout: 60_000 });
  } finally {
    await session.close();
  }
  await rename(dist, join(folder, 'filling'));
}

async function click(
  browser: Browser,
  page: Page,
  extension: Extension,
): Promise<{ popup: Page; at: number }> {
  const address = `chrome-extension://${extension.id}/src/popup/index.html`;
  const opened = browser.waitForTarget((target) => target.url() === address, { timeout: 20_000 });
  const at = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  return { popup: await (await opened).asPage(), at };
}

/** Returns the milliseconds from the click to the first paint that has content; the browser itself tells when that was. */
async function clickToPaint(browser: Browser, page: Page, extension: Extension): Promise<number> {
  const { popup, at } = await click(browser, page, extension);
  const painted = await popup.evaluate(firstPaint);
  const gone = new Promise<void>((resolve) => popup.once('close', () => resolve()));
  await Promise.all([gone, popup.close()]);
  return painted - at;
}

function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') resolve(performance.timeOrigin + startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** The first paint of ours must have codes in it, or the time would be that of an empty frame. */
async function guardFirstPaint(session: Session, page: Page): Promise<void> {
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
  const codeAt = await popup.evaluate(() => (globalThis as { firstCodeAt?: number }).firstCodeAt ?? Infinity);
  if (codeAt > painted) throw new Error('The first paint has no code in it yet.');
  await closePopups(session);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
