// Arbitrary accounts of a vault, unusual ones on purpose, and how tests write them.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Account, Algorithm } from '../../../../src/core/account/account.ts';
import { MOST_COUNTER } from '../../../../src/core/otp/limits.ts';
import type { Means } from '../../../../src/core/transfer/out/contract.ts';

export const MEANS: Means = {
  password: 'three pelicans hum',
  random: (length) => Uint8Array.from(randomBytes(length)),
};

/** Returns an account: TOTP with the defaults and nothing beside, unless said otherwise. */
export function account(said: Partial<Account> = {}): Account {
  return {
    id: '0e3f7b1a-5c1d-4a64-9d0a-6f1f0c3e2b11',
    type: 'totp',
    secret: Uint8Array.from({ length: 20 }, (_, at) => at * 7 + 1),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    issuer: 'Example',
    accountName: 'kim@example.com',
    parameters: [],
    sites: [],
    recoveryCodes: [],
    tags: [],
    pinned: false,
    note: '',
    createdAt: 1_700_000_000,
    updatedAt: 1_700_000_000,
    usedAt: null,
    deletedAt: null,
    expiredAt: null,
    enrollment: null,
    stamps: null,
    extra: {},
    ...said,
  };
}

/** What vaults hold, and what breaks files: separators, escapes, links, markup, hidden letters. */
const ODD = [
  'null',
  'undefined',
  'Steam',
  'steam',
  'a:b',
  ':x',
  'Example:kim',
  ' ',
  'otpauth://totp/a?secret=MFRGG',
  'codeDisplay=',
  '<a href="x">',
  '"\n,;\t#',
  '%3A%zz',
  '+1 + 2',
  'e\u0301\u200d\u202e',
  '👩‍💻 例え',
  '\ud800',
  'x'.repeat(700),
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(...ODD),
);
const anyName = fc.oneof(anyText, fc.constantFrom('Steam', 'Example', ''));
const anyParameter = fc.tuple(
  fc.oneof(anyText, fc.constantFrom('image', 'lock', 'data', 'codeDisplay', 'serial', 'issuer')),
  anyText,
);

/** Any account that a vault may hold. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    type: fc.constantFrom('totp', 'hotp', 'steam'),
    secret: fc.oneof(
      { weight: 9, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 64 }) },
      { weight: 1, arbitrary: fc.uint8Array({ minLength: 1000, maxLength: 1000 }) },
    ),
    algorithm: fc.constantFrom<Algorithm>('SHA1', 'SHA256', 'SHA512'),
    digits: fc.oneof(fc.constantFrom(5, 6, 8), fc.integer({ min: 1, max: 10 })),
    period: fc.oneof(fc.constantFrom(30, 60), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    counter: fc.oneof(fc.nat(), fc.integer({ min: 0, max: MOST_COUNTER })),
    issuer: anyName,
    accountName: anyName,
    parameters: fc.array(anyParameter, { maxLength: 3 }),
    sites: fc.uniqueArray(fc.constantFrom('login.example.com', '*.example.org', 'localhost'), {
      maxLength: 2,
    }),
    recoveryCodes: fc.array(fc.record({ code: anyText, usedAt: fc.constant(null) }), {
      maxLength: 1,
    }),
    tags: fc.array(fc.oneof(anyText, fc.constantFrom('work', 'home')), { maxLength: 2 }),
    note: fc.oneof(anyText, fc.constant('')),
    pinned: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ type, ...said }) => {
    switch (type) {
      case 'hotp':
        return account({ ...said, type, period: 30 });
      case 'steam':
        return account({
          ...said,
          type,
          algorithm: 'SHA1',
          digits: 5,
          period: 30,
          counter: 0,
        });
      default:
        return account({ ...said, type: 'totp', counter: 0 });
    }
  });
