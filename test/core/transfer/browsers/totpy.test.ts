import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readTotpy } from '../../../../src/core/transfer/browsers/totpy.ts';
import { readText, refusalOf, shownAll, survivesCuts } from '../shown.ts';
import { envelope, PASSWORD, RECOVERY } from './totpy-vault.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const FIELDS = { issuer: 'Harbour', account: 'mira', secret: KEY, algorithm: 'SHA1' };
const ENTRY = { ...FIELDS, digits: 6, period: 30, createdAt: 1, updatedAt: 1 };
const read = (text: string, password = PASSWORD) => readText(readTotpy, text, password);

describe('backups of Totpy', () => {
  const data = {
    version: 1,
    entries: [ENTRY, { ...ENTRY, algorithm: 'SHA256', digits: 8, period: 60 }],
    tombstones: {},
  };
  const accounts = [
    `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | mira`,
    `totp | ${KEY} | SHA256 | 8 | 60 s | Harbour | mira`,
  ];

  test.each([
    ['the password', PASSWORD],
    ['the password as typed on another keyboard', 'five hörses'],
    ['the recovery code', RECOVERY],
    ['the recovery code as typed', ' abcdefgh ijklmnop qrstuvwx yz234567 '],
  ])('open with %s', async (_, words) => {
    expect(shownAll(await read(envelope({ data }), words))).toEqual(accounts);
    expect(shownAll(await read(envelope({ data, hash: 'SHA-512' }), words))).toEqual(accounts);
  });

  test('what cannot be taken over is named', async () => {
    const entries = [{ ...ENTRY, algorithm: 'MD5' }, { ...ENTRY, secret: '' }, 7];
    expect((await read(envelope({ data: { entries } })))?.problems).toEqual([
      { name: 'Harbour: mira', code: 'uri_algorithm_unknown' },
      { name: 'Harbour: mira', code: 'secret_missing' },
      { name: '', code: 'secret_missing' },
    ]);
  });

  test('refusals', async () => {
    const text = envelope({ data });
    const changed = (from: string, to: string) => refusalOf(() => read(text.replaceAll(from, to)));
    expect(await refusalOf(() => read(text, 'wrong'))).toBe('import_password');
    expect(await refusalOf(() => read(text, RECOVERY.replace('A', 'B')))).toBe('import_password');
    expect(await changed('"iterations":1000', '"iterations":10000001')).toBe('import_costly');
    expect(await changed('"version":2', '"version":3')).toBe('import_unsupported');
    expect(await changed('SHA-256', 'MD5')).toBe('import_unsupported');
    expect(await changed('"keyId":"', '"key":"')).toBe('import_damaged');
    expect(await refusalOf(() => read(envelope({ data: 7 })))).toBe('import_damaged');
    const packed = Buffer.from('no gzip');
    expect(await refusalOf(() => read(envelope({ packed })))).toBe('import_damaged');
    const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024));
    expect(await refusalOf(() => read(envelope({ packed: bomb })))).toBe('import_too_large');
    await survivesCuts(readTotpy, text, PASSWORD);
  });

  test.each(['{}', '[]', '{"format":"other"}', 'otp-vault'])('another file: %s', async (text) => {
    expect(await read(text)).toBeNull();
  });

  test('any accounts', async () => {
    const account = fc.record({
      secret: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.integer({ min: 1, max: 10 }),
      period: fc.integer({ min: 1, max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(account), async (list) => {
        const entries = list.map((one) => ({ ...one, secret: encodeBase32(one.secret) }));
        const drafts = (await read(envelope({ data: { entries } })))?.accounts;
        expect(drafts?.map(({ draft }) => draft)).toEqual(
          list.map((one) => ({
            ...one,
            type: 'totp',
            counter: 0,
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
