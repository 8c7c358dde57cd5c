import { Buffer } from 'node:buffer';
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readSteamFile as read } from '../../../../src/core/transfer/phones/steam.ts';
import { cutEverywhere, expectSame, fileOf, jsonFile, outcome, SECRET, steam } from '../foreign.ts';

const RECORD = {
  shared_secret: Buffer.from(decodeBase32(SECRET)).toString('base64'),
  revocation_code: 'R12345',
  account_name: 'mira',
  identity_secret: 'never kept',
  Session: { SteamID: 1 },
};
const HELD = {
  accounts: [steam({ accountName: 'mira', recoveryCodes: ['R12345'] })],
  problems: [],
};
const [SALT, IV] = [Buffer.alloc(8, 3), Buffer.alloc(16, 5)];

function sealed(key: Buffer, record: unknown = RECORD): string {
  const cipher = createCipheriv('aes-256-cbc', key, IV);
  return Buffer.concat([cipher.update(JSON.stringify(record)), cipher.final()]).toString('base64');
}

function sda(password: string): string {
  return sealed(pbkdf2Sync(password, SALT, 50_000, 32, 'sha1'));
}

function manifest(...entries: object[]) {
  return jsonFile({ encrypted: true, entries });
}

const ENTRY = {
  filename: '1.maFile',
  encryption_iv: IV.toString('base64'),
  encryption_salt: SALT.toString('base64'),
};

describe('open', () => {
  test('a maFile', async () => {
    expect(await outcome(read, jsonFile(RECORD))).toEqual(HELD);
  });

  test('the records of the app, of several accounts', async () => {
    const { revocation_code: _, ...without } = RECORD;
    const accounts = { '1': RECORD, '2': { ...without, account_name: 'kim' }, '3': 'text' };
    expect(await outcome(read, jsonFile({ accounts }))).toEqual({
      accounts: [...HELD.accounts, steam({ accountName: 'kim' })],
      problems: [{ name: '', code: 'import_damaged' }],
    });
  });

  test.each([
    ['', 'secret_missing'],
    ['§', 'import_damaged'],
    [null, 'secret_missing'],
  ])('the secret %j is a problem', async (shared_secret, code) => {
    expect(await outcome(read, jsonFile({ ...RECORD, shared_secret }))).toEqual({
      accounts: [],
      problems: [{ name: 'Steam: mira', code }],
    });
  });

  test('a manifest holds no account', async () => {
    expect(await outcome(read, manifest(ENTRY))).toEqual({ accounts: [], problems: [] });
  });
});

describe('sealed', () => {
  test('by SDA, with the manifest beside it', async () => {
    const other = { ...ENTRY, filename: '2.maFile', encryption_iv: null };
    const file = fileOf(sda('pass ✓'), '1.maFile', [fileOf('text'), manifest(other, ENTRY)]);
    expect(await outcome(read, file)).toBe('locked');
    expect(await outcome(read, file, 'wrong')).toBe('import_password');
    expect(await outcome(read, file, 'pass ✓')).toEqual(HELD);
  });

  test('under another name than the manifest says', async () => {
    const file = fileOf(sda('pass'), 'renamed.maFile', [manifest(ENTRY)]);
    expect(await outcome(read, file, 'pass')).toEqual(HELD);
  });

  test('by steamguard-cli', async () => {
    const salt = Buffer.alloc(16, 9);
    const key = await argon2id({
      password: 'pass',
      salt,
      memorySize: 12_288,
      iterations: 3,
      parallelism: 12,
      hashLength: 32,
      outputType: 'binary',
    });
    const encryption = {
      scheme: 'Argon2idAes256',
      iv: IV.toString('base64'),
      salt: salt.toString('base64'),
    };
    const others = [manifest({ filename: '1.maFile', encryption })];
    const file = fileOf(sealed(Buffer.from(key)), '1.maFile', others);
    expect(await outcome(read, file, 'wrong')).toBe('import_password');
    expect(await outcome(read, file, 'pass')).toEqual(HELD);
  });

  test('without the manifest only SDA opens it', async () => {
    expect(await outcome(read, fileOf(sda('pass'), '1.maFile'))).toBe('import_unsupported');
    expect(await outcome(read, fileOf(sda('pass'), 'text.txt'))).toBeNull();
  });
});

test.each(['', 'text', '[]', '{"accounts":{}}', '{"accounts":[]}', '{"entries":[]}'])(
  'not of Steam: %j',
  async (text) => expect(await outcome(read, fileOf(text))).toBeNull(),
);

test('cut off', () => cutEverywhere(read, JSON.stringify(RECORD)));

test('any secret', () =>
  expectSame(
    async (file) => {
      const reading = await read(file);
      if (!reading || 'open' in reading) return reading;
      // The helper compares TOTP accounts.
      return {
        ...reading,
        accounts: reading.accounts.map(({ draft }) => ({
          draft: { ...draft, type: 'totp', digits: 6, issuer: '' },
        })),
      };
    },
    (accounts) =>
      jsonFile({
        accounts: Object.fromEntries(
          accounts.map(({ secret, accountName }, at) => [
            `${at}`,
            {
              shared_secret: Buffer.from(decodeBase32(encodeBase32(secret))).toString('base64'),
              account_name: accountName,
            },
          ]),
        ),
      }),
    {
      kept: ({ secret, accountName, counter }) => ({
        secret,
        accountName,
        counter,
        issuer: '',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        isHotp: false,
      }),
    },
  ));
