import { describe, expect, it } from 'vitest';
import { snapshotsToDrop, type Taking } from '../../../src/core/account/snapshots.ts';
import { chanceOf } from '../../sync/chance.ts';
import { NOW } from '../../vault/account.ts';

const DAY = 86_400;
const dayOf = ({ at }: Taking): number => Math.floor(at / DAY);
const newestFirst = (all: Taking[]): Taking[] => all.toSorted((a, b) => b.at - a.at);

/** What is kept when snapshots are taken one after the other, the newest first. */
function keptOf(taken: readonly Taking[]): Taking[] {
  let kept: Taking[] = [];
  for (const one of taken) {
    const all = newestFirst([one, ...kept]);
    const gone = new Set(snapshotsToDrop(all));
    kept = all.filter((each) => !gone.has(each));
  }
  return kept;
}

/** Snapshots of all kinds in the order in which they are taken, no two of them at once. */
function drawn(seed: number): Taking[] {
  const chance = chanceOf(seed);
  const kinds = ['daily', 'import', 'step', 'restore', 'sync', 'sync', 'sync', 'sync'] as const;
  let at = NOW;
  return Array.from({ length: 10 + chance.below(60) }, () => {
    at += 1 + (chance.percent(15) ? chance.below(3 * DAY) : chance.below(1800));
    return { kind: chance.of(kinds) ?? 'sync', at };
  });
}

describe('which snapshots are kept', () => {
  it('yesterday’s last state outlives a day with many turns of sharing', () => {
    const midnight = NOW - (NOW % DAY);
    const yesterday: Taking[] = [-9000, -600].map((at) => ({ kind: 'sync', at: midnight + at }));
    const today: Taking[] = Array.from({ length: 30 }, (_, turn) => ({
      kind: 'sync',
      at: midnight + 60 * turn,
    }));
    const kept = keptOf([...yesterday, ...today]);
    expect(kept).toEqual([...today.slice(-5).reverse(), yesterday[1]]);
  });

  it('holds for any order of events: bounded, the newest of each kind and day', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const taken = drawn(seed);
      const kept = keptOf(taken);
      const of = (isIt: (one: Taking) => boolean) => newestFirst(taken.filter(isIt));
      const synced = of(({ kind }) => kind === 'sync');
      const others = of(({ kind }) => kind !== 'sync' && kind !== 'daily');
      expect(kept.length, `${seed}`).toBeLessThanOrEqual(5 + 10 + 3);
      expect(kept, `${seed}`).toEqual(expect.arrayContaining(synced.slice(0, 5)));
      expect(kept, `${seed}`).toEqual(expect.arrayContaining(others.slice(0, 3)));
      expect(kept.filter(({ kind }) => kind === 'daily')).toEqual(
        of(({ kind }) => kind === 'daily').slice(0, 5),
      );
      for (const day of [...new Set(synced.map(dayOf))].slice(0, 5))
        expect(kept, `${seed}`).toContain(synced.find((one) => dayOf(one) === day));
    }
  });
});
