import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { baseOf, servePages } from '../drive/filler.ts';
import { openFinder } from '../drive/finder.ts';
import { must } from '../run/tools.ts';

/**
 * `npm run --silent eval -- recovery <folder> [--filter=<regexp>] [--concurrency=<n>]`: opens every
 * page of the folder and looks for recovery codes. Prints a line of JSON for each: `codes` are
 * those that would be saved, `used`, if there are any, those that the page strikes out. Returns the
 * exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  if (!folder) {
    process.stderr.write('Usage: eval recovery <folder> [--filter=<regexp>] [--concurrency=<n>]\n');
    return 1;
  }
  const wanted = new RegExp(option('filter') ?? '');
  await findIn(resolve(folder), wanted, Number(option('concurrency') ?? 2), (line) => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
  return 0;
}

/** What was found on one page of a folder. */
interface FoundOn {
  file: string;
  codes: string[];
  used?: string[];
}

async function findIn(
  folder: string,
  wanted: RegExp,
  concurrency: number,
  done: (found: FoundOn) => void,
): Promise<void> {
  const all = (await readdir(folder)).sort();
  const queue = all.filter((name) => /(?<!\.frame)\.html$/.test(name) && wanted.test(name));
  const out = await mkdtemp(join(tmpdir(), 'latchkey-recovery-'));
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

/** One browser that takes pages off the queue until it is empty. */
async function work(
  queue: string[],
  dist: string,
  base: string,
  done: (found: FoundOn) => void,
): Promise<void> {
  const finder = await openFinder(base, dist);
  try {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const found = await finder.find(encodeURIComponent(file));
      const used = found.filter((one) => one.used).map(({ code }) => code);
      const codes = found.filter((one) => !one.used).map(({ code }) => code);
      done({ file, codes, ...(used.length > 0 ? { used } : {}) });
    }
  } finally {
    await finder.close();
  }
}
