import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { type Seen, summaryOf } from '../../qr/summary.ts';
import { openPage, startBrowser } from '../drive/browser.ts';
import { choose, openPictures } from '../drive/chosen.ts';
import { addressOf, categoryOf, type Item, itemsOf, scanOne, serve } from '../drive/pages.ts';
import { popupWithVault } from '../drive/popup.ts';
import { scanZoomed } from '../drive/zoomed.ts';
import { must } from '../run/tools.ts';

const PASSWORD = 'three pelicans hum at dusk 71';

/**
 * `npm run --silent eval -- qr <folder> [filter] [--zoom]`: scans every page of the folder from the
 * toolbar, and every picture as a chosen file. Prints a line of JSON for each, and at the end a
 * summary by category. With `--zoom`, scans 30 of the pages at every zoom and device scale instead.
 * Returns the exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const [folder, filter = ''] = args.filter((arg) => !arg.startsWith('--'));
  if (!folder) {
    process.stderr.write('Usage: eval qr <folder> [filter] [--zoom]\n');
    return 1;
  }
  const items = await itemsOf(resolve(folder), new RegExp(filter));
  const out = await mkdtemp(join(tmpdir(), 'latchkey-qr-'));
  const server = await serve(resolve(folder));
  const seen: Seen[] = [];
  const told = (one: Seen): void => {
    seen.push(one);
    const { file, texts, veiled, ms, longestTask } = one;
    const more = { ...(veiled.length > 0 && { veiled }), ms, ...(longestTask && { longestTask }) };
    process.stdout.write(`${JSON.stringify({ file, texts, ...more })}\n`);
  };
  try {
    await must(
      'vite/bin/vite.js',
      ['build', '--config', 'test/qr/vite.config.ts', '--logLevel', 'error'],
      {
        BROWSER: 'chrome',
        LATCHKEY_DIST: out,
      },
    );
    const dist = join(out, 'chrome');
    if (args.includes('--zoom')) return await scanZoomed(items, dist, addressOf(server));
    await scanPages(items, dist, server, told);
    await readFiles(items, dist, resolve(folder), told);
  } finally {
    server.close();
    await rm(out, { recursive: true, force: true });
  }
  process.stdout.write(`${JSON.stringify({ summary: summaryOf(seen) })}\n`);
  return 0;
}

/**
 * Scans the pages, with one browser for each device scale: an emulated scale does not reach the
 * screenshot.
 */
async function scanPages(
  items: Item[],
  dist: string,
  server: Server,
  told: (seen: Seen) => void,
): Promise<void> {
  const pages = items.filter(({ file }) => file.endsWith('.html'));
  const base = addressOf(server);
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

/** Reads the pictures as chosen files on the page for pictures. */
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
    const page = await openPictures(session, PASSWORD);
    for (const { file, id, codes } of pictures) {
      const { texts, ms } = await choose(page, join(folder, file));
      told({ file, kind: 'picture', category: categoryOf(id), codes, texts, veiled: [], ms });
    }
  } finally {
    await session.close();
  }
}
