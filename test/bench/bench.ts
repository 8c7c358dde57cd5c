import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Site, startSite } from '../pages/site.ts';
import { measureLarge } from './large.ts';
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
};

/**
 * `npm run --silent eval -- bench [name …]`: what the vault and the popup cost, each beside its yardstick, by turns in the same
 * browser. Prints one JSON line each, `{"popup":{…}}` last; milliseconds are medians, ratios the median of each round's.
 */
export default async function main(names: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const site = await startSite();
  let failed = 0;
  try {
    await buildBoth(folder);
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      try {
        process.stdout.write(`${JSON.stringify({ [name]: await measure(folder, site) })}\n`);
      } catch (caught) {
        // the others are measured all the same
        failed++;
        process.stderr.write(`${name}: ${caught instanceof Error ? caught.stack : String(caught)}\n`);
      }
    }
    return failed === 0 ? 0 : 1;
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}
