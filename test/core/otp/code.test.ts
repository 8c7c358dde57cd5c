import fc from 'fast-check';
import * as oracle from 'otpauth';
import { describe, expect, test } from 'vitest';
import type { Algorithm, Key } from '../../../src/core/account/account.ts';
import { decodeBase32 } from '../../../src/core/bytes/base32.ts';
import { codeAt, nextCode } from '../../../src/core/otp/code.ts';
import { hotp } from '../../../src/core/otp/hotp.ts';
import { secondsLeft, stepAt, totp } from '../../../src/core/otp/totp.ts';
import published from '../../vectors/codes.json' with { type: 'json' };
import rfc4226 from '../../vectors/rfc4226.json' with { type: 'json' };
import rfc6238 from '../../vectors/rfc6238.json' with { type: 'json' };
import steam from '../../vectors/steam.json' with { type: 'json' };

const KEY: Key = {
  type: 'totp',
  secret: decodeBase32('JBSWY3DPEHPK3PXP'),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};

describe('RFC 4226 Appendix D', () => {
  test.each(rfc4226.codes.map((code, counter) => ({ code, counter })))(
    'counter $counter',
    (vector) => {
      const secret = decodeBase32(rfc4226.secret);
      expect(hotp(secret, vector.counter, 'SHA1', rfc4226.digits)).toBe(vector.code);
      expect(codeAt({ ...KEY, type: 'hotp', secret, counter: vector.counter }, 1e9).code).toBe(
        vector.code,
      );
    },
  );
});

describe('RFC 6238 Appendix B', () => {
  test.each(rfc6238.cases)('$algorithm at $time', ({ algorithm, secret, time, code }) => {
    const bytes = decodeBase32(secret);
    expect(totp(bytes, time, algorithm as Algorithm, rfc6238.digits, rfc6238.period)).toBe(code);
    expect(rfc6238.wrongKey.codes).not.toContain(code);
  });
});

describe('codes of other implementations', () => {
  test.each(published.cases)(
    '$source: $type $algorithm $digits $period $time $counter',
    (vector) => {
      const key: Key = {
        ...KEY,
        type: vector.type as 'totp' | 'hotp',
        secret: decodeBase32(vector.secret),
        algorithm: vector.algorithm as Algorithm,
        digits: vector.digits,
        period: vector.period ?? 30,
        counter: vector.counter ?? 0,
      };
      expect(codeAt(key, vector.time ?? 0).code).toBe(vector.code);
    },
  );
});

describe('Steam Guard', () => {
  test.each(steam.cases)('$secret at $time', ({ secret, time, code }) => {
    // The other parameters say nothing for Steam.
    const key: Key = {
      ...KEY,
      type: 'steam',
      secret: decodeBase32(secret),
      digits: 8,
      period: 60,
      algorithm: 'SHA512',
    };
    expect(codeAt(key, time).code).toBe(code);
    expect(codeAt(key, time).until).toBe((Math.floor(time / 30) + 1) * 30);
  });
});

describe('time', () => {
  test('a step begins with its first second and ends before the next', () => {
    expect([0, 29, 29.999, 30, 59.5, 60].map((now) => stepAt(now, 30))).toEqual([0, 0, 0, 1, 1, 2]);
    expect([0, 29, 29.75, 30].map((now) => secondsLeft(now, 30))).toEqual([30, 1, 0.25, 30]);
  });

  test('a code knows when it is valid', () => {
    expect(codeAt(KEY, 1_700_000_000.5)).toMatchObject({
      from: 1_699_999_980,
      until: 1_700_000_010,
    });
    expect(codeAt({ ...KEY, period: 7 }, 1_700_000_000)).toMatchObject({
      from: 1_699_999_994,
      until: 1_700_000_001,
    });
    expect(codeAt({ ...KEY, type: 'hotp' }, 5)).toMatchObject({ from: 0, until: Infinity });
  });

  test('the next code is the one of the next step; HOTP has none by itself', () => {
    const next = nextCode(KEY, 59.9);
    expect(next).toEqual(codeAt(KEY, 60));
    expect(next?.from).toBe(codeAt(KEY, 59.9).until);
    expect(nextCode({ ...KEY, type: 'steam' }, 59)).toEqual(codeAt({ ...KEY, type: 'steam' }, 60));
    expect(nextCode({ ...KEY, type: 'hotp' }, 59)).toBeNull();
  });
});

const keys = fc.record({
  type: fc.constantFrom('totp' as const, 'hotp' as const),
  secret: fc.uint8Array({ minLength: 1, maxLength: 300 }),
  algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
  digits: fc.integer({ min: 1, max: 10 }),
  period: fc.integer({ min: 1, max: 1_000_000 }),
  counter: fc.maxSafeNat(),
});

test('any key gives what the otpauth package gives', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 253_402_300_799 }), (key, now) => {
      const secret = new oracle.Secret({ buffer: key.secret.slice().buffer });
      const { algorithm, digits, period, counter } = key;
      const expected =
        key.type === 'hotp'
          ? new oracle.HOTP({ secret, algorithm, digits }).generate({ counter })
          : new oracle.TOTP({ secret, algorithm, digits, period }).generate({
              timestamp: now * 1000,
            });
      expect(codeAt(key, now).code).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test('a code holds throughout its time and leaves the key as it was', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 4e9 }), (key, now) => {
      const before = structuredClone(key);
      const code = codeAt(key, now);
      expect(key).toEqual(before);
      expect(code.code).toMatch(new RegExp(`^[0-9]{${key.digits}}$`));
      if (key.type === 'hotp') return;
      expect(code.from).toBeLessThanOrEqual(now);
      expect(code.until).toBe(code.from + key.period);
      expect(now).toBeLessThan(code.until);
      expect(codeAt(key, code.from)).toEqual(code);
      expect(codeAt(key, code.until - 0.001)).toEqual(code);
    }),
  );
});
