import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fillPlayer } from './plays/fill.ts';
import { lookPlayer } from './plays/look.ts';
import { type Compare, inTurn, playing } from './plays/pair.ts';
import { compareScans } from './plays/scans.ts';
import { partsOf, type Side } from './plays/side.ts';
import { largePlayer, popupPlayer, savePlayer, unlockPlayer } from './plays/vault.ts';
import { buildBoth } from './profile.ts';
import { checkOut } from './revision.ts';
import { servePages } from './served.ts';
import type { Both } from './turns.ts';

/** Everything that is measured beside another revision, in the order in which it is printed. */
export const COMPARED: Record<string, Compare> = {
  scan: compareScans,
  fill: playing((side) => fillPlayer(side, 'login', 'fill')),
  boxes: playing((side) => fillPlayer(side, 'boxes', 'boxes')),
  look: playing(lookPlayer),
  unlock: inTurn([10, 1000].map((size) => playing((side) => unlockPlayer(side, size)))),
  save: playing(savePlayer),
  large: playing(largePlayer),
  popup: inTurn([10, 100, 1000].map((size) => playing((side) => popupPlayer(side, size)))),
};

/**
 * Measures the checkout that this runs in beside a revision of it, each built from its own sources
 * and in a browser of its own, by turns. Prints one JSON line for each figure; returns how many
 * measures failed.
 */
export async function compare(
  names: string[],
  revision: string,
  rounds: number | null,
  folder: string,
): Promise<number> {
  const checkout = await checkOut(revision, join(folder, 'revision'));
  const served = await servePages();
  try {
    const sides: Both<Side> = {
      ours: await built(process.cwd(), join(folder, 'ours'), served.base),
      before: await built(checkout.root, join(folder, 'before'), served.base),
    };
    let failed = 0;
    for (const name of names) {
      const told = (sentence: string): void => void process.stderr.write(`${name}: ${sentence}\n`);
      try {
        const lines = (await COMPARED[name]?.(sides, { rounds, told })) ?? [];
        for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
      } catch (caught) {
        // the others are measured all the same
        failed++;
        told(caught instanceof Error ? (caught.stack ?? caught.message) : String(caught));
      }
    }
    return failed;
  } finally {
    await served.close();
    await checkout.remove();
  }
}

async function built(root: string, folder: string, base: string): Promise<Side> {
  await mkdir(folder, { recursive: true });
  await buildBoth(folder, root);
  return { folder, base, parts: await partsOf(root) };
}
