import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { type Seen, summaryOf } from '../qr/summary.ts';
import { clickToolbar, closePopups, extensionUrl, openPage, type Session, startBrowser } from './browser.ts';
import { parts } from './parts.ts';
import { chooseFiles } from './pictures.ts';
import { createVault, popupWithVault, press } from './popup.ts';
import { must } from './tools.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
/** A page that is still loading after this is scanned as it is, in milliseconds. */
const SETTLE_MS = 3_000;

/** One file of the folder with its entry in `meta.json`. */
interface Item {
  file: string;
  id: string;
  width: number;
  height: number;
  scale: number;
  /** Texts that must be read and texts that may be, when `meta.json` tells. */
  codes: { text: string; otp: boolean }[] | null;
}

/**
 * `npm run --silent eval -- qr <folder> [filter]`: scans every page of the folder from the toolbar, and every picture as a chosen file. Prints a line of
 * JSON for each, and at the end a summary by category.
 */
export default async function main([folder, filter = '']: string[]): Promise<number> {
  if (!folder) {
    process.stderr.write('Usage: eval qr <folder> [filter]\n');
    return 1;
  }
  const items = await itemsOf(resolve(folder), new RegExp(filter));
  const out = await mkdtemp(join(tmpdir(), 'latchkey-qr-'));
  const server = await serve(resolve(folder));
  const seen: Seen[] = [];
  const told = (one: Seen): void => {
    seen.push(one);
    const { file, texts, ms, longestTask } = one;
    process.stdout.write(`${JSON.stringify({ file, texts, ms, ...(longestTask ? { longestTask } : {}) })}\n`);
  };
  try {
    await must('vite/bin/vite.js', ['build', '--config', 'test/qr/vite.config.ts', '--logLevel', 'error'], {
      BROWSER: 'chrome',
      LATCHKEY_DIST: out,
    });
    await scanPages(items, join(out, 'chrome'), server, told);
    await readFiles(items, join(out, 'chrome'), resolve(folder), told);
  } finally {
    server.close();
    await rm(out, { recursive: true, force: true });
  }
  process.stdout.write(`${JSON.stringify({ summary: summaryOf(seen) })}\n`);
  return 0;
}

async function itemsOf(folder: string, filter: RegExp): Promise<Item[]> {
  const names = (await readdir(folder)).sort();
  const meta = new Map<string, Record<string, unknown>>();
  const told = await readFile(join(folder, 'meta.json'), 'utf8').catch(() => '[]');
  for (const one of JSON.parse(told) as Record<string, unknown>[]) meta.set(String(one.id), one);
  const wanted = names.filter((name) => /\.(html|png|jpe?g)$/.test(name) && !/\.src\d+\.png$/.test(name));
  return wanted
    .filter((name) => filter.test(name))
    .map((file) => {
      const id = basename(file, extname(file));
      const { vw = 1280, vh = 800, dpr = 1, codes } = meta.get(id) ?? {};
      const known = Array.isArray(codes) ? (codes as { text: string; otp: boolean }[]) : null;
      return { file, id, width: Number(vw), height: Number(vh), scale: Number(dpr), codes: known };
    });
}

