import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/core/account/account.ts';
import type { ExportFormat } from '../../../../src/core/transfer/out/contract.ts';
import { lossesOf } from '../../../../src/core/transfer/out/losses.ts';
import { account } from './any.ts';

function leftOut(format: ExportFormat, said: Partial<Account>): string | undefined {
  return lossesOf(format, [account(said)]).leftOut[0]?.why;
}

const STEAM = { type: 'steam', digits: 5, issuer: 'Steam' } as const;

describe('what a format does not carry is left out, with the reason', () => {
  test.each<[ExportFormat, Partial<Account>, string | undefined]>([
    ['google', STEAM, 'steam'],
    ['google', { digits: 7 }, 'settings'],
    ['google', { period: 60 }, 'settings'],
    ['google', { digits: 8 }, undefined],
    ['google', { type: 'hotp', counter: 5 }, undefined],
    ['google', { accountName: 'x'.repeat(2000) }, 'long'],
    ['qr', { accountName: 'x'.repeat(2000) }, 'long'],
    ['otpauth', { accountName: 'x'.repeat(2000) }, undefined],
    ['otpauth', { issuer: 'Steam', digits: 5 }, 'settings'],
    ['otpauth', { issuer: 'otpauth://totp/a?secret=MFRGG' }, 'name'],
    ['bitwarden', { type: 'hotp' }, 'hotp'],
    ['bitwarden', STEAM, undefined],
    ['twofas', { digits: 5 }, 'settings'],
    ['twofas', { period: 45 }, 'settings'],
    ['twofas', { type: 'hotp', counter: 2 ** 31 }, 'settings'],
    ['twofas', STEAM, undefined],
    ['aegis', { period: 3_000_000 }, 'settings'],
    ['aegis', { period: 3600, digits: 10, algorithm: 'SHA512' }, undefined],
    ['paper', { period: 3_000_000 }, undefined],
  ])('%s, %o: %s', (format, said, why) => {
    expect(leftOut(format, said)).toBe(why);
  });
});

test('an account that some phones take otherwise is written and named', () => {
  const [sha, plain] = [account({ algorithm: 'SHA256' }), account()];
  expect(lossesOf('google', [plain, sha])).toMatchObject({
    carried: [plain, sha],
    doubts: [{ account: sha, why: 'ignored' }],
  });
  expect(lossesOf('qr', [account(STEAM)]).doubts).toHaveLength(1);
  expect(lossesOf('aegis', [sha]).doubts).toEqual([]);
});

test('what has no place in a format is counted by member, and only where there is some', () => {
  const rich = account({
    tags: ['work'],
    note: 'at the desk',
    pinned: true,
    sites: ['example.com'],
    recoveryCodes: [{ code: '1234', usedAt: null }],
    parameters: [['image', 'x']],
  });
  const lost = (format: ExportFormat) =>
    Object.fromEntries(lossesOf(format, [rich, account(), rich]).members);
  expect(lost('aegis_sealed')).toEqual({ recovery_codes: 2, sites: 2, parameters: 2 });
  expect(lost('bitwarden')).toEqual({ recovery_codes: 2 });
  expect(Object.keys(lost('google'))).toHaveLength(6);
  expect(lost('paper')).toEqual({ tags: 2, sites: 2, pinned: 2, parameters: 2 });
});

test('what is left out loses nothing more', () => {
  expect(lossesOf('google', [account({ ...STEAM, tags: ['play'] })]).members.size).toBe(0);
});
