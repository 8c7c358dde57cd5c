import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../../../src/core/account/account.ts';
import type { ReadAccount } from '../../../../src/core/transfer/contract/reader.ts';
import { isReadBack } from '../../../../src/core/transfer/out/compare.ts';
import { account } from './any.ts';

const RICH = account({ tags: ['work'], note: 'at the desk', pinned: true });

function readOf({ tags, note, pinned, ...draft }: Account): ReadAccount {
  return { draft, tags, note, ...(pinned && { isPinned: true }) };
}

const isSame = (...read: ReadAccount[]): boolean =>
  isReadBack('aegis', [RICH], { accounts: read, problems: [] });

test('what was written is what is read', () => {
  expect(isSame(readOf(RICH))).toBe(true);
});

const anyChange: fc.Arbitrary<Partial<Account>> = fc.oneof(
  fc.record({ issuer: fc.constantFrom('', 'Example ', 'example') }),
  fc.record({ accountName: fc.constantFrom('', 'kim') }),
  fc.record({ type: fc.constantFrom('hotp', 'steam') }),
  fc.record({ algorithm: fc.constantFrom('SHA256', 'SHA512') }),
  fc.record({ digits: fc.constantFrom(5, 7, 8) }),
  fc.record({ period: fc.integer({ min: 31 }) }),
  fc.record({ tags: fc.constantFrom<string[]>([], ['home'], ['work', 'home']) }),
  fc.record({ note: fc.constantFrom('', 'at home') }),
  fc.record({ pinned: fc.constant(false) }),
  fc.record({
    secret: fc
      .nat({ max: 19 })
      .map((at) => RICH.secret.map((byte, i) => byte ^ (i === at ? 1 : 0))),
  }),
  fc.record({ secret: fc.nat({ max: 19 }).map((length) => RICH.secret.slice(0, length)) }),
);

test('any change of what the format carries is noticed', () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      expect(isSame(readOf({ ...RICH, ...change }))).toBe(false);
    }),
  );
});

test('an account more, fewer or not readable is noticed', () => {
  expect(isSame()).toBe(false);
  expect(isSame(readOf(RICH), readOf(RICH))).toBe(false);
  const problems = [{ name: 'Example', code: 'import_damaged' as const }];
  expect(isReadBack('aegis', [RICH], { accounts: [readOf(RICH)], problems })).toBe(false);
});

test('what the format does not carry is not asked for', () => {
  const { tags: _tags, ...read } = readOf(RICH);
  expect(isReadBack('otpauth', [RICH], { accounts: [read], problems: [] })).toBe(true);
});

test('the counter of HOTP counts, its period and that of Steam do not', () => {
  const [hotp, steam] = [account({ type: 'hotp', counter: 4 }), account({ type: 'steam' })];
  const is = (one: Account, change: Partial<Account>): boolean =>
    isReadBack('aegis', [one], { accounts: [readOf({ ...one, ...change })], problems: [] });
  expect(is(hotp, { counter: 5 })).toBe(false);
  expect(is(hotp, { period: 60 })).toBe(true);
  expect(is(steam, { digits: 6, period: 60 })).toBe(true);
});
