import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readTwoFAuth as read } from '../../../../src/core/transfer/authenticators/twofauth.ts';
import { cutEverywhere, expectSame, jsonFile, outcome, SECRET, shown, steam } from '../foreign.ts';

const ENTRY = {
  otp_type: 'totp',
  account: 'mira',
  service: 'Example',
  icon: null,
  secret: SECRET,
  digits: 7,
  algorithm: 'sha256',
  period: 40,
  counter: null,
};
const SHOWN = shown({
  issuer: 'Example',
  accountName: 'mira',
  digits: 7,
  algorithm: 'SHA256',
  period: 40,
});

function exported(data: unknown[]) {
  return { app: '2fauth_v5.6.0', schema: 1, datetime: '2024-01-01T00:00:00.000000Z', data };
}

test('every field and type', async () => {
  const hotp = { ...ENTRY, otp_type: 'hotp', period: null, counter: 5 };
  const guard = { ...ENTRY, otp_type: 'steamtotp', service: 'Steam', digits: 5 };
  expect(await outcome(read, jsonFile(exported([ENTRY, hotp, guard])))).toEqual({
    accounts: [
      SHOWN,
      { ...SHOWN, type: 'hotp', period: 30, counter: 5 },
      steam({ accountName: 'mira' }),
    ],
    problems: [],
  });
});

test('a list of links', async () => {
  const links = [
    `otpauth://totp/Example:mira?secret=${SECRET}&issuer=Example&algorithm=sha256&digits=7&period=40`,
    `otpauth://hotp/Example:mira?secret=${SECRET}&issuer=Example&counter=5`,
    `otpauth://totp/Example:bad?secret=1&issuer=Example`,
  ];
  expect(await outcome(read, jsonFile({ ...exported(links), schema: undefined }))).toEqual({
    accounts: [SHOWN, shown({ issuer: 'Example', accountName: 'mira', type: 'hotp', counter: 5 })],
    problems: [{ name: 'Example: bad', code: 'secret_not_base32' }],
  });
});

test('what the app could not decipher and what nobody knows are problems', async () => {
  const data = [
    { ...ENTRY, secret: '*indecipherable*' },
    { ...ENTRY, otp_type: 'example' },
    { ...ENTRY, algorithm: 'md5' },
    { ...ENTRY, period: 0 },
    7,
  ];
  expect(await outcome(read, jsonFile(exported(data)))).toEqual({
    accounts: [],
    problems: [
      { name: 'Example: mira', code: 'secret_not_base32' },
      { name: 'Example: mira', code: 'uri_type_unknown' },
      { name: 'Example: mira', code: 'uri_algorithm_unknown' },
      { name: 'Example: mira', code: 'uri_period_out_of_range' },
      { name: '', code: 'import_damaged' },
    ],
  });
});

test.each([{}, [], { app: 'example', data: [] }, { app: '2fauth_v5', data: {} }])(
  'not of this app: %j',
  async (value) => expect(await outcome(read, jsonFile(value))).toBeNull(),
);

test('cut off', () => cutEverywhere(read, JSON.stringify(exported([ENTRY]))));

test('any accounts', () =>
  expectSame(read, (accounts) =>
    jsonFile(
      exported(
        accounts.map(
          ({ secret, issuer, accountName, algorithm, digits, period, counter, isHotp }) => ({
            otp_type: isHotp ? 'hotp' : 'totp',
            account: accountName,
            service: issuer,
            secret: encodeBase32(secret),
            digits,
            algorithm: algorithm.toLowerCase(),
            period: isHotp ? null : period,
            counter: isHotp ? counter : null,
          }),
        ),
      ),
    ),
  ));
