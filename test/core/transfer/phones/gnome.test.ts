import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readGiven } from '../../../../src/core/transfer/index.ts';
import { readGnome as read } from '../../../../src/core/transfer/phones/gnome.ts';
import { cutEverywhere, expectSame, jsonFile, outcome, SECRET, shown } from '../foreign.ts';

const ENTRY = {
  secret: SECRET,
  label: 'mira',
  digits: 7,
  type: 'TOTP',
  algorithm: 'SHA256',
  thumbnail: 'Default',
  last_used: 0,
  period: 20,
  tags: [],
};
const SHOWN = shown({ accountName: 'mira', digits: 7, algorithm: 'SHA256', period: 20 });

test('every field', async () => {
  const hotp = {
    ...ENTRY,
    type: 'HOTP',
    period: undefined,
    counter: 10,
    tags: ['Example', 'work'],
  };
  expect(await outcome(read, jsonFile([ENTRY, hotp]))).toEqual({
    accounts: [
      SHOWN,
      { ...SHOWN, type: 'hotp', period: 30, counter: 10, issuer: 'Example', tags: ['work'] },
    ],
    problems: [],
  });
});

test('what cannot be read is a problem with its name', async () => {
  const list = [ENTRY, { ...ENTRY, type: 'MOTP' }, { ...ENTRY, secret: 8 }, 1];
  expect(await outcome(read, jsonFile(list))).toEqual({
    accounts: [SHOWN],
    problems: [
      { name: 'mira', code: 'uri_type_unknown' },
      { name: 'mira', code: 'secret_missing' },
      { name: '', code: 'import_damaged' },
    ],
  });
});

test('is known before andOTP, whose older files have no issuer either', async () => {
  const programs = [ENTRY, { ...ENTRY, label: 'Example - mira' }, { ...ENTRY, last_used: 5 }];
  const known = programs.map(async (entry) => (await readGiven(jsonFile([entry]))).program);
  expect(await Promise.all(known)).toEqual(['GNOME Authenticator', 'andOTP', 'andOTP']);
});

test.each([{}, [], [{ ...ENTRY, issuer: 'Example' }], [{ secret: SECRET, type: 'TOTP' }]])(
  'not of this app: %j',
  async (value) => expect(await outcome(read, jsonFile(value))).toBeNull(),
);

test('cut off', () => cutEverywhere(read, JSON.stringify([ENTRY])));

test('any accounts', () =>
  expectSame(
    read,
    (accounts) =>
      jsonFile(
        accounts.map(({ secret, accountName, algorithm, digits, period, counter, isHotp }) => ({
          ...ENTRY,
          secret: encodeBase32(secret),
          label: accountName,
          algorithm,
          digits,
          type: isHotp ? 'HOTP' : 'TOTP',
          period,
          counter,
        })),
      ),
    { kept: (account) => ({ ...account, issuer: '' }) },
  ));
