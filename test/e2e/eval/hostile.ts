import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { encodeQR } from 'qr';
import { chance } from '../../core/qr/draw.ts';
import { hostile } from '../../qr/hostile.ts';
import { mutated, type PictureFile } from '../../qr/mutated.ts';
import { startBrowser } from '../drive/browser.ts';
import { type Answer, choose, openPictures } from '../drive/chosen.ts';
import { must } from '../run/tools.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
/** Milliseconds within which every answer must come. */
const LONGEST_MS = 5_000;

/**
 * `npm run --silent eval -- hostile [count] [seed]`: gives the product every hostile picture file
 * and `count` mutated ones (10,000), one after the other. Prints a line of JSON for each that took
 * over 5 s, got no answer, or gave another text than that of its code, and a summary. Returns the
 * exit code: 0 when there was none.
 */
export default async function main([count = '10000', seed = '1']: string[]): Promise<number> {
  const out = await mkdtemp(join(tmpdir(), 'latchkey-hostile-'));
  try {
    await must(
      'vite/bin/vite.js',
      ['build', '--config', 'test/qr/vite.config.ts', '--logLevel', 'error'],
      {
        BROWSER: 'chrome',
        LATCHKEY_DIST: out,
      },
    );
    const session = await startBrowser({ dist: join(out, 'chrome') });
    try {
      const page = await openPictures(session, PASSWORD);
      const sound = await soundFiles(page);
      const bad =
        (await give(page, 'hostile', hostile(), out)) +
        (await give(page, 'mutated', mutated(sound, Number(count), chance(Number(seed))), out));
      return bad === 0 ? 0 : 1;
    } finally {
      await session.close();
    }
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/**
 * Gives the product files one after the other, prints the bad answers and a summary, and returns
 * how many were bad.
 */
async function give(
  page: Page,
  kind: string,
  files: Iterable<PictureFile>,
  out: string,
): Promise<number> {
  const times: number[] = [];
  const sentences: Record<string, number> = {};
  let [bad, read] = [0, 0];
  for (const { name, bytes } of files) {
    const path = join(out, name);
    await writeFile(path, bytes);
    const answer = await choose(page, path);
    await rm(path);
    times.push(answer.ms);
    read += Number(answer.texts.length > 0);
    const said = answer.sentence.replace(name, '').trim();
    if (said) sentences[said] = (sentences[said] ?? 0) + 1;
    if (isGood(answer)) continue;
    bad++;
    process.stdout.write(`${JSON.stringify({ file: name, ...answer })}\n`);
  }
  times.sort((a, b) => a - b);
  const [median_ms, longest_ms] = [times[times.length >> 1], times.at(-1)];
  const summary = { [kind]: { n: times.length, read, bad, median_ms, longest_ms, sentences } };
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  return bad;
}

function isGood({ texts, sentence, ms }: Answer): boolean {
  return (
    ms <= LONGEST_MS && texts.every((text) => text === URI) && (texts.length > 0 || sentence !== '')
  );
}

/** Returns a code as each kind of file that the browser or our encoder can write. */
async function soundFiles(page: Page): Promise<PictureFile[]> {
  const rows = encodeQR(URI, 'raw', { border: 4 });
  const written = await page.evaluate(writePictures, rows);
  return [
    ...Object.entries(written).map(([type, base64]) => ({
      name: `code.${type}`,
      bytes: Buffer.from(base64, 'base64'),
    })),
    { name: 'code.gif', bytes: Buffer.from(encodeQR(URI, 'gif', { scale: 4 })) },
    { name: 'code.svg', bytes: Buffer.from(encodeQR(URI, 'svg')) },
  ];
}

async function writePictures(rows: boolean[][]): Promise<Record<string, string>> {
  const side = 5 * rows.length;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return {};
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#123';
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries()) if (dark) context.fillRect(5 * x, 5 * y, 5, 5);
  const written: Record<string, string> = {};
  for (const type of ['png', 'jpeg', 'webp']) {
    const blob = await canvas.convertToBlob({ type: `image/${type}`, quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    written[type] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }
  return written;
}
