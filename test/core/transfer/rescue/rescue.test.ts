import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import type { Costly } from '../../../../src/core/transfer/contract/reader.ts';
import { salted } from '../browsers/salted.ts';
import { logOf, type Step, table } from '../leveldb/written.ts';
import { entry, folder, folderOf, KEYS, read, told, type Values } from './stored.ts';

const PASSWORD = 'correct heron ✓';

describe('Authenticator', () => {
  test('current accounts first, then what was deleted or replaced, newest first', async () => {
    const file = folderOf(
      { a: entry(0, 'Harbour'), UserSettings: { theme: 'dark' } },
      { b: entry(1, 'Pier') },
      { c: entry(2, 'Quay') },
      { b: entry(3, 'Pier') },
      { c: undefined },
      { a: entry(0, 'Harbour renamed') },
    );
    expect(await told(file)).toEqual(
      read('Authenticator', [
        `+ Harbour renamed ${KEYS[0]}`,
        `+ Pier ${KEYS[3]}`,
        `- Quay ${KEYS[2]}`,
        `- Pier ${KEYS[1]}`,
      ]),
    );
  });

  test('after everything was deleted there are older accounts only', async () => {
    const file = folderOf({ a: entry(0, 'Harbour') }, { a: undefined });
    expect(await told(file)).toEqual(read('Authenticator', [`- Harbour ${KEYS[0]}`]));
  });

  test('what cannot be taken over is named once, whether current or older', async () => {
    const bad = { type: 'ocra' };
    const file = folderOf(
      { a: entry(0, 'Harbour', bad), b: entry(1, 'Pier', bad) },
      { a: entry(0, 'Harbour', { ...bad, index: 7 }), b: undefined },
    );
    expect(await told(file)).toEqual(
      read('Authenticator', [], {
        problems: ['Harbour: mira: uri_type_unknown', 'Pier: mira: uri_type_unknown'],
      }),
    );
  });

  const inner = (digit: string): string => digit.repeat(240);
  const keyOf = (password: string, digit: string): Values => ({
    enc: salted(Buffer.from(inner(digit), 'hex'), password),
    hash: 'x',
  });
  const sealed = (at: number, issuer: string, digit: string): Values =>
    entry(at, issuer, { encrypted: true, secret: salted(KEYS[at] ?? '', inner(digit)) });

  test('older values from before there was a password need none', async () => {
    const file = folderOf(
      { a: entry(0, 'Harbour'), b: entry(1, 'Pier') },
      { b: undefined },
      { key: keyOf(PASSWORD, '1') },
      { a: sealed(0, 'Harbour', '1'), c: sealed(2, 'Quay', '1') },
      { c: undefined },
    );
    const before = [`- Harbour ${KEYS[0]}`, `- Pier ${KEYS[1]}`];
    expect(await told(file)).toEqual(read('Authenticator', before, { isLocked: true }));
    expect(await told(file, 'no heron')).toEqual(
      read('Authenticator', before, { isLocked: true, code: 'import_password' }),
    );
    expect(await told(file, PASSWORD)).toEqual(
      read('Authenticator', [`+ Harbour ${KEYS[0]}`, `- Quay ${KEYS[2]}`, `- Pier ${KEYS[1]}`]),
    );
  });

  test('older values under another password are said', async () => {
    const file = folderOf(
      { key: keyOf('older', '1') },
      { a: sealed(0, 'Harbour', '1'), b: sealed(1, 'Pier', '1') },
      { b: undefined },
      { key: keyOf(PASSWORD, '2'), a: sealed(0, 'Harbour', '2') },
    );
    const problems = ['old: import_other_password'];
    expect(await told(file, PASSWORD)).toEqual(
      read('Authenticator', [`+ Harbour ${KEYS[0]}`], { problems }),
    );
    expect(await told(file, 'older')).toEqual(
      read('Authenticator', [`- Pier ${KEYS[1]}`, `- Harbour ${KEYS[0]}`], { problems }),
    );
  });

  test('one derivation serves every state', async () => {
    const salt = '56c2d99049077b07459fa44836f05c6e';
    const secret = new Uint8Array(32).fill(7);
    const passphrase = Buffer.from(secret).toString('base64').replace(/=+$/, '');
    const boxed = (at: number, issuer: string): Values => ({
      dataType: 'EncOTPStorage',
      data: salted(JSON.stringify(entry(at, issuer)), passphrase),
      keyId: 'k',
      index: at,
    });
    const key = (n: number): Values => ({ dataType: 'Key', id: 'k', salt, hash: 'x', version: n });
    const file = folderOf(
      { k: key(1), a: boxed(0, 'Harbour') },
      { k: key(2), b: boxed(1, 'Pier') },
      { k: key(3), b: undefined },
    );
    let runs = 0;
    const once: Costly = {
      argon2: async () => {
        runs += 1;
        return secret.slice();
      },
    };
    expect(await told(file, PASSWORD, once)).toEqual(
      read('Authenticator', [`+ Harbour ${KEYS[0]}`, `- Pier ${KEYS[1]}`]),
    );
    expect(runs).toBe(1);
  });

  test('any writes: the last state is current, and everything else is older', async () => {
    const change = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.option(fc.nat(3), { nil: undefined }),
      { minKeys: 1 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const steps = changes.map((one) =>
          Object.fromEntries(
            Object.entries(one).map(([key, at]) => [
              key,
              at === undefined ? undefined : entry(at, 'Pier'),
            ]),
          ),
        );
        const last = new Map<string, number | undefined>();
        for (const one of changes) for (const [key, at] of Object.entries(one)) last.set(key, at);
        const current = new Set([...last.values()].filter((at) => at !== undefined));
        const ever = new Set(
          changes.flatMap((one) => Object.values(one)).filter((at) => at !== undefined),
        );
        const { accounts = [] } = await told(folderOf(...steps));
        expect(new Set(accounts)).toEqual(
          new Set([...ever].map((at) => `${current.has(at) ? '+' : '-'} Pier ${KEYS[at]}`)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('files', () => {
  const steps: Step[] = [
    [['a', JSON.stringify(entry(0, 'Harbour'))]],
    [['b', JSON.stringify(entry(1, 'Pier'))]],
  ];

  test('a log or a table by itself is read as its folder is', async () => {
    const bytes = Uint8Array.from(logOf(steps));
    const accounts = [`+ Harbour ${KEYS[0]}`, `+ Pier ${KEYS[1]}`];
    expect(await told(givenFile('000003.log', bytes))).toEqual(read('Authenticator', accounts));
    const rows = steps.flat().map(([key, value], at) => ({ key, value, sequence: at + 1 }));
    expect(await told(givenFile('x', Uint8Array.from(table(rows))))).toEqual(
      read('Authenticator', accounts),
    );
  });

  test('damage is said, and costs no other value', async () => {
    const bytes = logOf(steps);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(await told(folder(['000003.log', bytes]))).toEqual(
      read('Authenticator', [`+ Pier ${KEYS[1]}`], {
        problems: ['000003.log: import_parts_damaged'],
      }),
    );
    expect(await told(folder(['000005.ldb', Buffer.from('lost')]))).toEqual(
      read(null, [], { problems: ['000005.ldb: import_parts_damaged'] }),
    );
  });

  test('cut at every byte: fewer accounts, or a refusal that is one', async () => {
    const bytes = logOf(steps);
    for (let length = 0; length < bytes.length; length++) {
      const { accounts, code } = await told(folder(['000003.log', bytes.subarray(0, length)]));
      expect(accounts.length).toBeLessThan(2);
      expect(accounts.length === 1 || code === 'import_folder_empty').toBe(true);
    }
  });

  test.each([
    ['CREATE TABLE object_data(object_store_id', 'import_firefox'],
    ['CREATE TABLE storage_sync_data (ext_id', 'import_firefox'],
    ['CREATE TABLE accounts(_id', 'import_unsupported'],
  ])('a database with %s', async (schema, code) => {
    const bytes = new TextEncoder().encode(`SQLite format 3\0${schema}`);
    expect(await told(givenFile('x.sqlite', bytes))).toMatchObject({ code });
  });

  test('any JSON under any keys is read or refused, and nothing else', async () => {
    const names = ['vault', 'autoBackups', 'accountInfos', 'otp_list', 'otpVault.meta', 'key', 'a'];
    const values = fc.dictionary(fc.constantFrom(...names), fc.jsonValue(), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 4 }), async (all) => {
        const { code } = await told(folderOf(...all));
        expect(code ?? 'import_').toMatch(/^import_/);
      }),
      { numRuns: 150 },
    );
  });
});
