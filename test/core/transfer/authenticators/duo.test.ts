import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readDuo as read } from '../../../../src/core/transfer/authenticators/duo.ts';
import { cutEverywhere, expectSame, jsonFile, outcome, SECRET, shown } from '../foreign.ts';

function entry(name: string, otpGenerator: unknown) {
  return { version: 1, accountType: 'OtpAccount', name, otpGenerator, pkey: 'example' };
}

test('with a counter HOTP, without TOTP', async () => {
  const list = [
    entry('Example', { otpSecret: SECRET }),
    entry('Counter', { otpSecret: SECRET, counter: 3 }),
    entry('None', { otpSecret: SECRET, counter: null }),
  ];
  expect(await outcome(read, jsonFile(list))).toEqual({
    accounts: [
      shown({ accountName: 'Example' }),
      shown({ accountName: 'Counter', type: 'hotp', counter: 3 }),
      shown({ accountName: 'None' }),
    ],
    problems: [],
  });
});

test('accounts without codes and broken ones are problems', async () => {
  const list = [
    entry('Example', { otpSecret: SECRET, counter: -1 }),
    entry('Empty', {}),
    { name: 'Approves', accountType: 'DuoAccount' },
    null,
  ];
  expect(await outcome(read, jsonFile(list))).toEqual({
    accounts: [],
    problems: [
      { name: 'Example', code: 'uri_counter_out_of_range' },
      { name: 'Empty', code: 'secret_missing' },
      { name: 'Approves', code: 'import_unsupported' },
      { name: '', code: 'import_damaged' },
    ],
  });
});

test.each([{}, [], [{ name: 'x' }], [{ otpGenerator: 'x' }]])(
  'not of this app: %j',
  async (value) => expect(await outcome(read, jsonFile(value))).toBeNull(),
);

test('cut off', () => cutEverywhere(read, JSON.stringify([entry('a', { otpSecret: SECRET })])));

test('any accounts', () =>
  expectSame(
    read,
    (accounts) =>
      jsonFile(
        accounts.map(({ secret, accountName, counter, isHotp }) =>
          entry(accountName, { otpSecret: encodeBase32(secret), ...(isHotp ? { counter } : {}) }),
        ),
      ),
    {
      kept: (account) => ({ ...account, issuer: '', algorithm: 'SHA1', digits: 6, period: 30 }),
    },
  ));
