import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Seen } from '../../qr/summary.ts';
import type { Told } from '../../qr/witness.ts';
import { clickToolbar, closePopups, type Session } from './browser.ts';
import { parts } from './parts.ts';

// Serves pages with codes from a folder, and scans them from the toolbar as a person does.

/**
 * One file of the folder with its entry in `meta.json`; `width` and `height` of the viewport in CSS
 * pixels, `scale` is its device scale.
 */
export interface Item {
  file: string;
  id: string;
  width: number;
  height: number;
  scale: number;
  /**
   * Texts that must be read (`otp`) and texts that may be; `null` where `meta.json` does not say.
   */
  codes: { text: string; otp: boolean }[] | null;
}

/**
 * Returns the pages and pictures of a folder whose names match, without the pictures of the bare
 * codes (`.srcN.png`).
 */
export async function itemsOf(folder: string, filter: RegExp): Promise<Item[]> {
  const names = (await readdir(folder)).sort();
  const meta = new Map<string, Record<string, unknown>>();
  const told = await readFile(join(folder, 'meta.json'), 'utf8').catch(() => '[]');
  for (const one of JSON.parse(told) as Record<string, unknown>[]) meta.set(String(one.id), one);
  const wanted = names.filter(
    (name) => /\.(html|png|jpe?g)$/.test(name) && !/\.src\d+\.png$/.test(name),
  );
  return wanted
    .filter((name) => filter.test(name))
    .map((file) => {
      const id = basename(file, extname(file));
      const { vw = 1280, vh = 800, dpr = 1, codes } = meta.get(id) ?? {};
      const known = Array.isArray(codes) ? (codes as { text: string; otp: boolean }[]) : null;
      return { file, id, width: Number(vw), height: Number(vh), scale: Number(dpr), codes: known };
    });
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** Serves the files of a folder on 127.0.0.1. */
export function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(
      folder,
      basename(decodeURIComponent((request.url ?? '').split('?')[0] ?? '')),
    );
    stat(file).then(
      () => {
        response.writeHead(200, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        });
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}

/** Returns the address of a server of `serve`, with a slash at its end. */
export function addressOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

/** Returns the category in the name of a page: `styled` of `styled-12`. */
export function categoryOf(id: string): string {
  return id.replace(/-\d+$/, '');
}

/**
 * Opens a page of the folder at its size, scans it from the toolbar, and returns the product's
 * answer with its time in milliseconds and the page's longest task.
 */
export async function scanOne(
  session: Session,
  page: Page,
  item: Item,
  base: string,
): Promise<Seen> {
  await page.setViewport({ width: item.width, height: item.height, deviceScaleFactor: 0 });
  await page.goto(`${base}${encodeURIComponent(item.file)}`, { waitUntil: 'load' });
  await settled(page);
  const popup = await clickToolbar(session, page);
  await popup.waitForSelector(parts.home.scan, { visible: true });
  await watchTasks(page);
  await new Promise((resolve) => setTimeout(resolve, REACTION_MS));
  const end = `${parts.found.screen}, ${parts.scan.sentence}`;
  const { told, ms } = await popup.evaluate(scanInPopup, parts.home.scan, end, PATIENCE_MS);
  if (!told && ms <= PATIENCE_MS)
    throw new Error(`${item.file}: answered, and the build does not tell what was read`);
  const longestTask = await page.evaluate(
    () => (globalThis as { longestTask?: number }).longestTask ?? 0,
  );
  await closePopups(session);
  return {
    file: item.file,
    kind: 'page',
    category: categoryOf(item.id),
    ...(told ?? { texts: [], veiled: [] }),
    ms,
    longestTask,
    codes: item.codes,
  };
}

/** Milliseconds from seeing the button to pressing it; nobody is faster. */
const REACTION_MS = 300;
/** Milliseconds after which a page that is still loading is scanned as it is. */
const SETTLE_MS = 3_000;
/** Milliseconds after which a scan without an answer counts as one that found nothing. */
const PATIENCE_MS = 30_000;

async function settled(page: Page): Promise<void> {
  const quiet = page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await Promise.race([quiet, new Promise((resolve) => setTimeout(resolve, SETTLE_MS))]);
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const world = globalThis as { longestTask?: number };
    world.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        world.longestTask = Math.max(world.longestTask ?? 0, Math.round(duration));
    }).observe({ type: 'longtask' });
  });
}

/**
 * Runs in the popup: presses the button and waits for the list, or for the sentence that nothing
 * was found.
 */
async function scanInPopup(
  button: string,
  end: string,
  patience: number,
): Promise<{ told: Told | undefined; ms: number }> {
  const started = performance.now();
  document.querySelector<HTMLElement>(button)?.click();
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (document.querySelector(end) || performance.now() - started > patience) resolve();
      else requestAnimationFrame(check);
    };
    check();
  });
  const ms = Math.round(performance.now() - started);
  return { told: globalThis.latchkeyTold, ms };
}
