import { expect, it } from 'vitest';
import { handedOver, ledThrough } from '../../../sync/history.ts';

it.each([
  [1, 2],
  [2, 3],
  [3, 4],
])(
  'computers come to the same, and nothing is lost: seed %i, %i computers',
  async (seed, computers) => {
    const { isConverged, lost, exchanges, kills } = await ledThrough(
      seed,
      computers,
      300,
      handedOver(),
    );
    expect(lost).toEqual([]);
    expect(isConverged).toBe(true);
    expect(exchanges).toBeGreaterThan(20);
    expect(kills).toBeGreaterThan(2);
  },
);
