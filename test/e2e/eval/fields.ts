import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { baseOf, type Filled, openFiller, servePages } from '../drive/filler.ts';
import { must } from '../run/tools.ts';

/** One page of a folder and how it was filled. */
export type FilledPage = Filled & { file: string };

/**
 * `npm run --silent eval -- fields <folder> [--filter=<regexp>] [--concurrency=<n>]`: opens every
 * page of the folder and presses the product's shortcut. Prints a line of JSON for each. Returns
 * the exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const options = new Map(args.filter((arg) => arg.startsWith('--')).map((arg) => split(arg)));
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder) {
    process.stderr.write('Usage: eval fields <folder> [--filter=<regexp>] [--concurrency=<n>]\n');
    return 1;
  }
  const wanted = new RegExp(options.get('filter') ?? '');
  await fillFolder(resolve(folder), wanted, Number(options.get('concurrency') ?? 2), (page) => {
    process.stdout.write(`${JSON.stringify(page)}\n`);
  });
  return 0;
}

/**
 * Builds the product and fills on every wanted page of a folder, in `concurrency` browsers; calls
 * `done` with each page.
 */
export async function fillFolder(
  folder: string,
  wanted: RegExp,
  concurrency: number,
  done: (page: FilledPage) => void,
): Promise<void> {
  const all = (await readdir(folder)).sort();
  const queue = all.filter((name) => /(?<!\.frame)\.html$/.test(name) && wanted.test(name));
  const out = await mkdtemp(join(tmpdir(), 'latchkey-fields-'));
  const server = await servePages((name) => readFile(join(folder, name)));
  try {
    await must('vite/bin/vite.js', ['build', '--logLevel', 'error'], {
      BROWSER: 'chrome',
      LATCHKEY_DIST: out,
    });
    await Promise.all(
      Array.from({ length: concurrency }, () =>
        work(queue, join(out, 'chrome'), baseOf(server), done),
      ),
    );
  } finally {
    server.close();
    await rm(out, { recursive: true, force: true });
  }
}

function split(arg: string): [string, string] {
  const [name = '', value = ''] = arg.slice(2).split(/=(.*)/s);
  return [name, value];
}

/** One browser that takes pages off the queue until it is empty. */
async function work(
  queue: string[],
  dist: string,
  base: string,
  done: (page: FilledPage) => void,
): Promise<void> {
  const filler = await openFiller(base, dist === undefined ? {} : { dist });
  try {
    for (let file = queue.shift(); file; file = queue.shift())
      done({ file, ...(await filler.fill(encodeURIComponent(file))) });
  } finally {
    await filler.close();
  }
}
