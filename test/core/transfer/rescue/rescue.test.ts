import { Buffer } from 'node:buffer';
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeOf, unlockedOutcome } from '../../../../src/act/transfer/outcome.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import type { Costly, GivenFile } from '../../../../src/core/transfer/contract/reader.ts';
import { salted } from '../browsers/salted.ts';
import { envelope, PASSWORD as TOTPY_PASSWORD } from '../browsers/totpy-vault.ts';
import { logOf, type Step, table } from '../leveldb/written.ts';
import { costly } from '../shown.ts';

const KEYS = ['JBSWY3DPEHPK3PXP', 'KRSXG5CTMVRXEZLU', 'MFRGGZDFMZTWQ2LK', 'GEZDGNBVGY3TQOJQ'];
const PASSWORD = 'correct heron ✓';

type Values = Record<string, unknown>;

/** Returns a folder of an extension: each step stores values, `undefined` removes one. */
function folderOf(...steps: Values[]): GivenFile {
  const written = steps.map((values) =>
    Object.entries(values).map(([key, value]): Step[number] => [
      key,
      value === undefined ? null : JSON.stringify(value),
    ]),
  );
  return folder(['000003.log', logOf(written)]);
}

function folder(...files: [name: string, bytes: Uint8Array][]): GivenFile {
  const inside = files.map(([name, bytes]) => givenFile(name, Uint8Array.from(bytes)));
  return { ...givenFile('old', new Uint8Array()), inside };
}

/** Returns an outcome as short texts: "+" for a current account, "-" for an older one. */
async function told(file: GivenFile, password?: string, given: Costly = costly) {
  let read = await outcomeOf(file);
  if (password !== undefined) read = await unlockedOutcome(read, password, given);
  const { program, accounts, problems, isLocked, code } = read.outcome;
  return {
    program,
    accounts: accounts.map(
      ({ draft, isOlder }) =>
        `${isOlder ? '-' : '+'} ${draft.issuer} ${encodeBase32(draft.secret)}`,
    ),
    problems: problems.map((problem) => `${problem.name}: ${problem.code}`),
    ...(isLocked && { isLocked }),
    ...(code && { code }),
  };
}

const read = (program: string | null, accounts: string[], more: object = {}) => ({
  program,
  accounts,
  problems: [],
  ...more,
});

const entry = (at: number, issuer: string, more: Values = {}): Values => ({
  dataType: 'OTPStorage',
  encrypted: false,
  hash: `h${at}`,
  index: at,
  type: 'totp',
  secret: KEYS[at],
  issuer,
  account: 'mira',
  ...more,
});

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

