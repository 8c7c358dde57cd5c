import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReplica, sealReplica } from '../../src/core/sync/seal.ts';
import { chance } from '../core/qr/draw.ts';
import { COMPUTERS, GROUP, ordinary, scattered } from '../core/sync/ordinary.ts';
import { root } from '../house/sources.ts';
import { ItemTravel, type Parts } from './items.ts';

const under = { group: GROUP, epoch: 1, key: scattered('key', 32) };
const unkind = { delay: 40, heldShare: 0.15, held: 1200 };
const carried = { rotation: null, recovery: [] };
const [ann, bo, cleo] = COMPUTERS;
const engines = { [ann]: 'chromium', [bo]: 'firefox', [cleo]: 'chromium' } as const;

/** Writes and reads on all computers, so many rounds; returns the time when that ends. */
async function led(
  travel: ItemTravel,
  random: () => number,
  rounds: number,
  read: (sealed: Uint8Array<ArrayBuffer>) => unknown,
): Promise<number> {
  let now = 0;
  for (let round = 0; round < rounds; round++) {
    now += Math.floor(random() * 60);
    travel.tick(now);
    const computer = COMPUTERS[Math.floor(random() * 3)] ?? ann;
    const replica = ordinary(20 + Math.floor(random() * 180));
    await travel.write(
      computer,
      await sealReplica(replica, under, { ...carried, author: computer }),
    );
    for (const other of COMPUTERS)
      for (const sealed of await travel.read(other)) await read(sealed);
  }
  return now;
}

/** Returns the product's parts without these guards, each of which stands once in its source. */
async function withoutGuards(guards: [from: string, to: string][]): Promise<Parts> {
  const path = 'src/core/sync/parts.ts';
  let text = await readFile(join(root, path), 'utf8');
  for (const [from, to] of guards) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, to);
  }
  const here = join(root, 'src/core/sync');
  text = text.replace(/from '(\.[^']+)'/g, (_, to: string) => `from '${join(here, to)}'`);
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-mutant-'));
  try {
    const file = join(folder, 'parts.ts');
    await writeFile(file, text);
    return (await import(file)) as Parts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('sealed replicas on their way through items', () => {
  it('are read whole or not at all, and the last one arrives everywhere', async () => {
    const random = chance(16);
    const travel = new ItemTravel(engines, random, unkind);
    let now = await led(travel, random, 200, (sealed) => openReplica(sealed, under));
    const last = await sealReplica(ordinary(50), under, { ...carried, author: ann });
    const isEverywhere = async (): Promise<boolean> => {
      const found = await Promise.all(COMPUTERS.map((other) => travel.read(other)));
      return found.every(([sealed]) => sealed && Buffer.from(sealed).equals(last));
    };
    // A computer may be stopped again, and then writes again.
    for (let round = 0; round < 20 && !(await isEverywhere()); round++) {
      await travel.write(ann, last);
      now += 1e6;
      travel.tick(now);
    }
    expect(await isEverywhere()).toBe(true);
    const { tally } = travel;
    expect(tally.torn).toBe(0);
    expect(Math.min(tally.stopped, tally.incomplete, tally.reads)).toBeGreaterThan(5);
  });

  it('are counted as torn where parts have no names of their own and no sum', async () => {
    const mutant = await withoutGuards([
      ["Array.from(random(6), (byte) => LETTERS[byte % 32]).join('')", "'aaaaaa' || random"],
      ['(await sha256(bytes)) === manifest.sha256 ? bytes : null', 'bytes'],
    ]);
    const random = chance(16);
    const travel = new ItemTravel(engines, random, unkind, mutant);
    await led(travel, random, 50, () => undefined);
    expect(travel.tally.torn).toBeGreaterThan(0);
  });
});
