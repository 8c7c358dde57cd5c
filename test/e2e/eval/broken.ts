import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { chance } from '../../core/qr/draw.ts';
import { bundled, openBare } from '../../fields/bare.ts';
import { file, mutated, type PictureFile } from '../../qr/mutated.ts';
import type { Judged } from '../../transfers/page.ts';

/** Milliseconds within which every answer must come. */
const LONGEST_MS = 5_000;
/** What the page may hold: with more it crashes, and the command fails. */
const HEAP_MEGABYTES = 500;
/** Files that the page is given at a time, between two looks at its memory. */
const AT_A_TIME = 100;
/** The same where each is opened with a password, which may take a second. */
const OPENED_AT_A_TIME = 5;

/**
 * `npm run --silent eval -- broken <file> … [--count N] [--seed S] [--password P]`: cuts each file
 * of another program off after every byte, and spoils `count` (20,000) copies of them; reads them
 * all with the product's own code in a page of a real browser, the spoiled ones with the password.
 * Prints a line of JSON for each that failed with anything but a refusal or took over 5 s, and a
 * summary of each kind, with the page's most memory in MB. Returns the exit code: 0 when there was
 * none.
 */
export default async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      password: { type: 'string' },
    },
  });
  if (positionals.length === 0) {
    process.stderr.write('Usage: eval broken <file> … [--count N] [--seed S] [--password P]\n');
    return 1;
  }
  const sound = await Promise.all(
    positionals.map(async (path) => file(basename(path), await readFile(resolve(path)))),
  );
  const random = chance(Number(values.seed));
  const browser = await openBare(HEAP_MEGABYTES);
  try {
    const page = await browser.newPage();
    // Web Crypto is there on secure pages only.
    await page.goto(`file://${resolve('test/transfers/page.ts')}`);
    await page.evaluate(await bundled(resolve('test/transfers/page.ts')));
    const password = values.password ?? null;
    const bad =
      (await judge(page, 'cut', cut(sound), null)) +
      (await judge(page, 'mutated', mutated(sound, Number(values.count), random), password));
    return bad === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** Every beginning of each file, the empty one too. */
function* cut(sound: readonly PictureFile[]): Generator<PictureFile> {
  for (const { name, bytes } of sound)
    for (let end = 0; end < bytes.length; end++) yield file(name, bytes.subarray(0, end));
}

/** Reads broken files, prints the bad ones and a summary, and returns how many were bad. */
async function judge(
  page: Page,
  kind: string,
  files: Iterable<PictureFile>,
  password: string | null,
): Promise<number> {
  const said: Record<string, number> = {};
  let [n, bad, longest, megabytes] = [0, 0, 0, 0];
  for (const some of batches(files, password === null ? AT_A_TIME : OPENED_AT_A_TIME)) {
    for (const [at, one] of (await judgedIn(page, some, password)).entries()) {
      n++;
      said[one.said] = (said[one.said] ?? 0) + 1;
      longest = Math.max(longest, one.ms);
      if (one.failed === undefined && one.ms <= LONGEST_MS) continue;
      bad++;
      process.stdout.write(`${JSON.stringify({ kind, file: some[at]?.name, ...one })}\n`);
    }
    const { JSHeapUsedSize = 0 } = await page.metrics();
    megabytes = Math.max(megabytes, Math.round(JSHeapUsedSize / 1e6));
  }
  const summary = { n, bad, longest_ms: Math.round(longest), megabytes, said };
  process.stdout.write(`${JSON.stringify({ [kind]: summary })}\n`);
  return bad;
}

function* batches(files: Iterable<PictureFile>, size: number): Generator<PictureFile[]> {
  let some: PictureFile[] = [];
  for (const one of files) {
    some.push(one);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function judgedIn(page: Page, files: PictureFile[], password: string | null): Promise<Judged[]> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  return page.evaluate(
    async (all, given) => {
      const judged: Judged[] = [];
      for (const one of all) {
        const answer = await globalThis.latchkeyJudges?.(one, given);
        if (answer) judged.push(answer);
      }
      return judged;
    },
    sent,
    password,
  );
}
