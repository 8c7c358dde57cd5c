import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type FilledPage, fillFolder } from '../e2e/eval/fields.ts';
import { figuresOf, renderCorpus } from './corpus.ts';
import { takenOn } from './recovery.ts';

/**
 * `npm run --silent eval -- figures [--noise] [--recovery]`: fills on every form of the corpus in a
 * real browser and prints one line of JSON: shares right by language group, structure and app, what
 * was touched wrongly, how long it took, and under `recovery` which fields would get a recovery
 * code. `--recovery` decides the latter alone. Without the corpus it says so.
 */
export default async function main(args: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-figures-'));
  try {
    const truths = renderCorpus(
      folder,
      args.filter((arg) => arg !== '--recovery'),
    );
    if (!truths) return 0;
    const recovery = await takenOn(folder, truths);
    if (args.includes('--recovery')) {
      process.stdout.write(`${JSON.stringify({ recovery })}\n`);
      return 0;
    }
    const pages = new Map<string, FilledPage>();
    const started = performance.now();
    await fillFolder(folder, /./, 2, (page) => pages.set(page.file, page));
    const seconds = Math.round((performance.now() - started) / 1000);
    const went = truths.flatMap((truth) => {
      const page = pages.get(truth.file);
      return page
        ? [{ truth, ...page, changed: page.changed.map(({ attrs }) => Number(attrs['x-i'])) }]
        : [];
    });
    process.stdout.write(`${JSON.stringify({ seconds, ...figuresOf(went), recovery })}\n`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
