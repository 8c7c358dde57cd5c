import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../../../src/core/match/site.ts';
import {
  lockMinutes,
  POLICY_BOUNDS,
  type Policy,
  permitsSite,
  policyOf,
} from '../../../src/core/policy/policy.ts';
import { root } from '../../house/sources.ts';

const WHOLE: Required<Policy> = {
  minimumPasswordLength: 14,
  lockAfterMinutes: 10,
  plainExport: false,
  fillSites: ['example.com', '*.corp.example'],
  sync: false,
};
const MEMBERS = Object.keys(WHOLE) as (keyof Policy)[];

const host = fc.domain();
const site = fc.oneof(
  host,
  host.map((name) => `*.${name}`),
);
const good: Record<keyof Policy, fc.Arbitrary<unknown>> = {
  minimumPasswordLength: fc.integer({ min: 8, max: 128 }),
  lockAfterMinutes: fc.integer({ min: 1, max: 1440 }),
  plainExport: fc.boolean(),
  fillSites: fc.array(site),
  sync: fc.boolean(),
};
/** Anything that is no value of any member. */
const nonsense = fc.anything().filter((value) => {
  if (Array.isArray(value) || typeof value === 'boolean') return false;
  return !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1440);
});

describe('what an administrator has written', () => {
  test('is taken as it is where it makes sense', () => {
    expect(policyOf(WHOLE)).toEqual(WHOLE);
    fc.assert(
      fc.property(fc.record(good, { requiredKeys: [] }), (stored) => {
        expect(policyOf(stored)).toEqual(stored);
      }),
    );
  });

  test.each([undefined, null, '', 'plainExport', 7, true, [], {}, [WHOLE], new Map()])(
    'sets nothing as %j',
    (stored) => {
      expect(policyOf(stored)).toEqual({});
    },
  );

  test.each([
    ['minimumPasswordLength', [7, 0, -1, 129, 1e9, 14.5, '14', true, Number.NaN, Infinity, null]],
    ['lockAfterMinutes', [0, -5, 0.5, 1441, '10', false, Number.NaN, Infinity, null]],
    ['plainExport', ['false', '0', 2, -1, null, {}, []]],
    ['sync', ['false', '0', 2, -1, null, {}, []]],
    ['fillSites', ['example.com', { 0: 'example.com' }, null, false, 1]],
  ] as const)('sets no %s as %j, and the others are as they were', (name, values) => {
    const { [name]: _, ...others } = WHOLE;
    for (const value of values) expect(policyOf({ ...WHOLE, [name]: value })).toEqual(others);
  });

  test('is a switch as the registry of Windows keeps one, too', () => {
    expect(policyOf({ plainExport: 0, sync: 1 })).toEqual({ plainExport: false, sync: true });
  });

  test('is judged member by member: nonsense changes nothing but its own member', () => {
    fc.assert(
      fc.property(
        fc.record(good, { requiredKeys: [] }),
        fc.constantFrom(...MEMBERS),
        nonsense,
        fc.dictionary(fc.string(), fc.anything()),
        (stored, name, value, further) => {
          const { [name]: _, ...others } = stored;
          expect(policyOf({ ...further, ...others, [name]: value })).toEqual(
            policyOf({ ...further, ...others, [name]: undefined }),
          );
        },
      ),
    );
  });

  test('is never anything but a policy, whatever it is', () => {
    const [leastLength, mostLength] = POLICY_BOUNDS.minimumPasswordLength;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record(Object.fromEntries(MEMBERS.map((m) => [m, fc.anything()]))),
        ),
        (stored) => {
          const policy = policyOf(stored);
          expect(MEMBERS).toEqual(expect.arrayContaining(Object.keys(policy)));
          const { minimumPasswordLength = 8, lockAfterMinutes = 1, fillSites = [] } = policy;
          expect(minimumPasswordLength).toBeGreaterThanOrEqual(leastLength);
          expect(minimumPasswordLength).toBeLessThanOrEqual(mostLength);
          expect(lockAfterMinutes).toBeGreaterThanOrEqual(1);
          for (const one of fillSites) {
            const name = one.replace(/^\*\./, '');
            expect(hostOf(`https://${name}`)).toBe(name);
          }
          expect(policyOf(policy)).toEqual(policy);
        },
      ),
    );
  });

  test('is described to Chromium as it is read', () => {
    const text = readFileSync(join(root, 'public/policy.json'), 'utf8');
    const { properties } = JSON.parse(text) as {
      properties: Record<string, { title: string; minimum?: number; maximum?: number }>;
    };
    expect(Object.keys(properties).sort()).toEqual([...MEMBERS].sort());
    for (const [name, [least, most]] of Object.entries(POLICY_BOUNDS))
      expect(properties[name]).toMatchObject({ type: 'integer', minimum: least, maximum: most });
    for (const { title } of Object.values(properties)) expect(title).not.toBe('');
  });
});

