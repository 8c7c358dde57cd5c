import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Contents, Enrollment } from '../../../src/core/account/account.ts';
import { settling } from '../../../src/core/account/edits.ts';
import {
  BEGUN,
  doneOf,
  furthest,
  STEPS_AHEAD,
  stepsOf,
} from '../../../src/core/account/enrollment.ts';
import { restored } from '../../../src/core/account/restore.ts';
import { account, NOW } from '../../vault/account.ts';

const DAY = 86_400;
const begun = (more: Partial<Account> = {}): Account =>
  account('a', { enrollment: BEGUN, recoveryCodes: [], ...more });
const of = (one: Account): Contents => ({
  accounts: [one],
  taughtFields: [],
  sync: null,
  extra: {},
});
const enrollment: fc.Arbitrary<Enrollment> = fc.record({
  confirmed: fc.constantFrom(NOW, 'skipped' as const, null),
  recovery: fc.constantFrom('kept' as const, 'skipped' as const, null),
  second: fc.constantFrom('done' as const, 'skipped' as const, null),
});

describe('the steps of setting up an account', () => {
  it('are none for an account that never had any', () => {
    expect(stepsOf(account('a'), true)).toBeNull();
  });

  it('are all open after the scan', () => {
    const steps = stepsOf(begun(), false);
    expect(steps).toEqual({ confirmed: 'open', recovery: 'open', second: 'open' });
    expect(steps && doneOf(steps)).toBe(1);
  });

  it('are what the person said', () => {
    const said = begun({ enrollment: { confirmed: NOW, recovery: 'kept', second: 'skipped' } });
    expect(stepsOf(said, false)).toEqual({
      confirmed: 'done',
      recovery: 'done',
      second: 'skipped',
    });
  });

  it('are done by themselves: codes are kept here, a backup was saved', () => {
    const kept = begun({
      recoveryCodes: [{ code: 'c', usedAt: null }],
      enrollment: { confirmed: null, recovery: 'skipped', second: 'skipped' },
    });
    expect(stepsOf(kept, true)).toEqual({ confirmed: 'open', recovery: 'done', second: 'done' });
  });

  it.each([
    ['a day later, on a confirmed site', NOW + DAY, ['example.com'], 'done'],
    ['within a day', NOW + DAY - 1, ['example.com'], 'open'],
    ['on no confirmed site', NOW + DAY, [], 'open'],
    ['never', null, ['example.com'], 'open'],
  ])('a code used %s: the site has accepted it, or not', (_name, usedAt, sites, state) => {
    expect(stepsOf(begun({ usedAt, sites }), false)?.confirmed).toBe(state);
  });

  it('are counted with the scan', () => {
    fc.assert(
      fc.property(enrollment, fc.boolean(), (said, isBackedUp) => {
        const steps = stepsOf(begun({ enrollment: said }), isBackedUp);
        const done = STEPS_AHEAD.filter((name) => steps?.[name] === 'done').length;
        expect(steps && doneOf(steps)).toBe(1 + done);
      }),
    );
  });
});

describe('settling a step', () => {
  const left = (one: Account, steps: Partial<Enrollment>): Account['enrollment'] | undefined =>
    settling('a', NOW + 1, steps)(of(one)).accounts[0]?.enrollment;

  it('keeps the others, and what a newer version wrote', () => {
    const said: Enrollment = { ...BEGUN, recovery: 'kept', extra: { third: 1 } };
    expect(left(begun({ enrollment: said }), { second: 'skipped' })).toEqual({
      ...said,
      second: 'skipped',
    });
  });

  it('ends it once all are done, and not while one is skipped', () => {
    const said: Enrollment = { confirmed: NOW, recovery: 'kept', second: null };
    expect(left(begun({ enrollment: said }), { second: 'done' })).toBeNull();
    expect(left(begun({ enrollment: said }), { second: 'skipped' })).not.toBeNull();
  });

  it('changes nothing in an account that is set up, or is not there', () => {
    const contents = of(account('a'));
    expect(settling('a', NOW, { second: 'done' })(contents)).toBe(contents);
    expect(settling('b', NOW, { second: 'done' })(contents)).toBe(contents);
  });
});

describe('taking a backup back', () => {
  const back = (today: Account, copy: Account): Account['enrollment'] | undefined =>
    restored(of(today), of(copy), NOW).accounts[0]?.enrollment;

  it('unsettles no step, and brings none that were settled only in the backup to nothing', () => {
    fc.assert(
      fc.property(enrollment, enrollment, (today, copy) => {
        const result = back(begun({ enrollment: today }), begun({ enrollment: copy }));
        for (const name of STEPS_AHEAD) {
          const said = [today[name], copy[name]];
          const best = said.find((one) => one !== null && one !== 'skipped');
          const isSkipped = said.includes('skipped');
          expect(result?.[name]).toBe(best ?? (isSkipped ? 'skipped' : null));
        }
      }),
    );
  });

  it('does not begin again what is finished', () => {
    expect(back(account('a'), begun())).toBeNull();
    expect(furthest(BEGUN, null)).toBeNull();
  });

  it('brings an account that is gone back as far as it had come', () => {
    const copy = begun({ enrollment: { ...BEGUN, recovery: 'skipped' } });
    const [one] = restored(
      { accounts: [], taughtFields: [], sync: null, extra: {} },
      of(copy),
      NOW,
    ).accounts;
    expect(one?.enrollment).toEqual(copy.enrollment);
  });
});
