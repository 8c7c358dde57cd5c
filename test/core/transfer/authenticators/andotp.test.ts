import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readAndOtp, readOldAndOtp } from '../../../../src/core/transfer/authenticators/andotp.ts';
import {
  anyDrafts,
  bearsEveryOddValue,
  DRAFTS,
  draft,
  fileOf,
  readWith,
  refusalOf,
  refusesEveryCut,
  shown,
  shownIn,
} from '../given-accounts.ts';

const PASSWORD = 'three pelicans hum';

function entryOf({ type, secret, issuer, accountName, ...rest }: CountedDraft) {
  const { algorithm, digits, period, counter } = rest;
  return {
    secret: encodeBase32(secret).padEnd(16, '='),
    issuer,
    label: accountName,
    digits,
    type: type.toUpperCase(),
    algorithm,
    thumbnail: 'Default',
    last_used: 1558994221340,
    ...(type === 'hotp' ? { counter } : { period }),
    tags: [],
  };
}

function gcm(key: Buffer, text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function sealedOf(entries: object[], rounds = 1234): Uint8Array {
  const salt = randomBytes(12);
  const start = Buffer.alloc(4);
  start.writeUInt32BE(rounds);
  const key = pbkdf2Sync(PASSWORD, salt, rounds, 32, 'sha1');
  return Buffer.concat([start, salt, gcm(key, JSON.stringify(entries))]);
}

function oldOf(entries: object[]): Uint8Array {
  const key = createHash('sha256').update(PASSWORD).digest();
  return gcm(key, JSON.stringify(entries));
}

describe('a plain backup of andOTP', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readAndOtp, DRAFTS.map(entryOf));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('tags stay', async () => {
    const { accounts } = await readWith(readAndOtp, [
      { ...entryOf(draft()), tags: ['Home', 'Work', 'Home', ''] },
    ]);
    expect(accounts[0]?.tags).toEqual(['Home', 'Work']);
  });

  test('a label of old holds the issuer too', async () => {
    const { issuer: _, ...entry } = entryOf(draft());
    const labels = ['Example - kim - 2', 'kim'].map((label) => ({ ...entry, label }));
    const { accounts } = await readWith(readAndOtp, labels);
    expect(accounts.map((account) => [account.draft.issuer, account.draft.accountName])).toEqual([
      ['Example', 'kim - 2'],
      ['', 'kim'],
    ]);
  });

  test('what cannot be taken over is named with its reason', async () => {
    const entry = entryOf(draft());
    const { accounts, problems } = await readWith(readAndOtp, [
      { ...entry, type: 'MOTP' },
      { ...entry, algorithm: 'MD5' },
      { ...entry, period: 0 },
      7,
    ]);
    expect(accounts).toEqual([]);
    expect(problems).toEqual([
      { name: 'Example: kim@example.com', code: 'import_motp' },
      { name: 'Example: kim@example.com', code: 'uri_algorithm_unknown' },
      { name: 'Example: kim@example.com', code: 'uri_period_out_of_range' },
      { name: '', code: 'secret_missing' },
    ]);
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(), async (drafts) => {
        fc.pre(drafts.length > 0);
        const read = await readWith(readAndOtp, drafts.map(entryOf));
        expect(shownIn(read)).toEqual(shown(drafts));
      }),
    );
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readAndOtp, DRAFTS.slice(2, 4).map(entryOf));
  });

  test('lists of other programs are not taken for it', () => {
    const lists = [
      [],
      [{ name: 'kim', secret: 'JBSWY3DPEHPK3PXP', issuer: '', type: 'totp', url: 'otpauth://' }],
      [{ issuer: '', account: '', secret: 'JBSWY3DPEHPK3PXP', kind: 'TOTP', timer: '30' }],
      [{ name: 'x', otpGenerator: { otpSecret: 'JBSWY3DPEHPK3PXP' } }],
    ];
    for (const list of lists) expect(readAndOtp(fileOf(list))).toBeNull();
    expect(readAndOtp(fileOf('hello'))).toBeNull();
  });
});

describe('an encrypted backup of andOTP', () => {
  test('its password opens it, and no other does', async () => {
    const file = sealedOf(DRAFTS.map(entryOf));
    expect(shownIn(await readWith(readAndOtp, file, PASSWORD))).toEqual(shown(DRAFTS));
    expect(await refusalOf(readWith(readAndOtp, file, 'wrong'))).toBe('import_password');
  });

  test('a number of rounds that andOTP never writes is not its', () => {
    for (const rounds of [0, 999, 10_000_001, 0xffffffff]) {
      const bytes = Buffer.alloc(200);
      bytes.writeUInt32BE(rounds);
      expect(readAndOtp(fileOf(bytes))).toBeNull();
    }
  });

  test('the first way, without any mark, opens too', async () => {
    const file = oldOf(DRAFTS.map(entryOf));
    expect(shownIn(await readWith(readOldAndOtp, file, PASSWORD))).toEqual(shown(DRAFTS));
    expect(await refusalOf(readWith(readOldAndOtp, file, 'wrong'))).toBe('import_password');
  });

  test('a nonce that looks like a number of rounds is no hindrance', async () => {
    const iv = Buffer.from('00002710aabbccddeeff0011', 'hex');
    const key = createHash('sha256').update(PASSWORD).digest();
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const text = JSON.stringify(DRAFTS.map(entryOf));
    const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    const read = await readWith(readAndOtp, Buffer.concat(sealed), PASSWORD);
    expect(shownIn(read)).toEqual(shown(DRAFTS));
  });

  test('cut off anywhere it is refused', async () => {
    await refusesEveryCut(readAndOtp, sealedOf(DRAFTS.map(entryOf)), PASSWORD);
    await refusesEveryCut(readOldAndOtp, oldOf(DRAFTS.map(entryOf)), PASSWORD);
  });

  test('texts and short files are not taken for it', () => {
    expect(readOldAndOtp(fileOf('any text that a person may write'))).toBeNull();
    expect(readOldAndOtp(fileOf(new Uint8Array(20)))).toBeNull();
  });
});
