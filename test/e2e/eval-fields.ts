import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { baseOf, openFiller, servePages } from './filler.ts';
import { must } from './tools.ts';

/**
 * `npm run --silent eval -- fields <folder> [--filter=<regexp>] [--concurrency=<n>]`: opens every page of the folder and fills with the
 * product's own command. Prints a line of JSON for each.
 */
export default async function main(args: string[]): Promise<number> {
  const options = new Map(args.filter((arg) => arg.startsWith('--')).map((arg) => split(arg)));
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder) {
    process.stderr.write('Usage: eval fields <folder> [--filter=<regexp>] [--concurrency=<n>]\n');
    return 1;
  }
  const wanted = new RegExp(options.get('filter') ?? '');
  const all = (await readdir(resolve(folder))).sort();
  const files = all.filter((name) => /(?<!\.frame)\.html$/.test(name) && wanted.test(name));
  const out = await mkdtemp(join(tmpdir(), 'latchkey-fields-'));
  const server = await servePages((name) => readFile(join(resolve(folder), name)));
  try {
    await must('vite/bin/vite.js', ['build', '--logLevel', 'error'], {
      BROWSER: 'chrome',
      LATCHKEY_DIST: out,
    });
    const queue = [...files];
    const workers = Number(options.get('concurrency') ?? 2);
    await Promise.all(
      Array.from({ length: workers }, () => work(queue, join(out, 'chrome'), baseOf(server))),
    );
  } finally {
    server.close();
    await rm(out, { recursive: true, force: true });
  }
  return 0;
}

function split(arg: string): [string, string] {
  const [name = '', value = ''] = arg.slice(2).split(/=(.*)/s);
  return [name, value];
}

/** One browser that takes pages off the queue. */
async function work(queue: string[], dist: string, base: string): Promise<void> {
  const filler = await openFiller(base, dist);
  try {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const filled = await filler.fill(encodeURIComponent(file));
      process.stdout.write(`${JSON.stringify({ file, ...filled })}\n`);
    }
  } finally {
    await filler.close();
  }
}
