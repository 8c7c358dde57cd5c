import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readStratum } from '../../../../src/core/transfer/authenticators/stratum.ts';
import { formatKeyUri } from '../../../../src/core/uri/keyuri.ts';
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
const TYPES = { hotp: 1, totp: 2, steam: 4 };
const ALGORITHMS = { SHA1: 0, SHA256: 1, SHA512: 2 };

function entryOf(one: CountedDraft) {
  return {
    Type: TYPES[one.type],
    Icon: null,
    Issuer: one.issuer,
    Username: one.accountName,
    Secret: encodeBase32(one.secret),
    Pin: null,
    Algorithm: ALGORITHMS[one.algorithm],
    Digits: one.digits,
    Period: one.period,
    Counter: one.counter,
    Ranking: 0,
  };
}

function plainOf(entries: object[], more: object = {}) {
  return {
    Authenticators: entries,
    Categories: [],
    AuthenticatorCategories: [],
    CustomIcons: [],
    ...more,
  };
}

async function strongOf(entries: object[]): Promise<Uint8Array> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const run = { password: PASSWORD, salt, memorySize: 65_536, iterations: 3, parallelism: 4 };
  const key = await argon2id({ ...run, hashLength: 32, outputType: 'binary' });
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = [cipher.update(JSON.stringify(plainOf(entries)), 'utf8'), cipher.final()];
  return Buffer.concat([Buffer.from('AUTHENTICATORPRO'), salt, iv, ...data, cipher.getAuthTag()]);
}

function legacyOf(entries: object[]): Uint8Array {
  const [salt, iv] = [randomBytes(20), randomBytes(16)];
  const key = pbkdf2Sync(PASSWORD, salt, 64_000, 32, 'sha1');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const data = [cipher.update(JSON.stringify(plainOf(entries)), 'utf8'), cipher.final()];
  return Buffer.concat([Buffer.from('AuthenticatorPro'), salt, iv, ...data]);
}

function pageOf(links: string[]): string {
  const rows = links.map((link) => `<tr><td>x</td><td><code>${escapedHtml(link)}</code></td></tr>`);
  return `<!doctype html>\n<html><body><table>${rows.join('')}</table></body></html>`;
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');
}

describe('a plain backup of Stratum', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readStratum, plainOf(DRAFTS.map(entryOf)));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('categories become tags', async () => {
    const [first, second] = [draft(), draft({ secret: new Uint8Array(10) })].map(entryOf);
    const file = plainOf([first ?? {}, second ?? {}], {
      Categories: [
        { Id: 'c1', Name: 'Work' },
        { Id: 'c2', Name: 'Home' },
      ],
      AuthenticatorCategories: [
        { CategoryId: 'c1', AuthenticatorSecret: first?.Secret, Ranking: 0 },
        { CategoryId: 'c2', AuthenticatorSecret: first?.Secret, Ranking: 0 },
        { CategoryId: 'missing', AuthenticatorSecret: second?.Secret, Ranking: 0 },
      ],
    });
    const { accounts } = await readWith(readStratum, file);
    expect(accounts[0]?.tags).toEqual(['Work', 'Home']);
    expect(accounts[1]).not.toHaveProperty('tags');
  });

  test('what cannot be taken over is named with its reason', async () => {
    const entry = entryOf(draft());
    const file = plainOf([
      { ...entry, Type: 3 },
      { ...entry, Type: 5 },
      { ...entry, Type: 6 },
      { ...entry, Algorithm: 3 },
      { ...entry, Digits: 0 },
    ]);
    const { accounts, problems } = await readWith(readStratum, file);
    expect(accounts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([
      'import_motp',
      'import_yandex',
      'uri_type_unknown',
      'uri_algorithm_unknown',
      'uri_digits_out_of_range',
    ]);
    expect(problems[0]?.name).toBe('Example: kim@example.com');
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(), async (drafts) => {
        const read = await readWith(readStratum, plainOf(drafts.map(entryOf)));
        expect(shownIn(read)).toEqual(shown(drafts));
      }),
    );
  });

  test('odd values are refused or become problems', async () => {
    const category = { CategoryId: 'c', AuthenticatorSecret: 'x', Ranking: 0 };
    await bearsEveryOddValue(
      readStratum,
      plainOf(DRAFTS.slice(2, 4).map(entryOf), {
        Categories: [{ Id: 'c', Name: 'n' }],
        AuthenticatorCategories: [category],
      }),
    );
  });

  test('other files are not taken for it', () => {
    for (const other of ['', '[]', '{}', '{"Authenticators":7}', '<p>x</p>', 'AUTHENTICATOR'])
      expect(readStratum(fileOf(other))).toBeNull();
  });
});

describe('an encrypted backup of Stratum', () => {
  test('its password opens the strong one, and no other does', async () => {
    const file = await strongOf(DRAFTS.map(entryOf));
    expect(shownIn(await readWith(readStratum, file, PASSWORD))).toEqual(shown(DRAFTS));
    expect(await refusalOf(readWith(readStratum, file, 'wrong'))).toBe('import_password');
    await refusesEveryCut(readStratum, file, PASSWORD);
    expect(await refusalOf(readWith(readStratum, file.slice(0, 30)))).toBe('import_damaged');
  });

  test('its password opens the legacy one, and no other does', async () => {
    const file = legacyOf(DRAFTS.map(entryOf));
    expect(shownIn(await readWith(readStratum, file, PASSWORD))).toEqual(shown(DRAFTS));
    for (const wrong of ['wrong', '', 'a', 'b', 'c', 'd'])
      expect(await refusalOf(readWith(readStratum, file, wrong))).toBe('import_password');
    await refusesEveryCut(readStratum, file, PASSWORD);
    expect(await refusalOf(readWith(readStratum, file.slice(0, -1)))).toBe('import_damaged');
  });
});

describe('the HTML of Stratum', () => {
  test('links in its table are accounts', async () => {
    const read = await readWith(readStratum, pageOf(DRAFTS.map(formatKeyUri)));
    expect(read.problems).toEqual([]);
    const told = read.accounts.map((account) => ({ ...account.draft, parameters: [] }));
    expect(shown(told)).toEqual(shown(DRAFTS));
  });

  test('its flag for Steam is understood, and entities in names', async () => {
    const link = 'otpauth://totp/A%26B:kim?secret=JBSWY3DPEHPK3PXP&issuer=A%26B&steam';
    const { accounts } = await readWith(readStratum, pageOf([link]));
    expect(accounts[0]?.draft).toMatchObject({ type: 'steam', issuer: 'A&B', digits: 5 });
  });

  test('mOTP and Yandex are named', async () => {
    const links = [
      'motp://Example:kim?secret=aabb',
      'otpauth://yaotp/Example:kim?secret=JBSWY3DPEHPK3PXP&pin_length=4',
    ];
    const { accounts, problems } = await readWith(readStratum, pageOf(links));
    expect(accounts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['import_motp', 'import_yandex']);
    expect(problems[1]?.name).toBe('Example: kim');
  });
});
