import { describe, expect, it } from 'vitest';
import { assembled, type ItemStep, type Items, planned } from '../../../src/core/sync/parts.ts';
import type { Replica } from '../../../src/core/sync/replica.ts';
import { sealReplica } from '../../../src/core/sync/seal.ts';
import { StandInArea } from '../../sync/store.ts';
import { COMPUTERS, GROUP, ordinary, scattered } from './ordinary.ts';

const carried = { author: COMPUTERS[0], rotation: null, recovery: [] };

function sealed(replica: Replica): Promise<Uint8Array<ArrayBuffer>> {
  return sealReplica(replica, { group: GROUP, epoch: 1, key: scattered('key', 32) }, carried);
}

async function written(area: StandInArea, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  for (const step of await planned(area.get(), bytes)) did(area, step);
}

function did(area: StandInArea, step: ItemStep): void {
  if ('set' in step) area.set(step.set);
  else area.remove(step.remove);
}

describe('what a sealed replica takes', () => {
  it('is at most 90 bytes an account, of a thousand as people have them', async () => {
    const { length } = await sealed(ordinary(1000));
    expect(length / 1000).toBeLessThanOrEqual(90);
  });

  it.each([
    ['chromium', 400, 0],
    ['firefox', 400, 0],
    ['chromium', 200, 10],
    ['firefox', 200, 10],
  ] as const)(
    'fits twice into the room of %s with %i accounts and %i codes each',
    async (engine, accounts, codes) => {
      const area = new StandInArea(
        engine,
        () => 0,
        () => undefined,
      );
      const replica = ordinary(accounts, codes);
      for (let round = 0; round < 3; round++) {
        const bytes = await sealed(replica);
        await written(area, bytes);
        expect(await assembled(area.get())).toEqual(bytes);
      }
      expect(generations(area.get()).size).toBe(2);
    },
  );
});

function generations(items: Items): Set<string> {
  const parts = Object.keys(items).filter((key) => key.includes('.'));
  return new Set(parts.map((key) => key.split('.')[0] ?? ''));
}
