import { expect, it } from 'vitest';
import { VERSION } from '../../../src/core/vault/envelope.ts';
import { STEPS, type Step, upgraded } from '../../../src/core/vault/steps.ts';

it('goes from every earlier format version to this one, step by step', () => {
  expect(Object.keys(STEPS).map(Number)).toEqual(
    Array.from({ length: VERSION - 1 }, (_, at) => at + 1),
  );
  const steps: Record<number, Step> = {
    1: (plain) => ({ ...plain, path: [...(plain.path as number[]), 1] }),
    2: (plain) => ({ ...plain, path: [...(plain.path as number[]), 2] }),
  };
  expect(upgraded({ path: [] }, 1, steps, 3)).toEqual({ path: [1, 2] });
  expect(upgraded({ path: [] }, 2, steps, 3)).toEqual({ path: [2] });
  expect(upgraded({ path: [] }, 3, steps, 3)).toEqual({ path: [] });
  expect(() => upgraded({}, 1, { 2: steps[2] as Step }, 3)).toThrow(RangeError);
});
