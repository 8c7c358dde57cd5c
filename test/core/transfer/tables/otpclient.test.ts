import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readGiven } from '../../../../src/core/transfer/index.ts';
import { readOtpClient } from '../../../../src/core/transfer/tables/otpclient.ts';
import { bearsEveryOddValue, DRAFTS, fileOf, readWith, shown, shownIn } from '../given-accounts.ts';

/** The list as OTPClient keeps it: Steam is an issuer, the algorithm is `algo`. */
const LIST = DRAFTS.map(
  ({ type, issuer, accountName, secret, algorithm, digits, period, counter }) => ({
    type: type === 'hotp' ? 'HOTP' : 'TOTP',
    label: accountName,
    issuer,
    secret: encodeBase32(secret),
    digits,
    algo: algorithm,
    ...(type === 'hotp' ? { counter } : { period }),
  }),
);

test('every account comes over, with its own algorithm', async () => {
  expect(shownIn(await readWith(readOtpClient, LIST))).toEqual(shown(DRAFTS));
});

test('it is known before andOTP, which has another name for the algorithm', async () => {
  expect((await readGiven(fileOf(LIST))).program).toBe('OTPClient');
  const others = LIST.map(({ algo, ...item }) => ({ ...item, algorithm: algo }));
  expect((await readGiven(fileOf(others))).program).toBe('andOTP');
});

test('any odd value is read or refused', () => bearsEveryOddValue(readOtpClient, LIST.slice(0, 1)));
