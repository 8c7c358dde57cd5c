import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import * as subject from '../../../../src/core/transfer/browsers/authenticator-extension.ts';
import { readText, refusalOf, shownAll, survivesCuts } from '../shown.ts';
import { salted } from './salted.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const HEX = Buffer.from(decodeBase32(RFC)).toString('hex');
const PASSWORD = 'correct hörse ✓';
const KEY_ID = 'dc1dafff-3c28-469f-b3cb-c12cc1a4da77';

type Fields = Record<string, unknown>;

function entry(fields: Fields): Fields {
  const hash = 'f4ac4957-3812-4012-854d-a716855366fd';
  return { encrypted: false, hash, index: 0, type: 'totp', dataType: 'OTPStorage', ...fields };
}

function mapOf(entries: Fields[], more: Fields = {}): string {
  return JSON.stringify({
    ...Object.fromEntries(entries.map((one, at) => [`h${at}`, one])),
    ...more,
  });
}

async function version3(entries: Fields[], password: string): Promise<string> {
  const salt = '56c2d99049077b07459fa44836f05c6e';
  const hash = await argon2id({
    password,
    salt: new TextEncoder().encode(salt),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const passphrase = Buffer.from(hash).toString('base64').replace(/=+$/, '');
  const sealed = entries.map((one, index) => ({
    dataType: 'EncOTPStorage',
    data: salted(JSON.stringify({ ...one, encrypted: true }), passphrase),
    keyId: KEY_ID,
    index,
  }));
  return mapOf(sealed, {
    [KEY_ID]: { dataType: 'Key', id: KEY_ID, salt, hash: '$argon2id$…', version: 3 },
  });
}

const ACCOUNTS = [
  entry({ secret: KEY, issuer: 'Harbour::harbour.example', account: 'mira', pinned: true }),
  entry({
    secret: RFC,
    issuer: 'Pier',
    account: 'kai',
    algorithm: 'SHA256',
    digits: 8,
    period: 60,
  }),
  entry({ type: 'hotp', secret: KEY, counter: 42, account: 'lu' }),
  entry({ type: 'hex', secret: HEX, issuer: 'Hex' }),
  entry({ type: 'hhex', secret: HEX, issuer: 'Hex', counter: 7 }),
  entry({ type: 'steam', secret: KEY, issuer: 'Steam' }),
  entry({ type: 'battle', secret: RFC, issuer: 'Battle.net', account: 'EU-1111-2222-3333' }),
];
const SHOWN = [
  `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | mira`,
  `totp | ${RFC} | SHA256 | 8 | 60 s | Pier | kai`,
  `hotp | ${KEY} | SHA1 | 6 | counter 42 |  | lu`,
  `totp | ${RFC} | SHA1 | 6 | 30 s | Hex | `,
  `hotp | ${RFC} | SHA1 | 6 | counter 7 | Hex | `,
  `steam | ${KEY} | SHA1 | 5 | 30 s | Steam | `,
  `totp | ${RFC} | SHA1 | 8 | 30 s | Battle.net | EU-1111-2222-3333`,
];

const read = (text: string, password?: string) =>
  readText(subject.readAuthenticatorExtension, text, password);

describe('plain', () => {
  test('every type, with site and pin', async () => {
    const file = await read(mapOf(ACCOUNTS, { UserSettings: { theme: 'dark' } }));
    expect(shownAll(file)).toEqual(SHOWN);
    expect(file?.problems).toEqual([]);
    expect(file?.accounts[0]).toMatchObject({ sites: ['harbour.example'], isPinned: true });
    expect(file?.accounts[1]).not.toHaveProperty('sites');
  });

  test('types as numbers, prefixes of old versions, and no type at all', async () => {
    const numbers = ACCOUNTS.map((one, at) => ({ ...one, type: [1, '1', 2, 5, 6, 4, 3][at] }));
    expect(shownAll(await read(mapOf(numbers)))).toEqual(SHOWN);
    const old = [
      { secret: `blz-${RFC}`, hash: 'a' },
      { secret: `bliz-${RFC}`, hash: 'b', type: 'totp' },
      { secret: `stm-${KEY}`, hash: 'c' },
      { secret: HEX, hash: 'd' },
    ];
    expect(shownAll(await read(mapOf(old)))).toEqual([
      `totp | ${RFC} | SHA1 | 8 | 30 s |  | `,
      `totp | ${RFC} | SHA1 | 8 | 30 s |  | `,
      `steam | ${KEY} | SHA1 | 5 | 30 s |  | `,
      `totp | ${RFC} | SHA1 | 6 | 30 s |  | `,
    ]);
  });

  test('what cannot be taken over is named', async () => {
    const bad = [
      entry({ secret: KEY, issuer: 'Gost::x', account: 'a', algorithm: 'GOST3411_2012_256' }),
      entry({ secret: '0189!', issuer: 'Typo' }),
      entry({ secret: KEY, issuer: 'New', type: 'ocra' }),
      entry({ secret: KEY, issuer: 'Long', digits: 11 }),
      entry({ secret: KEY, issuer: 'Number', algorithm: 4 }),
      { issuer: 'Lost', account: 'b' },
    ];
    expect((await read(mapOf([...bad, ...ACCOUNTS])))?.problems).toEqual([
      { name: 'Gost: a', code: 'uri_algorithm_unknown' },
      { name: 'Typo', code: 'secret_not_base32' },
      { name: 'New', code: 'uri_type_unknown' },
      { name: 'Long', code: 'uri_digits_out_of_range' },
      { name: 'Number', code: 'uri_algorithm_unknown' },
      { name: 'Lost: b', code: 'secret_missing' },
    ]);
  });

  test('a backup of 8.0 after its own restore is read as it stands, and said', async () => {
    const flat = [
      entry({ type: 1, secret: KEY, issuer: 'Harbour' }),
      entry({ type: 1, secret: KEY, issuer: 'Steam' }),
    ];
    const file = await read(mapOf(flat));
    expect(shownAll(file)).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | `,
      `steam | ${KEY} | SHA1 | 5 | 30 s | Steam | `,
    ]);
    expect(file?.problems).toEqual([{ name: 'example.txt', code: 'import_damaged' }]);
    expect((await read(mapOf(flat.slice(0, 1))))?.problems).toEqual([]);
  });

  test.each([
    '{}',
    '[]',
    'null',
    'x',
    '{"a":1}',
    '{"a":{"b":"c"}}',
    '{"__proto__":{"type":"totp"}}',
  ])('another file: %s', async (text) => expect(await read(text)).toBeNull());
});

describe('sealed', () => {
  const encrypted = (passphrase: string) =>
    ACCOUNTS.map((one) => ({
      ...one,
      dataType: undefined,
      encrypted: true,
      secret: salted(`${one.secret}`, passphrase),
    }));
  const inner = '0123456789abcdef'.repeat(15);
  const old = { enc: salted(Buffer.from(inner, 'hex'), PASSWORD), hash: '$argon2id$…' };

  test.each([
    ['version 1', mapOf(encrypted(PASSWORD))],
    ['version 2', mapOf(encrypted(inner), { key: old })],
    ['version 2 with the fields of its key alone (#557)', mapOf(encrypted(inner), old)],
  ])('%s', async (_, text) => {
    expect(shownAll(await read(text, PASSWORD))).toEqual(SHOWN);
    expect(await refusalOf(() => read(text, 'wrong'))).toBe('import_password');
    expect(await refusalOf(() => read(text, ''))).toBe('import_password');
  });

  test('version 3', async () => {
    const text = await version3(ACCOUNTS, PASSWORD);
    expect(shownAll(await read(text, PASSWORD))).toEqual(SHOWN);
    expect(await refusalOf(() => read(text, 'wrong'))).toBe('import_password');
  });

  test('one that does not open does not cost the others', async () => {
    const [first = {}, ...others] = encrypted(PASSWORD);
    const text = mapOf([{ ...first, secret: salted(KEY, 'another') }, ...others]);
    const file = await read(text, PASSWORD);
    expect(shownAll(file)).toEqual(SHOWN.slice(1));
    expect(file?.problems).toEqual([{ name: 'Harbour: mira', code: 'import_damaged' }]);
  });

  test('keys without number are refused before anything runs', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      dataType: 'EncOTPStorage',
      data: salted('{}', 'x'),
      keyId: `k${at}`,
    }));
    expect(await refusalOf(() => read(mapOf(many), PASSWORD))).toBe('import_costly');
  });

  test('a key of another shape opens nothing', async () => {
    const text = (await version3(ACCOUNTS, PASSWORD)).replace('"salt"', '"sal"');
    expect(await refusalOf(() => read(text, PASSWORD))).toBe('import_password');
  });

  test('cut anywhere', async () => {
    await survivesCuts(subject.readAuthenticatorExtension, mapOf(encrypted(PASSWORD)), PASSWORD);
  });
});

test('any accounts', async () => {
  const account = fc.record({
    type: fc.constantFrom('totp', 'hotp', 'hex', 'hhex'),
    secret: fc.uint8Array({ minLength: 10, maxLength: 32 }),
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fc.integer({ min: 1, max: 10 }),
    moving: fc.integer({ min: 1, max: 1000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(account, { minLength: 1 }), fc.boolean(), async (list, isSealed) => {
      const entries = list.map(({ type, secret, algorithm, digits, moving }) => {
        const text = type.includes('hex')
          ? Buffer.from(secret).toString('hex')
          : encodeBase32(secret);
        return entry({
          type,
          secret: isSealed ? salted(text, 'pw') : text,
          encrypted: isSealed,
          algorithm,
          digits,
          ...(type.startsWith('h') && type !== 'hex' ? { counter: moving } : { period: moving }),
        });
      });
      const drafts = (await read(mapOf(entries), 'pw'))?.accounts.map(({ draft }) => draft);
      expect(drafts).toEqual(
        list.map(({ type, secret, algorithm, digits, moving }) => {
          const isCounter = type === 'hotp' || type === 'hhex';
          return {
            type: isCounter ? 'hotp' : 'totp',
            secret,
            algorithm,
            digits,
            period: isCounter ? 30 : moving,
            counter: isCounter ? moving : 0,
            issuer: '',
            accountName: '',
            parameters: [],
          };
        }),
      );
    }),
    { numRuns: 40 },
  );
});