describe('other extensions', () => {
  const vault = (accounts: number[]): Values => ({
    accounts: accounts.map((at) => ({ issuer: 'Pier', label: 'mira', secret: KEYS[at] })),
  });

  test('2FA Authenticator, sealed and with older states', async () => {
    const salt = randomBytes(16);
    const key = pbkdf2Sync(PASSWORD, salt, 1000, 32, 'sha256');
    const sealed = (accounts: number[]): Values => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const parts = [cipher.update(JSON.stringify(vault(accounts))), cipher.final()];
      const data = Buffer.concat([...parts, cipher.getAuthTag()]).toString('base64');
      return {
        version: 1,
        kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 1000, salt: salt.toString('base64') },
        cipher: { name: 'AES-GCM', iv: iv.toString('base64'), data },
      };
    };
    const name = 'vastblast.2fa-authenticator.vault';
    const file = folderOf(
      { [name]: { version: 1, format: 'plain', data: vault([3]) } },
      ...Array.from({ length: 60 }, () => ({ [name]: sealed([0, 1]) })),
      { [name]: sealed([0]) },
    );
    expect(await told(file)).toEqual(
      read('2FA Authenticator', [`- Pier ${KEYS[3]}`], { isLocked: true }),
    );
    expect(await told(file, PASSWORD)).toEqual(
      read('2FA Authenticator', [`+ Pier ${KEYS[0]}`, `- Pier ${KEYS[1]}`, `- Pier ${KEYS[3]}`]),
    );
  });

  test('Totpy: its vault, its synced copy in pieces, and its copies of other days', async () => {
    const made = (at: number): string =>
      envelope({ data: { entries: [{ issuer: 'Pier', account: 'mira', secret: KEYS[at] }] } });
    const local = folderOf(
      { vault: JSON.parse(made(1)) },
      { vault: JSON.parse(made(0)), autoBackups: [{ at: 1, env: JSON.parse(made(2)) }] },
    );
    expect(await told(local, TOTPY_PASSWORD)).toEqual(
      read('Totpy', [`+ Pier ${KEYS[0]}`, `- Pier ${KEYS[2]}`, `- Pier ${KEYS[1]}`]),
    );
    const text = made(3);
    const chunks = [text.slice(0, 300), text.slice(300)];
    const synced = folderOf({
      ...Object.fromEntries(chunks.map((chunk, at) => [`otpVault.chunk.${at}`, chunk])),
      'otpVault.meta': { count: chunks.length, sha256: '', updatedAt: 1 },
    });
    expect(await told(synced, TOTPY_PASSWORD)).toEqual(read('Totpy', [`+ Pier ${KEYS[3]}`]));
    const half = folderOf({
      'otpVault.chunk.1': chunks[1],
      'otpVault.meta': { count: 2, sha256: '', updatedAt: 1 },
    });
    expect(await told(half)).toEqual(read('Totpy', [], { code: 'import_no_codes' }));
  });

  test('FoxAuth', async () => {
    const infos = (...all: number[]): Values => ({
      accountInfos: all.map((at) => ({ localIssuer: 'Pier', localSecretToken: KEYS[at] })),
      isEncrypted: false,
    });
    const file = folderOf({ settings: {} }, infos(0, 1), { language: 'en' }, infos(1));
    expect(await told(file)).toEqual(read('FoxAuth', [`+ Pier ${KEYS[1]}`, `- Pier ${KEYS[0]}`]));
  });

  test('Two-Factor Authenticator', async () => {
    const file = folderOf({ otp_list: [{ name: 'mira', key: KEYS[0] }] });
    expect(await told(file)).toEqual(read('OTP List', [`+  ${KEYS[0]}`]));
  });

  test('a vault of Latchkey goes to the code that opens it, with both copies', async () => {
    const record = '{"format":"latchkey-vault","version":1}';
    const { outcome } = await outcomeOf(folderOf({ vault: record, previous: record, backup: {} }));
    expect(outcome).toMatchObject({ program: 'Latchkey', isLocked: true, accounts: [] });
    expect(JSON.parse(outcome.vault ?? '')).toEqual({
      format: 'latchkey-raw',
      vault: record,
      previous: record,
    });
  });

  test('links anywhere in what an unknown one stores', async () => {
    const link = (at: number): string => `otpauth://totp/Pier:mira?secret=${KEYS[at]}&issuer=Pier`;
    const file = folderOf(
      { list: [{ deep: { url: link(0) } }], one: link(1), note: 'buy bread' },
      { one: link(2) },
      { list: undefined },
    );
    expect(await told(file)).toEqual(
      read('otpauth://', [`+ Pier ${KEYS[2]}`, `- Pier ${KEYS[1]}`, `- Pier ${KEYS[0]}`]),
    );
  });

  test('an unknown one that stores what another program would export', async () => {
    const aegis = (...all: number[]): Values => ({
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 2,
        entries: all.map((at) => ({
          type: 'totp',
          name: 'mira',
          issuer: 'Pier',
          info: { secret: KEYS[at], algo: 'SHA1', digits: 6, period: 30 },
        })),
      },
    });
    const accounts = [`+ Pier ${KEYS[0]}`, `- Pier ${KEYS[1]}`];
    expect(await told(folderOf({ b: aegis(0, 1) }, { a: 1 }, { b: aegis(0) }))).toEqual(
      read('Aegis', accounts),
    );
    const asText = (...all: number[]): string => JSON.stringify(aegis(...all));
    expect(await told(folderOf({ b: asText(0, 1) }, { a: 1 }, { b: asText(0) }))).toEqual(
      read('Aegis', accounts),
    );
  });

  test('keys that others have, too, do not make one an authenticator', async () => {
    const file = folderOf({ hash: 'x', key: { enc: 'y' }, isEncrypted: true, vault: 'z' });
    expect(await told(file)).toEqual(read(null, [], { code: 'import_folder_empty' }));
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
