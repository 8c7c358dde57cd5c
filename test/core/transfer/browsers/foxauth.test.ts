import { Buffer } from 'node:buffer';
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readFoxAuth } from '../../../../src/core/transfer/browsers/foxauth.ts';
import { fileOf, isLocked, readText, refusalOf, shownAll, survivesCuts } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const PASSWORD = 'pässword';
type Fields = Record<string, unknown>;

const INFO = {
  containerAssign: '',
  localIssuer: 'Harbour',
  localAccountName: 'mira',
  localSecretToken: KEY,
  localRecovery: '',
  localOTPType: 'Time based',
  localOTPAlgorithm: 'SHA-1',
  localOTPPeriod: '30',
  localOTPDigits: '6',
};

function plain(infos: unknown[]): string {
  return JSON.stringify({ accountInfos: infos, isEncrypted: false, settings: {} });
}

function sealed(infos: Fields[], passwordInfo: Fields = {}, encryptIV?: unknown): string {
  const iv = randomBytes(12);
  const password = Buffer.from(PASSWORD, 'latin1');
  const key = Buffer.from(hkdfSync('sha256', password, '', 'encryption', 16));
  const seal = (text: unknown): string => {
    const cipher = createCipheriv('aes-128-gcm', key, iv);
    const parts = [cipher.update(`${text}`), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat(parts).toString('latin1');
  };
  const accountInfos = infos.map((info) => ({
    ...info,
    localAccountName: seal(info.localAccountName),
    localSecretToken: seal(info.localSecretToken),
    localRecovery: seal(info.localRecovery),
  }));
  const all = { encryptIV: encryptIV ?? [...iv], ...passwordInfo };
  const asObject = encryptIV === 'object' ? { ...all, encryptIV: { ...[...iv] } } : all;
  return JSON.stringify({ accountInfos, isEncrypted: true, passwordInfo: asObject });
}

const read = (text: string, password = PASSWORD) => readText(readFoxAuth, text, password);

describe('exports of FoxAuth', () => {
  const infos = [
    { ...INFO, localRecovery: '1. abcd-efgh\n2. ijkl-mnop' },
    { ...INFO, localOTPAlgorithm: 'SHA-256', localOTPPeriod: '60', localOTPDigits: '8' },
    { ...INFO, localOTPType: 'Counter based' },
  ];
  const accounts = [
    `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | mira`,
    `totp | ${KEY} | SHA256 | 8 | 60 s | Harbour | mira`,
    `hotp | ${KEY} | SHA1 | 6 | counter 0 | Harbour | mira`,
  ];

  test.each([
    ['plain', plain(infos)],
    ['sealed', sealed(infos)],
    ['sealed, its IV as an object', sealed(infos, {}, 'object')],
  ])('%s, with recovery codes', async (_, text) => {
    const file = await read(text);
    expect(shownAll(file)).toEqual(accounts);
    expect(file?.accounts[0]?.recoveryCodes).toEqual(['abcd-efgh', 'ijkl-mnop']);
    expect(file?.accounts[1]).not.toHaveProperty('recoveryCodes');
  });

  test('the password may stand in the file', async () => {
    const kept = Buffer.from(PASSWORD).toString('base64');
    const reading = await readFoxAuth(fileOf(sealed(infos, { encryptPassword: kept })));
    expect(isLocked(reading)).toBe(false);
    const other = await readFoxAuth(fileOf(sealed(infos, { encryptPassword: 'd3Jvbmc=' })));
    expect(isLocked(other)).toBe(true);
  });

  test('what cannot be taken over is named', async () => {
    const bad = [
      { ...INFO, localOTPAlgorithm: 'MD5' },
      { ...INFO, localOTPType: '__proto__' },
      { ...INFO, localOTPType: 'Hand based' },
      { ...INFO, localSecretToken: '' },
      null,
    ];
    expect((await read(plain(bad)))?.problems).toEqual([
      { name: 'Harbour: mira', code: 'uri_algorithm_unknown' },
      { name: 'Harbour: mira', code: 'uri_type_unknown' },
      { name: 'Harbour: mira', code: 'uri_type_unknown' },
      { name: 'Harbour: mira', code: 'secret_missing' },
      { name: '', code: 'secret_missing' },
    ]);
  });

  test('refusals', async () => {
    const text = sealed(infos);
    expect(await refusalOf(() => read(text, 'wrong'))).toBe('import_password');
    expect(await refusalOf(() => read(text, 'пароль'))).toBe('import_password');
    expect(await refusalOf(() => read(sealed(infos, {}, 'none')))).toBe('import_damaged');
    await survivesCuts(readFoxAuth, text, PASSWORD);
  });

  test('one that does not open does not cost the others', async () => {
    const parsed: { accountInfos: Fields[] } = JSON.parse(sealed(infos));
    const [first, ...others] = parsed.accountInfos;
    const accountInfos = [{ ...first, localSecretToken: 'x' }, ...others];
    const file = await read(JSON.stringify({ ...parsed, accountInfos }));
    expect(shownAll(file)).toEqual(accounts.slice(1));
    expect(file?.problems).toEqual([{ name: 'Harbour: mira', code: 'import_damaged' }]);
  });

  test.each(['{}', '[]', '{"accountInfos":{}}', '{"accountInfos":[]}', 'x'])(
    'another file: %s',
    async (text) => expect(await read(text)).toBeNull(),
  );

  test('any accounts', async () => {
    const account = fc.record({
      secret: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.integer({ min: 1, max: 10 }),
      period: fc.integer({ min: 1, max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1 }), fc.boolean(), async (list, isOpen) => {
        const said = list.map(({ secret, algorithm, digits, period }) => ({
          localIssuer: '',
          localAccountName: '',
          localSecretToken: encodeBase32(secret),
          localRecovery: '',
          localOTPType: 'Time based',
          localOTPAlgorithm: algorithm.replace('SHA', 'SHA-'),
          localOTPDigits: `${digits}`,
          localOTPPeriod: `${period}`,
        }));
        const drafts = (await read(isOpen ? plain(said) : sealed(said)))?.accounts;
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
