import { describe, expect, it } from 'vitest';
import { openReplica, sealReplica } from '../../src/core/sync/seal.ts';
import { chance } from '../core/qr/draw.ts';
import { COMPUTERS, GROUP, ordinary, scattered } from '../core/sync/ordinary.ts';
import { ItemTravel } from './items.ts';

const under = { group: GROUP, epoch: 1, key: scattered('key', 32) };
const unkind = { delay: 40, heldShare: 0.15, held: 1200 };

describe('sealed replicas on their way through items', () => {
  it('are read whole or not at all, and the last one arrives everywhere', async () => {
    const [ann, bo, cleo] = COMPUTERS;
    const random = chance(16);
    const engines = { [ann]: 'chromium', [bo]: 'firefox', [cleo]: 'chromium' } as const;
    const travel = new ItemTravel(engines, random, unkind);
    const carried = { rotation: null, recovery: [] };
    let now = 0;
    for (let round = 0; round < 200; round++) {
      now += Math.floor(random() * 60);
      travel.tick(now);
      const computer = COMPUTERS[Math.floor(random() * 3)] ?? ann;
      const replica = ordinary(20 + Math.floor(random() * 180));
      await travel.write(
        computer,
        await sealReplica(replica, under, { ...carried, author: computer }),
      );
      for (const other of COMPUTERS)
        for (const sealed of await travel.read(other)) await openReplica(sealed, under);
    }
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
});
