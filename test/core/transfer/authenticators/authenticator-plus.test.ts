import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readAuthenticatorPlus as read } from '../../../../src/core/transfer/authenticators/authenticator-plus.ts';
import { zipped } from '../crypto/zipped.ts';
import { cutEverywhere, expectSame, fileOf, outcome, SECRET, shown, steam } from '../foreign.ts';

function archive(text: string, name = 'Accounts.txt') {
  return zipped([{ name, content: text }], { seal: 'zipcrypto', password: 'pass' });
}

const TEXT = [
  `otpauth://totp/Example:mira?secret=${SECRET}&issuer=Example&algorithm=SHA512&digits=8&period=50`,
  `otpauth://hotp/Example:mira?secret=${SECRET}&issuer=Example&counter=7`,
  '',
  `otpauth://steam/Steam:mira?secret=${SECRET}&issuer=Steam&digits=5&period=30`,
].join('\r\n');

test('a link in each line', async () => {
  const file = fileOf(archive(TEXT));
  expect(await outcome(read, file)).toBe('locked');
  expect(await outcome(read, file, 'wrong')).toBe('import_password');
  const names = { issuer: 'Example', accountName: 'mira' };
  expect(await outcome(read, file, 'pass')).toMatchObject({
    accounts: [
      shown({ ...names, algorithm: 'SHA512', digits: 8, period: 50 }),
      shown({ ...names, type: 'hotp', counter: 7 }),
      { ...steam({ accountName: 'mira' }), parameters: expect.anything() },
    ],
    problems: [],
  });
});

test('lines that cannot be read are problems with their names', async () => {
  const text = [
    `otpauth://totp/Example:mira?secret=${SECRET}&algorithm=MD5`,
    `otpauth://hotp/Example:kim?secret=${SECRET}`,
    'motp://Example:mira?secret=abcd',
    'ABCDEFGH',
  ].join('\n');
  expect(await outcome(read, fileOf(archive(text)), 'pass')).toEqual({
    accounts: [shown({ issuer: 'Example', accountName: 'kim', type: 'hotp' })],
    problems: [
      { name: 'Example: mira', code: 'uri_algorithm_unknown' },
      { name: 'Example: mira', code: 'import_motp' },
      { name: '', code: 'uri_malformed' },
    ],
  });
});

test('not of this app', async () => {
  expect(await outcome(read, fileOf(archive(TEXT, 'other.txt')))).toBeNull();
  expect(await outcome(read, fileOf(TEXT))).toBeNull();
});

test('cut off', () => cutEverywhere(read, archive(TEXT), 'pass'));

test('any accounts', () =>
  expectSame(
    read,
    (accounts) => {
      const part = encodeURIComponent;
      const lines = accounts.map((account) => {
        const { secret, issuer, accountName, algorithm, digits, period, counter } = account;
        const type = account.isHotp ? 'hotp' : 'totp';
        const last = account.isHotp ? `counter=${counter}` : `period=${period}`;
        return (
          `otpauth://${type}/${part(issuer)}:${part(accountName)}?secret=${encodeBase32(secret)}` +
          `&issuer=${part(issuer)}&algorithm=${algorithm}&digits=${digits}&${last}`
        );
      });
      return fileOf(archive(lines.join('\n')));
    },
    { password: 'pass' },
  ));