describe('the sites on which codes are filled', () => {
  test.each([
    ['example.com', 'example.com', true],
    ['example.com', 'login.example.com', false],
    ['example.com', 'notexample.com', false],
    ['*.example.com', 'example.com', true],
    ['*.example.com', 'login.eu.example.com', true],
    ['*.example.com', 'notexample.com', false],
    ['*.example.com', 'example.com.evil.example', false],
    ['EXAMPLE.com', 'example.com', true],
    ['example.com.', 'example.com', true],
    ['*.bücher.example', 'login.xn--bcher-kva.example', true],
    ['*.intranet', 'time.intranet', true],
    ['localhost', 'localhost', true],
    ['[::1]', '[::1]', true],
    ['*', 'example.com', false],
    ['*.*.com', 'login.example.com', false],
    ['*.', 'example.com', false],
    ['', 'example.com', false],
    ['https://example.com', 'example.com', false],
    ['https://example.com/', 'https', false],
    ['example.com/login', 'example.com', false],
    ['example.com:8443', 'example.com', false],
    ['kim@example.com', 'example.com', false],
    ['example.com?', 'example.com', false],
    ['example.com\n', 'example.com', false],
    ['*.example.com ', 'login.example.com', false],
  ])('%j on %s: %s', (item, place, isPermitted) => {
    expect(permitsSite(policyOf({ fillSites: [item] }), place)).toBe(isPermitted);
  });

  test('are all, unless a list says otherwise', () => {
    fc.assert(
      fc.property(fc.option(host), (place) => {
        expect(permitsSite({}, place)).toBe(true);
        expect(permitsSite({ fillSites: [] }, place)).toBe(false);
      }),
    );
  });

  test('stay restricted by a list, whatever is in it: each item permits its own site alone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(site, fc.anything())), host, (fillSites, place) => {
        const policy = policyOf({ fillSites });
        const each = fillSites.map((one) => permitsSite(policyOf({ fillSites: [one] }), place));
        expect(policy.fillSites).toBeDefined();
        expect(permitsSite(policy, place)).toBe(each.includes(true));
        expect(permitsSite(policyOf({ fillSites: [...fillSites, place] }), place)).toBe(true);
        expect(permitsSite(policy, null)).toBe(false);
      }),
    );
  });
});

describe('the time until the vault locks', () => {
  test('is what the person chose, within what is allowed', () => {
    expect(lockMinutes({}, 0)).toBe(0);
    expect(lockMinutes({ lockAfterMinutes: 10 }, 0)).toBe(10);
    fc.assert(
      fc.property(
        fc.anything(),
        fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e6 })),
        (lockAfterMinutes, minutes) => {
          const policy = policyOf({ lockAfterMinutes });
          const most = policy.lockAfterMinutes ?? Infinity;
          const locks = lockMinutes(policy, minutes);
          expect(locks <= most && (locks > 0 || most === Infinity)).toBe(true);
          if (minutes > 0 && minutes <= most) expect(locks).toBe(minutes);
        },
      ),
    );
  });
});