function serve(folder: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.png': 'image/png',
  };
  const server = createServer((request, response) => {
    const file = join(folder, basename(decodeURIComponent((request.url ?? '').split('?')[0] ?? '')));
    stat(file).then(
      () => {
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}

/** Pages by their device scale, because that is the browser's own: a simulated one does not reach the screenshot. */
async function scanPages(
  items: Item[],
  dist: string,
  server: Server,
  told: (seen: Seen) => void,
): Promise<void> {
  const pages = items.filter(({ file }) => file.endsWith('.html'));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  for (const scale of new Set(pages.map((item) => item.scale))) {
    const session = await startBrowser({ dist, args: [`--force-device-scale-factor=${scale}`] });
    try {
      const page = await openPage(session, `${base}none`);
      await popupWithVault(session, page, PASSWORD);
      await scanOne(session, page, pages[0] as Item, base);
      for (const item of pages.filter((one) => one.scale === scale))
        told(await scanOne(session, page, item, base));
    } finally {
      await session.close();
    }
  }
}

async function scanOne(session: Session, page: Page, item: Item, base: string): Promise<Seen> {
  await page.setViewport({ width: item.width, height: item.height, deviceScaleFactor: 0 });
  await page.goto(`${base}${encodeURIComponent(item.file)}`, { waitUntil: 'load' });
  await settled(page);
  const popup = await clickToolbar(session, page);
  await popup.waitForSelector(parts.home.scan, { visible: true });
  await watchTasks(page);
  const { texts, ms } = await popup.evaluate(
    scanInPopup,
    parts.home.scan,
    `${parts.found.screen}, ${parts.scan.sentence}`,
  );
  const longestTask = await page.evaluate(() => (globalThis as { longestTask?: number }).longestTask ?? 0);
  await closePopups(session);
  return {
    file: item.file,
    kind: 'page',
    category: categoryOf(item.id),
    texts,
    ms,
    longestTask,
    codes: item.codes,
  };
}

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

/** Runs in the popup: presses the button and waits for the list, or for the sentence that there is none. */
async function scanInPopup(button: string, end: string): Promise<{ texts: string[]; ms: number }> {
  const started = performance.now();
  document.querySelector<HTMLElement>(button)?.click();
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (document.querySelector(end)) resolve();
      else requestAnimationFrame(check);
    };
    check();
  });
  const ms = Math.round(performance.now() - started);
  return { texts: (globalThis as { latchkeyTexts?: string[] }).latchkeyTexts ?? [], ms };
}

/** Pictures by the real way in: the page for pictures, and the field with which a person chooses files. */
async function readFiles(
  items: Item[],
  dist: string,
  folder: string,
  told: (seen: Seen) => void,
): Promise<void> {
  const pictures = items.filter(({ file }) => !file.endsWith('.html'));
  if (pictures.length === 0) return;
  const session = await startBrowser({ dist });
  try {
    await createVault(await openPage(session, extensionUrl(session, 'src/popup/index.html')), PASSWORD);
    const page = await openPage(session, extensionUrl(session, 'src/capture/index.html'));
    await page.evaluate(stayOpen);
    for (const { file, id, codes } of pictures) {
      await page.waitForSelector(parts.pictures.choose);
      const end = `${parts.found.screen}, ${parts.pictures.outcome}`;
      const read = page.evaluate(watchChoice, parts.pictures.choose, end);
      await chooseFiles(page, [join(folder, file)]);
      told({ file, kind: 'picture', category: categoryOf(id), codes, ...(await read) });
      if (await page.$(parts.found.screen)) await press(page, parts.back);
    }
  } finally {
    await session.close();
  }
}

/** Runs in a page of the extension: the vault stays open for as long as the evaluation takes. */
async function stayOpen(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(o: object): unknown } } } };
  await chrome.storage.local.set({ settings: { language: 'en', lockAfterMinutes: 0, look: 'light' } });
}

/** Runs in the page for pictures: measures from the choice of a file until its list or its sentence is there. */
function watchChoice(choose: string, end: string): Promise<{ texts: string[]; ms: number }> {
  const world = globalThis as { latchkeyTexts?: string[] | undefined };
  world.latchkeyTexts = undefined;
  return new Promise((resolve) => {
    const chosen = (): void => {
      const started = performance.now();
      const check = (): void => {
        const texts = world.latchkeyTexts;
        if (texts && document.querySelector(end))
          resolve({ texts, ms: Math.round(performance.now() - started) });
        else requestAnimationFrame(check);
      };
      check();
    };
    document.querySelector(choose)?.addEventListener('change', chosen, { capture: true, once: true });
  });
}

function categoryOf(id: string): string {
  return id.replace(/-\d+$/, '');
}
