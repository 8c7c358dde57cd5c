import { Buffer } from 'node:buffer';
import { createCipheriv, createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readTotpAuthenticator as read } from '../../../../src/core/transfer/authenticators/totp-authenticator.ts';
import {
  type AnyAccount,
  cutEverywhere,
  expectSame,
  fileOf,
  outcome,
  SECRET,
  shown,
} from '../foreign.ts';

const HEX = Buffer.from(decodeBase32(SECRET)).toString('hex').toUpperCase();
const ENTRY = {
  base: 16,
  digits: '7',
  isFavorite: false,
  issuer: 'Example',
  key: HEX,
  name: 'mira',
  period: '20',
};
const SHOWN = shown({ issuer: 'Example', accountName: 'mira', digits: 7, period: 20 });

function sealed(list: unknown[], password = 'TotpAuthenticator'): string {
  const key = createHash('sha256').update(password).digest();
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16));
  const text = JSON.stringify({ [JSON.stringify(list)]: '' });
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
}

function preferences(list: unknown): string {
  const text = JSON.stringify(list).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n" +
    '<int name="RATE_US_COUNTER" value="13" />\n' +
    `<string name="STATIC_TOTP_CODES_LIST">${text.replaceAll('"', '&quot;')}</string>\n</map>\n`
  );
}

test.each([
  ['preferences', preferences],
  ['a backup under the usual password', sealed],
])('secrets in three spellings: %s', async (_, written) => {
  const list = [
    ENTRY,
    { ...ENTRY, base: 32, key: SECRET, isFavorite: true },
    { ...ENTRY, base: 64, key: Buffer.from(decodeBase32(SECRET)).toString('base64') },
    JSON.stringify({ ...ENTRY, issuer: 'Unknown', digits: '', period: '' }),
  ];
  expect(await outcome(read, fileOf(written(list)))).toEqual({
    accounts: [SHOWN, { ...SHOWN, isPinned: true }, SHOWN, shown({ accountName: 'mira' })],
    problems: [],
  });
});

test('a backup under a password of its own', async () => {
  const file = fileOf(sealed([ENTRY], 'pass ✓'));
  expect(await outcome(read, file)).toBe('locked');
  for (let at = 0; at < 300; at++)
    expect(await outcome(read, file, `wrong ${at}`)).toBe('import_password');
  expect(await outcome(read, file, 'pass ✓')).toEqual({ accounts: [SHOWN], problems: [] });
});

test('what cannot be read is a problem with its name', async () => {
  const list = [
    { ...ENTRY, base: 10 },
    { ...ENTRY, key: 'X' },
    { ...ENTRY, key: '' },
    { ...ENTRY, digits: '77' },
    'no JSON',
  ];
  expect(await outcome(read, fileOf(preferences(list)))).toEqual({
    accounts: [],
    problems: [
      { name: 'Example: mira', code: 'import_unsupported' },
      { name: 'Example: mira', code: 'import_damaged' },
      { name: 'Example: mira', code: 'secret_missing' },
      { name: 'Example: mira', code: 'uri_digits_out_of_range' },
      { name: '', code: 'import_damaged' },
    ],
  });
});

test('preferences with another thing for the list', async () => {
  expect(await outcome(read, fileOf(preferences({})))).toBe('import_damaged');
});

test.each(['', 'text', '<map></map>', '<html></html>', 'AAAA', SECRET.repeat(4)])(
  'not of this app: %j',
  async (text) => expect(await outcome(read, fileOf(text))).toBeNull(),
);

test('cut off', async () => {
  await cutEverywhere(read, sealed([ENTRY, ENTRY], 'pass'), 'pass');
  await cutEverywhere(read, preferences([ENTRY, ENTRY]).trim());
});

const kept = (account: AnyAccount): AnyAccount => ({
  ...account,
  algorithm: 'SHA1',
  isHotp: false,
});

test.each([
  ['preferences', preferences],
  ['a backup', sealed],
])('any accounts: %s', (_, written) =>
  expectSame(
    read,
    (accounts) =>
      fileOf(
        written(
          accounts.map(({ secret, issuer, accountName, digits, period }) => ({
            base: 32,
            key: encodeBase32(secret),
            issuer,
            name: accountName,
            digits: `${digits}`,
            period: `${period}`,
          })),
        ),
      ),
    { kept },
  ),
);
