import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged } from '../../../../src/core/sync/merge/merge.ts';
import { groupTime, settledReplica } from '../../../../src/core/sync/merge/settle.ts';
import { replicaOf, synced } from '../../../../src/core/sync/merge/synced.ts';
import type { Replica } from '../../../../src/core/sync/replica.ts';
import { History, handedOver, shownBy, textOf } from '../../../sync/history.ts';
import { NOW } from '../../../vault/account.ts';

/** Replicas from the middle of a history, whose computers' clocks are wrong by up to 3 days. */
async function replicasOf(seed: number, computers: number, steps: number): Promise<Replica[]> {
  const history = new History(seed, computers, handedOver());
  const all: Replica[] = [];
  for (let at = 0; at < steps; at++) {
    await history.step();
    if (at % 7 !== 0 && at < steps - 3) continue;
    const replica = replicaOf(history.chance.of(history.machines)?.contents ?? NOTHING);
    if (replica) all.push(replica);
  }
  return all;
}

const NOTHING = { accounts: [], sync: null };
const histories = fc.tuple(
  fc.nat(),
  fc.integer({ min: 2, max: 4 }),
  fc.integer({ min: 10, max: 90 }),
);

/** Checks a law on replicas of random histories, three at a time. */
function always(law: (one: Replica, two: Replica, three: Replica) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(histories, fc.nat(), async ([seed, computers, steps], pick) => {
      const all = await replicasOf(seed, computers, steps);
      const at = (factor: number): Replica => {
        const one = all[(pick * factor + factor) % all.length];
        if (!one) throw new Error('no replica');
        return one;
      };
      law(at(1), at(3), at(7));
    }),
    { numRuns: 30 },
  );
}

describe('joining replicas', () => {
  it('is the same in either order', () =>
    always((one, other) => {
      expect(textOf(merged(one, other))).toBe(textOf(merged(other, one)));
    }));

  it('is the same whichever two are joined first', () =>
    always((one, two, three) => {
      const left = merged(merged(one, two), three);
      expect(textOf(left)).toBe(textOf(merged(one, merged(two, three))));
    }));

  it('adds nothing twice', () =>
    always((one, other) => {
      expect(merged(one, one).accounts.every((account, at) => account === one.accounts[at])).toBe(
        true,
      );
      const both = merged(one, other);
      expect(textOf(merged(both, other))).toBe(textOf(both));
      expect(textOf(merged(both, one))).toBe(textOf(both));
    }));

  it('forgets the same, whoever forgets first', () =>
    always((one, other) => {
      const end = (all: Replica): string => textOf(settledReplica(all, groupTime(all)));
      const first = settledReplica(one, groupTime(one));
      expect(end(merged(first, other))).toBe(end(merged(one, other)));
    }));
});

describe('taking replicas in', () => {
  it('comes to the same for all who take in all of them, and is over after that', () =>
    fc.assert(
      fc.asyncProperty(histories, async ([seed, computers, steps]) => {
        const history = new History(seed, computers, handedOver());
        for (let at = 0; at < steps; at++) await history.step();
        const { machines, isConverged, lost } = await history.end();
        expect(lost).toEqual([]);
        expect(isConverged).toBe(true);
        const [first, other] = machines.map(({ contents }) => contents);
        if (!first || !other) throw new Error('no computer');
        const replica = replicaOf(other);
        expect(synced(first, replica ? [replica] : [], NOW).isChanged).toBe(false);
        expect(shownBy(first)).toBe(shownBy(other));
      }),
      { numRuns: 30 },
    ));
});
