import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readVastblast } from '../../../../src/core/transfer/browsers/vastblast.ts';
import { readText, refusalOf, shownAll, survivesCuts } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const PASSWORD = 'correct horse ✓';
const FIELDS = { issuer: 'Harbour', label: 'mira', secret: KEY, type: 'totp', algorithm: 'SHA-1' };
const ACCOUNT = { ...FIELDS, digits: 6, period: 30, counter: 0 };

function backup(accounts: unknown, iterations = 1000): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const key = pbkdf2Sync(PASSWORD, salt, iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const plain = JSON.stringify({ accounts, settings: { theme: 'dark' } });
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({
    app: '2fa-authenticator',
    version: 1,
    vault: {
      version: 1,
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: salt.toString('base64') },
      cipher: { name: 'AES-GCM', iv: iv.toString('base64'), data: data.toString('base64') },
    },
  });
}

const read = (text: string, password = PASSWORD) => readText(readVastblast, text, password);

describe('backups of 2FA Authenticator', () => {
  test('every type', async () => {
    const text = backup([
      ACCOUNT,
      { ...ACCOUNT, algorithm: 'SHA-512', digits: 8, period: 60 },
      { ...ACCOUNT, type: 'hotp', counter: 41 },
      { ...ACCOUNT, type: 'steam' },
    ]);
    expect(shownAll(await read(text))).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | mira`,
      `totp | ${KEY} | SHA512 | 8 | 60 s | Harbour | mira`,
      `hotp | ${KEY} | SHA1 | 6 | counter 41 | Harbour | mira`,
      `steam | ${KEY} | SHA1 | 5 | 30 s | Harbour | mira`,
    ]);
  });

  test('a vault that was never sealed', async () => {
    const vault = { version: 1, format: 'plain', data: { accounts: [ACCOUNT] } };
    const text = JSON.stringify({ app: '2fa-authenticator', version: 1, vault });
    expect(shownAll(await read(text))).toHaveLength(1);
  });

  test('what cannot be taken over is named', async () => {
    const text = backup([{ ...ACCOUNT, algorithm: 'MD5' }, { ...ACCOUNT, type: 'ocra' }, null]);
    expect((await read(text))?.problems).toEqual([
      { name: 'Harbour: mira', code: 'uri_algorithm_unknown' },
      { name: 'Harbour: mira', code: 'uri_type_unknown' },
      { name: '', code: 'secret_missing' },
    ]);
  });

  test('refusals', async () => {
    const text = backup([ACCOUNT]);
    const changed = (from: string, to: string) => refusalOf(() => read(text.replace(from, to)));
    expect(await refusalOf(() => read(text, 'wrong'))).toBe('import_password');
    expect(await changed('1000', '10000001')).toBe('import_costly');
    expect(await changed('1000', '0')).toBe('import_damaged');
    expect(await changed('SHA-256', 'MD5')).toBe('import_unsupported');
    expect(await changed('"iv":"', '"iv":"*')).toBe('import_damaged');
    expect(await refusalOf(() => read(backup(7)))).toBe('import_damaged');
    await survivesCuts(readVastblast, text, PASSWORD);
  });

  test.each(['{}', '[]', '{"app":"2fa-authenticator"}', '{"app":"x","vault":{}}', 'x'])(
    'another file: %s',
    async (text) => expect(await read(text)).toBeNull(),
  );

  test('any accounts', async () => {
    const account = fc.record({
      secret: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      type: fc.constantFrom('totp', 'hotp'),
      algorithm: fc.constantFrom('SHA-1', 'SHA-256', 'SHA-512'),
      digits: fc.integer({ min: 1, max: 10 }),
      period: fc.integer({ min: 1, max: 1000 }),
      counter: fc.integer({ min: 0, max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(account), async (list) => {
        const text = backup(list.map((one) => ({ ...one, secret: encodeBase32(one.secret) })));
        const drafts = (await read(text))?.accounts.map(({ draft }) => draft);
        expect(drafts).toEqual(
          list.map(({ algorithm, type, period, counter, ...one }) => ({
            ...one,
            type,
            algorithm: algorithm.replace('-', ''),
            period: type === 'totp' ? period : 30,
            counter: type === 'hotp' ? counter : 0,
            issuer: '',
            accountName: '',
            parameters: [],
          })),
        );
      }),
      { numRuns: 30 },
    );
  });
});
