import { Buffer } from 'node:buffer';
import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readOtpAuth as read } from '../../../../src/core/transfer/authenticators/otp-auth.ts';
import {
  type AnyAccount,
  cutEverywhere,
  expectSame,
  fileOf,
  outcome,
  SECRET,
  shown,
} from '../foreign.ts';
import { archived, Classed } from './archived.ts';

const ENTRY = {
  label: 'mira',
  issuer: 'Example ✓',
  secret: Buffer.from(decodeBase32(SECRET)),
  type: 2,
  algorithm: 2,
  digits: 7,
  counter: 0,
  period: 20,
};
const SHOWN = shown({
  issuer: 'Example ✓',
  accountName: 'mira',
  algorithm: 'SHA256',
  digits: 7,
  period: 20,
});

function cbc(key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

function hash(name: string, text: string | Buffer): Buffer {
  return createHash(name).update(text).digest();
}

function wrapped(kind: 'Authenticator' | 'OTPAuth', fields: object): Buffer {
  return cbc(hash('sha256', kind), Buffer.alloc(16), archived(fields));
}

function byHash(iv: string | Buffer, content: unknown, password: string): Buffer {
  const start = hash('sha1', iv).subarray(0, 16);
  return cbc(hash('sha256', `salt-${password}`), start, archived(content));
}

function rnCryptor(content: unknown, password: string): Buffer {
  const [one, two, iv] = [Buffer.alloc(8, 1), Buffer.alloc(8, 2), Buffer.alloc(16, 3)];
  const key = (salt: Buffer) => pbkdf2Sync(password, salt, 10_000, 32, 'sha1');
  const body = cbc(key(one), iv, archived(content));
  const signed = Buffer.concat([Buffer.from([3, 1]), one, two, iv, body]);
  return Buffer.concat([signed, createHmac('sha256', key(two)).update(signed).digest()]);
}

function folders(accounts: object[], name: string | null = 'Work') {
  const entries = accounts.map((account) => new Classed('ACOTPAccount', { ...account }));
  return { Folders: [new Classed('ACOTPFolder', { name, accounts: entries })] };
}

const PASSWORD = 'pass ✓';
const FILES = {
  'backup 1.0': wrapped('Authenticator', {
    Version: 1,
    WrappedData: byHash('iv as text', folders([ENTRY]), PASSWORD),
    Salt: 'salt',
    IV: 'iv as text',
  }),
  'backup 1.1': wrapped('Authenticator', {
    Version: 1.1,
    WrappedData: rnCryptor(folders([ENTRY]), PASSWORD),
  }),
  'account 1.1': wrapped('OTPAuth', {
    Version: 1.1,
    Data: byHash(Buffer.from('iv as bytes'), ENTRY, PASSWORD),
    Salt: 'salt',
    IV: Buffer.from('iv as bytes'),
  }),
  'account 1.2': wrapped('OTPAuth', { Version: 1.2, Data: rnCryptor(ENTRY, PASSWORD) }),
};

describe.each(Object.entries(FILES))('%s', (name, bytes) => {
  test('opens with its password', async () => {
    expect(await outcome(read, fileOf(bytes))).toBe('locked');
    expect(await outcome(read, fileOf(bytes), 'wrong')).toBe('import_password');
    expect(await outcome(read, fileOf(bytes), PASSWORD)).toEqual({
      accounts: [name.startsWith('backup') ? { ...SHOWN, tags: ['Work'] } : SHOWN],
      problems: [],
    });
  });

  test('cut off', () => cutEverywhere(read, bytes, PASSWORD));

  test('cut behind its first block it is damaged', async () => {
    for (let length = 0; length < bytes.length; length += 8)
      expect(await outcome(read, fileOf(bytes.subarray(0, length)), PASSWORD)).toBe(
        length < 16 ? null : 'import_damaged',
      );
  });
});

function backup(accounts: object[], name?: string | null): Buffer {
  const WrappedData = rnCryptor(folders(accounts, name), PASSWORD);
  return wrapped('Authenticator', { Version: 1.1, WrappedData });
}

test('zero is the default, and HOTP has a counter', async () => {
  const zeros = { ...ENTRY, algorithm: 0, digits: 0, period: 0 };
  const accounts = [zeros, { ...zeros, type: 1, counter: 9, algorithm: 3 }];
  const names = { issuer: 'Example ✓', accountName: 'mira' };
  expect(await outcome(read, fileOf(backup(accounts, null)), PASSWORD)).toEqual({
    accounts: [shown(names), shown({ ...names, type: 'hotp', counter: 9, algorithm: 'SHA512' })],
    problems: [],
  });
});

test('what cannot be read is a problem with its name', async () => {
  const accounts = [
    { ...ENTRY, algorithm: 4 },
    { ...ENTRY, type: 0 },
    { ...ENTRY, secret: Buffer.alloc(0) },
    { ...ENTRY, digits: 11 },
  ];
  expect(await outcome(read, fileOf(backup(accounts)), PASSWORD)).toEqual({
    accounts: [],
    problems: [
      { name: 'Example ✓: mira', code: 'uri_algorithm_unknown' },
      { name: 'Example ✓: mira', code: 'uri_type_unknown' },
      { name: 'Example ✓: mira', code: 'secret_missing' },
      { name: 'Example ✓: mira', code: 'uri_digits_out_of_range' },
    ],
  });
});

test('an archive of something else is damaged', async () => {
  expect(await outcome(read, fileOf(wrapped('OTPAuth', { Version: 9 })))).toBe('import_damaged');
  const list = wrapped('OTPAuth', { Version: 1.2, Data: rnCryptor(['text'], PASSWORD) });
  expect(await outcome(read, fileOf(list), PASSWORD)).toBe('import_damaged');
});

test.each(['', 'text', 'sixteen bytes ok'])('not of this app: %j', async (text) =>
  expect(await outcome(read, fileOf(text))).toBeNull(),
);

test('any accounts', () =>
  expectSame(
    read,
    (accounts: AnyAccount[]) =>
      fileOf(
        backup(
          accounts.map(({ secret, issuer, accountName, algorithm, digits, period, ...other }) => ({
            label: accountName,
            issuer,
            secret: Buffer.from(secret),
            type: other.isHotp ? 1 : 2,
            algorithm: ['SHA1', 'SHA256', 'SHA512'].indexOf(algorithm) + 1,
            digits,
            period,
            counter: other.counter,
          })),
          null,
        ),
      ),
    { password: PASSWORD, runs: 20 },
  ));
