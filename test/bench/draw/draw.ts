import { mkdir, rm, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { browserPath } from '../../e2e/drive/browser.ts';
import type { BenchPage } from '../plays/scan.ts';
import { dataUrl, pngOf, rowsOf } from './code.ts';
import { enrolling, shell } from './shell.ts';
import { BOXES, type Drawn, PICTURES } from './ways.ts';
import { type Shown, uriOf, WHOLE, type Whole } from './whole.ts';

const FOLDER = 'test/bench/pages';

/**
 * `node test/run.mjs test/bench/draw/draw.ts`: draws the pages that `eval -- bench scan` scans, and
 * `pages.json` with what stands on each. They are committed as drawn, so that every revision is
 * measured with the same bytes.
 */
export default async function main(): Promise<number> {
  const pages = { ...drawnPages(), ...(await jpegPages()), ...wholePages() };
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const told: BenchPage[] = [];
  for (const [name, { html, files = {}, height = 800, accounts, others = 0 }] of Object.entries(
    pages,
  )) {
    await writeFile(`${FOLDER}/${name}.html`, html);
    for (const [file, bytes] of Object.entries(files)) await writeFile(`${FOLDER}/${file}`, bytes);
    const named = accounts.map(({ issuer, accountName }) => `${issuer} · ${accountName}`).sort();
    told.push({ file: `${name}.html`, height, accounts: named, others });
  }
  const lines = told.map((page) => `  ${JSON.stringify(page)}`);
  await writeFile(`${FOLDER}/pages.json`, `[\n${lines.join(',\n')}\n]\n`);
  process.stdout.write(`${told.length} pages\n`);
  return told.length === 40 ? 0 : 1;
}

const pageOf = (account: Shown, { body, files = {}, height }: Drawn): Whole => ({
  html: shell('Two-step sign-in', enrolling(body)),
  files,
  accounts: [account],
  ...(height ? { height } : {}),
});

function drawnPages(): Record<string, Whole> {
  const ways = Object.entries({ ...PICTURES, ...BOXES });
  return Object.fromEntries(
    ways.map(([name, draw], at) => {
      const account = { issuer: `Harbour ${at + 1}`, accountName: `mara${at + 1}@example.com` };
      return [name, pageOf(account, draw(uriOf(account)))];
    }),
  );
}

function wholePages(): Record<string, Whole> {
  return Object.fromEntries(Object.entries(WHOLE).map(([name, make]) => [name, make()]));
}

/**
 * Only a browser writes JPEG files here: one as sites make them, and one as large as a photograph
 * with the code in a corner of it.
 */
async function jpegPages(): Promise<Record<string, Whole>> {
  const [small, large] = [
    { issuer: 'Vesper Line', accountName: 'mara@example.com' },
    { issuer: 'Watchkeepers', accountName: 'mara@example.com' },
  ];
  const browser = await launch({
    executablePath: browserPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const jpeg = async (account: Shown, size: number): Promise<Buffer> => {
      const code = dataUrl('image/png', pngOf(rowsOf(uriOf(account)), 5));
      return Buffer.from(await page.evaluate(drawJpeg, code, size), 'base64');
    };
    return {
      'jpeg-file': pageOf(small, {
        body: '<img alt="Setup code" src="jpeg-file.jpg">',
        files: { 'jpeg-file.jpg': await jpeg(small, 0) },
      }),
      'jpeg-photo': pageOf(large, {
        body: '<img alt="Setup code" src="jpeg-photo.jpg" width="700">',
        files: { 'jpeg-photo.jpg': await jpeg(large, 1400) },
      }),
    };
  } finally {
    await browser.close();
  }
}

/**
 * Runs in a page: returns a JPEG file as base64: the picture alone, or on a ground of soft colours
 * that is so wide.
 */
async function drawJpeg(source: string, size: number): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const [width, height] = size > 0 ? [size, (size * 3) / 4] : [image.width, image.height];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (let y = 0; y < height; y += 20)
    for (let x = 0; x < width; x += 20) {
      context.fillStyle = `hsl(${(x * 7 + y * 3) % 360} 40% ${55 + ((x + y) % 30)}%)`;
      context.fillRect(x, y, 20, 20);
    }
  context.drawImage(image, size > 0 ? width / 2 : 0, size > 0 ? height / 3 : 0);
  const bytes = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 })).arrayBuffer(),
  );
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
