import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { writePages } from '../../recovery/write.ts';
import { baseOf, servePages } from '../drive/filler.ts';
import { openFinder } from '../drive/finder.ts';
import { must } from '../run/tools.ts';

const USAGE =
  'Usage: eval recovery <folder> [--expected] | --own [--filter=<regexp>] [--concurrency=<n>]\n';

/**
 * `npm run --silent eval -- recovery <folder> [--expected] [--filter=<regexp>]
 * [--concurrency=<n>]`: opens every page of the folder and looks for recovery codes. Prints a line
 * of JSON for each: `codes` are those that would be saved, `used`, if there are any, those that the
 * page strikes out. With `--expected` they are compared with `expected.json` in the folder, and a
 * last line counts. `--own` in place of a folder: the pages of `test/recovery`, compared. Returns
 * the exit code, 1 where a comparison finds a difference.
 */
export default async function main(args: string[]): Promise<number> {
  const isOwn = args.includes('--own');
  const named = args.find((arg) => !arg.startsWith('--'));
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  if (!named && !isOwn) {
    process.stderr.write(USAGE);
    return 1;
  }
  const folder = named ? resolve(named) : await mkdtemp(join(tmpdir(), 'latchkey-own-'));
  const wanted = new RegExp(option('filter') ?? '');
  const all: FoundOn[] = [];
  try {
    if (!named) writePages(folder);
    await findIn(folder, wanted, Number(option('concurrency') ?? 2), (line) => {
      all.push(line);
      print(line);
    });
    if (!(isOwn || args.includes('--expected'))) return 0;
    const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
    const counted = comparedWith(expected, all);
    print(counted);
    return counted.wrong.length === 0 ? 0 : 1;
  } finally {
    if (!named) await rm(folder, { recursive: true, force: true });
  }
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What was found on one page of a folder. */
interface FoundOn {
  file: string;
  codes: string[];
  used?: string[];
}

/** The codes of each page by its name, and those that it strikes out. */
type Expected = Record<string, { codes: string[]; used: string[] }>;

/** How all pages went. */
interface Counted {
  pages: number;
  /** Codes that were to be kept, those that were, and what else would have been. */
  codes: number;
  exact: number;
  extra: number;
  /** Pages that show no recovery codes on which some were found. */
  ordinaryWithCodes: number;
  /** Pages on which anything differs. */
  wrong: string[];
}

function comparedWith(expected: Expected, all: FoundOn[]): Counted {
  const counted = { pages: 0, codes: 0, exact: 0, extra: 0, ordinaryWithCodes: 0 };
  const wrong: string[] = [];
  for (const { file, codes, used = [] } of all) {
    const { codes: wanted = [], used: struck = [] } = expected[file] ?? {};
    const exact = wanted.filter((code) => codes.includes(code)).length;
    counted.pages += 1;
    counted.codes += wanted.length;
    counted.exact += exact;
    counted.extra += codes.filter((code) => !wanted.includes(code)).length;
    if (wanted.length + struck.length === 0 && codes.length > 0) counted.ordinaryWithCodes += 1;
    const isSame = codes.length === wanted.length && exact === wanted.length;
    if (!isSame || [...used].sort().join() !== [...struck].sort().join()) wrong.push(file);
  }
  return { ...counted, wrong: wrong.sort() };
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
