import { Buffer } from 'node:buffer';
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readAuthy as read } from '../../../../src/core/transfer/phones/authy.ts';
import { cutEverywhere, expectSame, fileOf, outcome, SECRET, shown } from '../foreign.ts';

const OTHERS = 'com.authy.storage.tokens.authenticator.key';
const OWN = 'com.authy.storage.tokens.authy.key';

function preferences(values: Record<string, unknown>): string {
  const lines = Object.entries(values).map(([key, value]) => {
    const text = JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<string name="${key}">${text.replaceAll('"', '&quot;')}</string>`;
  });
  return `<?xml version='1.0'?>\n<map>\n<int name="key_version" value="1" />${lines.join('\n')}</map>`;
}

function sealed(secret: string, password: string) {
  const salt = `salt of ${secret}`;
  const key = pbkdf2Sync(password, salt, 1000, 32, 'sha1');
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16));
  const bytes = Buffer.concat([cipher.update(secret), cipher.final()]);
  return { encryptedSecret: bytes.toString('base64'), salt };
}

const TOKEN = {
  accountType: 'authenticator',
  digits: 7,
  originalName: 'Example:mira',
  originalIssuer: 'Example',
  name: 'Example: mira',
};
const SHOWN = shown({ issuer: 'Example', accountName: 'mira', digits: 7 });

describe('open tokens', () => {
  test('of other services, and its own with 10 seconds', async () => {
    const file = fileOf(
      preferences({
        [OTHERS]: [{ ...TOKEN, decryptedSecret: SECRET }],
        [OWN]: [
          {
            name: 'Example',
            digits: 7,
            secretSeed: Buffer.from(decodeBase32(SECRET)).toString('hex'),
          },
        ],
      }),
    );
    expect(await outcome(read, file)).toEqual({
      accounts: [SHOWN, shown({ issuer: 'Example', digits: 7, period: 10 })],
      problems: [],
    });
  });

  test.each([
    [{ originalIssuer: 'Example', name: 'mira' }, 'Example', 'mira'],
    [{ originalIssuer: 'Example', name: 'Example: mira' }, 'Example', 'mira'],
    [{ originalIssuer: 'Example', name: 'Examples: mira' }, 'Example', 'Examples: mira'],
    [{ originalIssuer: 'Example', name: 'Example' }, 'Example', ''],
    [{ originalName: 'Example:mira', name: 'Example: mira' }, 'Example', 'mira'],
    [{ originalName: 'Example:mira', name: 'renamed' }, 'Example', 'renamed'],
    [{ originalName: 'Example:mira' }, 'Example', 'mira'],
    [{ name: 'Example - mira' }, 'Example', 'mira'],
    [{ accountType: 'example', name: 'mira' }, 'Example', 'mira'],
    [{ accountType: 'authenticator', name: 'mira' }, '', 'mira'],
  ])('%j is "%s" and "%s"', async (names, issuer, accountName) => {
    const token = { ...names, digits: 6, decryptedSecret: SECRET };
    expect(await outcome(read, fileOf(preferences({ [OTHERS]: [token] })))).toEqual({
      accounts: [shown({ issuer, accountName })],
      problems: [],
    });
  });

  test('what cannot be read is a problem with its name', async () => {
    const list = [
      { ...TOKEN, decryptedSecret: '' },
      { ...TOKEN, decryptedSecret: SECRET, digits: 0 },
      { name: 'Own', secretSeed: 'x' },
      null,
    ];
    expect(await outcome(read, fileOf(preferences({ [OTHERS]: list })))).toEqual({
      accounts: [],
      problems: [
        { name: 'Example: mira', code: 'secret_missing' },
        { name: 'Example: mira', code: 'uri_digits_out_of_range' },
        { name: 'Own', code: 'import_damaged' },
        { name: '', code: 'import_damaged' },
      ],
    });
  });
});

describe('sealed tokens', () => {
  const token = { ...TOKEN, ...sealed(SECRET, 'pass ✓') };

  test('with their password', async () => {
    const file = fileOf(preferences({ [OTHERS]: [token] }));
    expect(await outcome(read, file)).toBe('locked');
    for (let at = 0; at < 20; at++)
      expect(await outcome(read, file, `wrong ${at}`)).toBe('import_password');
    expect(await outcome(read, file, 'pass ✓')).toEqual({ accounts: [SHOWN], problems: [] });
  });

  test('one under another password is a problem', async () => {
    const other = { ...TOKEN, name: 'other', ...sealed('KRUGKIDROVUWG2ZA', 'another') };
    const file = fileOf(preferences({ [OTHERS]: [token, other] }));
    expect(await outcome(read, file, 'pass ✓')).toEqual({
      accounts: [SHOWN],
      problems: [{ name: 'Example: other', code: 'import_password' }],
    });
  });

  test('cut off', () => cutEverywhere(read, preferences({ [OTHERS]: [token] }), 'pass ✓'));

  test('any accounts', () =>
    expectSame(
      read,
      (accounts) =>
        fileOf(
          preferences({
            [OTHERS]: accounts.map(({ secret, issuer, accountName, digits }) => ({
              accountType: 'authenticator',
              digits,
              originalIssuer: issuer,
              name: accountName,
              ...sealed(encodeBase32(secret), 'pass'),
            })),
          }),
        ),
      {
        // An issuer at the start of the name would be taken off it.
        kept: ({ secret, digits, counter, accountName }) => ({
          secret,
          digits,
          counter,
          issuer: 'Example',
          accountName: `x${accountName}`,
          algorithm: 'SHA1',
          period: 30,
          isHotp: false,
        }),
        password: 'pass',
        runs: 20,
      },
    ));
});

test('a list that is none', async () => {
  expect(await outcome(read, fileOf(preferences({ [OTHERS]: {} })))).toBe('import_damaged');
});

test.each(['', '{}', preferences({ other: [] })])('not of this app: %j', async (text) =>
  expect(await outcome(read, fileOf(text))).toBeNull(),
);
