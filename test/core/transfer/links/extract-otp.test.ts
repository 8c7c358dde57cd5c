import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readExtractOtp as read } from '../../../../src/core/transfer/links/extract-otp.ts';
import { cutEverywhere, expectSame, jsonFile, outcome, SECRET, shown } from '../foreign.ts';

const ENTRY = {
  name: 'mira',
  secret: SECRET,
  issuer: 'Example',
  type: 'totp',
  counter: null,
  url: `otpauth://totp/mira?secret=${SECRET}&issuer=Example`,
};

test('both types, with the link and without', async () => {
  const hotp = {
    ...ENTRY,
    type: 'hotp',
    counter: 4,
    url: `otpauth://hotp/mira?secret=${SECRET}&counter=4&issuer=Example`,
  };
  const both = [
    shown({ issuer: 'Example', accountName: 'mira' }),
    shown({ issuer: 'Example', accountName: 'mira', type: 'hotp', counter: 4 }),
  ];
  const list = [ENTRY, hotp, { ...ENTRY, url: null }, { ...hotp, url: null }];
  expect(await outcome(read, jsonFile(list))).toMatchObject({
    accounts: [...both, ...both],
    problems: [],
  });
});

test('a name that begins with the issuer is parted', async () => {
  const names = { name: 'Example:mira', issuer: '' };
  const list = [
    { ...ENTRY, ...names, url: '' },
    { ...ENTRY, ...names, url: `otpauth://totp/Example%3Amira?secret=${SECRET}` },
  ];
  const account = shown({ issuer: 'Example', accountName: 'mira' });
  expect(await outcome(read, jsonFile(list))).toEqual({
    accounts: [account, account],
    problems: [],
  });
});

test('what cannot be read is a problem with its name', async () => {
  const list = [{ ...ENTRY, type: 'x', url: '' }, { ...ENTRY, secret: '1', url: '' }, []];
  expect(await outcome(read, jsonFile(list))).toEqual({
    accounts: [],
    problems: [
      { name: 'Example: mira', code: 'uri_type_unknown' },
      { name: 'Example: mira', code: 'secret_not_base32' },
      { name: '', code: 'import_damaged' },
    ],
  });
});

test.each([{}, [], [{ secret: SECRET, type: 'TOTP', label: 'x' }]])(
  'not of this program: %j',
  async (value) => expect(await outcome(read, jsonFile(value))).toBeNull(),
);

test('cut off', () => cutEverywhere(read, JSON.stringify([ENTRY])));

test('any accounts', () =>
  expectSame(
    read,
    (accounts) =>
      jsonFile(
        accounts.map(({ secret, issuer, accountName, counter, isHotp }) => ({
          name: accountName,
          secret: encodeBase32(secret),
          issuer,
          type: isHotp ? 'hotp' : 'totp',
          counter: isHotp ? counter : null,
          url: null,
        })),
      ),
    {
      kept: (account) => ({ ...account, algorithm: 'SHA1', digits: 6, period: 30 }),
    },
  ));
