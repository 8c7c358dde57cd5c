import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Site, startSite } from '../pages/site.ts';
import { COMPARED, compare } from './against.ts';
import { askedFor } from './asked.ts';
import { measureFolder } from './folder.ts';
import { measureImport } from './import.ts';
import { measureLarge } from './large.ts';
import { measurePasskey } from './passkey.ts';
import { measurePopup } from './popup.ts';
import { buildBoth } from './profile.ts';
import { measureSave } from './save.ts';
import { measureUnlock } from './unlock.ts';

type Measure = (folder: string, site: Site) => Promise<object>;

const MEASURES: Record<string, Measure> = {
  unlock: measureUnlock,
  save: measureSave,
  large: measureLarge,
  popup: measurePopup,
  import: measureImport,
  passkey: measurePasskey,
  folder: measureFolder,
};

const USAGE = `Usage: npm run --silent eval -- bench [name …] [--against [revision]] [--rounds N]
  Without --against: unlock, save, large, popup, import, passkey, folder, each beside its
  yardstick; a line {"popup":{…}} for each.
  With it, or for one of the others: ours beside that git revision, by turns; 39dd371 when none
  is named. Lines {"name","ours","before","ratio","spread","rounds"}, milliseconds.
  There are ${Object.keys(COMPARED).join(', ')}.
`;

/**
 * `npm run --silent eval -- bench [name …] [--against [revision]] [--rounds N]`: what the product
 * costs, beside yardsticks or beside another revision of it. Prints JSON lines and nothing else;
 * milliseconds are medians, ratios the median of each round's.
 */
export default async function main(args: string[]): Promise<number> {
  const asked = askedFor(args, { alone: Object.keys(MEASURES), both: Object.keys(COMPARED) });
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n${USAGE}`);
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  // Also after Ctrl+C.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  try {
    const { names, against, rounds } = asked;
    const failed =
      against === null
        ? await measure(names, folder)
        : await compare(names, against, rounds, folder);
    return failed === 0 ? 0 : 1;
  } catch (caught) {
    process.stderr.write(`${caught instanceof Error ? caught.message : String(caught)}\n`);
    return 1;
  }
}

/** Measures beside yardsticks; returns how many measures failed. */
async function measure(names: string[], folder: string): Promise<number> {
  const site = await startSite();
  let failed = 0;
  try {
    await buildBoth(folder);
    for (const name of names) {
      try {
        process.stdout.write(
          `${JSON.stringify({ [name]: await MEASURES[name]?.(folder, site) })}\n`,
        );
      } catch (caught) {
        // the others are measured all the same
        failed++;
        process.stderr.write(
          `${name}: ${caught instanceof Error ? caught.stack : String(caught)}\n`,
        );
      }
    }
    return failed;
  } finally {
    await site.close();
  }
}
