import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, RecoveryCode } from '../../../src/core/account/account.ts';
import {
  CONCERNS,
  type ConcernKind,
  codesLeft,
  concernsOf,
  duplicatesIn,
  isNearlyUsedUp,
} from '../../../src/core/account/health.ts';
import { changedSince } from '../../../src/core/account/restore.ts';
import { NOW, account as plain } from '../../vault/account.ts';

const DAY = 86_400;

/** Returns an account with nothing to look at, saved in a backup at `NOW`. */
const good = (id: string, more: Partial<Account> = {}): Account =>
  plain(id, { secret: secret(id, 20), ...more });

const secret = (seed: string, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => seed.charCodeAt(at % seed.length) + at);

const codes = (unused: number, used: number): RecoveryCode[] => [
  ...Array.from({ length: unused }, (_, at) => ({ code: `unused-${at}`, usedAt: null })),
  ...Array.from({ length: used }, (_, at) => ({ code: `used-${at}`, usedAt: NOW })),
];

const of = (kind: ConcernKind, accounts: Account[], at: number | null = NOW, now = NOW): string[] =>
  concernsOf(accounts, at, now).find((one) => one.kind === kind)?.ids ?? [];

describe('what there is to look at', () => {
  it('is nothing among good accounts, in an empty vault, and in the trash', () => {
    expect(concernsOf([good('a'), good('b')], NOW, NOW)).toEqual([]);
    expect(concernsOf([], null, NOW)).toEqual([]);
    const bad = { sites: [], recoveryCodes: [], secret: secret('x', 3), deletedAt: NOW };
    expect(concernsOf([good('a', bad), good('b', bad)], null, NOW)).toEqual([]);
  });

  it('is every account while there is no backup, then those changed after it', () => {
    const accounts = [good('a'), good('b', { updatedAt: NOW + 1 })];
    expect(of('unsaved', accounts, null)).toEqual(['a', 'b']);
    expect(of('unsaved', accounts, NOW, NOW + 9)).toEqual(['b']);
    expect(of('unsaved', accounts, NOW + 1, NOW + 9)).toEqual([]);
  });

  it('is every account where a wrong clock made the backup', () => {
    expect(of('unsaved', [good('a')], NOW + DAY, NOW)).toEqual([]);
    expect(of('unsaved', [good('a')], NOW + DAY + 1, NOW)).toEqual(['a']);
  });

  it.each([
    [1, 0, false],
    [2, 0, false],
    [2, 1, true],
    [3, 1, false],
    [3, 9, false],
    [3, 10, true],
    [0, 1, true],
    [2, 8, true],
    [9, 1, false],
    [0, 0, false],
  ])('%i recovery codes left and %i used: nearly used up is %s', (unused, used, isLow) => {
    expect(isNearlyUsedUp(codes(unused, used))).toBe(isLow);
    expect(of('codes_low', [good('a', { recoveryCodes: codes(unused, used) })])).toEqual(
      isLow ? ['a'] : [],
    );
  });

  it('is an account without recovery codes, and one without a confirmed site', () => {
    expect(of('codes_none', [good('a', { recoveryCodes: [] }), good('b')])).toEqual(['a']);
    expect(of('unconfirmed', [good('a'), good('b', { sites: [] })])).toEqual(['b']);
  });

  it('is a secret under 128 bits', () => {
    const accounts = [15, 16, 10].map((length, at) =>
      good(`n${at}`, { secret: secret(`n${at}`, length) }),
    );
    expect(of('weak', accounts)).toEqual(['n0', 'n2']);
  });

  it('is accounts of one key, set beside set; another length of code is another key', () => {
    const [one, other] = [secret('one', 20), secret('other', 20)];
    const accounts = [
      good('a', { secret: one }),
      good('b', { secret: other }),
      good('c', { secret: one, issuer: 'Elsewhere', counter: 9 }),
      good('d', { secret: other }),
      good('e', { secret: one, digits: 8 }),
      good('f', { secret: one, deletedAt: NOW }),
    ];
    expect(of('duplicate', accounts)).toEqual(['a', 'c', 'b', 'd']);
  });
});

const anyAccount = fc
  .record({
    secret: fc.uint8Array({ minLength: 1, maxLength: 20, max: 2 }),
    digits: fc.constantFrom(6, 8),
    sites: fc.constantFrom<string[]>([], ['example.com']),
    unused: fc.nat(12),
    used: fc.nat(12),
    updatedAt: fc.integer({ min: NOW - 5, max: NOW + 5 }),
    deletedAt: fc.constantFrom(null, null, NOW),
  })
  .map(({ unused, used, ...more }) => ({ ...more, recoveryCodes: codes(unused, used) }));
const anyAccounts = fc
  .array(anyAccount, { maxLength: 12 })
  .map((all) => all.map((more, at) => plain(`id-${at}`, more)));
const anyBackup = fc.option(fc.integer({ min: NOW - 6, max: NOW + 6 }));

describe('whatever the accounts are', () => {
  it('concerns name accounts that are alive, each once, in a fixed order', () => {
    fc.assert(
      fc.property(anyAccounts, anyBackup, (accounts, at) => {
        const before = structuredClone(accounts);
        const found = concernsOf(accounts, at, NOW);
        expect(accounts).toEqual(before);
        const kinds = found.map(({ kind }) => CONCERNS.indexOf(kind));
        expect(kinds).toEqual([...new Set(kinds)].sort((a, b) => a - b));
        const alive = accounts.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
        for (const { ids } of found) {
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
          expect(alive).toEqual(expect.arrayContaining(ids));
        }
      }),
    );
  });

  it('each goes away as its accounts are mended, and no other comes', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const mended = accounts.map((one, at) => ({
          ...one,
          secret: secret(`${at} mended`, 20),
          sites: ['example.com'],
          recoveryCodes: codes(8, 0),
        }));
        expect(concernsOf(mended, NOW + 5, NOW + 5)).toEqual([]);
      }),
    );
  });

  it('duplicates are what a comparison of every pair finds', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const sets = duplicatesIn(accounts).map((set) => set.map(({ id }) => id));
        const setOf = (id: string): number => sets.findIndex((ids) => ids.includes(id));
        for (const one of accounts)
          for (const other of accounts) {
            const isSame =
              one !== other &&
              one.deletedAt === null &&
              other.deletedAt === null &&
              one.digits === other.digits &&
              one.secret.join() === other.secret.join();
            const isFound =
              one !== other && setOf(one.id) >= 0 && setOf(one.id) === setOf(other.id);
            expect(isFound).toBe(isSame);
          }
      }),
    );
  });

  it('those not in a backup are those that count as changed, but for the trash', () => {
    fc.assert(
      fc.property(anyAccounts, fc.integer({ min: NOW - 6, max: NOW + 6 }), (accounts, at) => {
        const alive = accounts.filter(({ deletedAt }) => deletedAt === null);
        expect(of('unsaved', accounts, at)).toHaveLength(changedSince({ accounts: alive }, at));
      }),
    );
  });

  it('used and unused codes are told apart', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (unused, used) => {
        expect(codesLeft(codes(unused, used))).toBe(unused);
      }),
    );
  });
});
