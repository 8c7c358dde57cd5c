import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readAegis } from '../../../../src/core/transfer/authenticators/aegis.ts';
import type { ReadAccount } from '../../../../src/core/transfer/contract/reader.ts';
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
  const moving = type === 'hotp' ? { counter } : { period };
  const info = { secret: encodeBase32(secret), algo: algorithm, digits, ...moving };
  return { type, uuid: 'f2465693', name: accountName, issuer, icon: null, info };
}

function plainOf(entries: unknown[], db: object = {}) {
  return {
    version: 1,
    header: { slots: null, params: null },
    db: { version: 3, entries, groups: [], ...db },
  };
}

function sealed(key: Buffer, plain: Buffer) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  const params = { nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
  return { data, params };
}

function slotOf(password: string, master: Buffer, cost: object = {}) {
  const salt = randomBytes(32);
  const { data, params } = sealed(scryptSync(password, salt, 32, { N: 16, r: 8, p: 1 }), master);
  return {
    type: 1,
    uuid: 'a8325752',
    key: data.toString('hex'),
    key_params: params,
    n: 16,
    r: 8,
    p: 1,
    salt: salt.toString('hex'),
    ...cost,
  };
}

function sealedOf(entries: object[], cost: object = {}) {
  const master = randomBytes(32);
  const db = sealed(master, Buffer.from(JSON.stringify({ version: 3, entries, groups: [] })));
  const fingerprint = { type: 2, uuid: 'b1', key: '00', key_params: { nonce: '00', tag: '00' } };
  return {
    version: 1,
    header: {
      slots: [fingerprint, slotOf('another password', master), slotOf(PASSWORD, master, cost)],
      params: db.params,
    },
    db: db.data.toString('base64'),
  };
}

describe('a plain vault of Aegis', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readAegis, plainOf(DRAFTS.map(entryOf)));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('a long one tells its first accounts before the rest', async () => {
    const entries = Array.from({ length: 30 }, (_, at) => entryOf(draft({ accountName: `${at}` })));
    const early: unknown[][] = [];
    const told = (first: readonly ReadAccount[]): void => void early.push([...first]);
    const read = await readAegis({ ...fileOf(plainOf(entries)), early: told });
    const accounts = read && 'accounts' in read ? read.accounts : [];
    expect(accounts).toHaveLength(30);
    expect(early).toEqual([accounts.slice(0, 24)]);
  });

  test('groups become tags, favourites are pinned, notes stay', async () => {
    const [entry] = DRAFTS.map(entryOf);
    const more = { note: 'line 1\nline 2', favorite: true, groups: ['g1', 'missing'] };
    const file = plainOf(
      [
        { ...entry, ...more },
        { ...entry, group: 'Work' },
      ],
      {
        groups: [{ uuid: 'g1', name: 'Home' }],
      },
    );
    const { accounts } = await readWith(readAegis, file);
    expect(accounts[0]).toMatchObject({ tags: ['Home'], note: 'line 1\nline 2', isPinned: true });
    expect(accounts[1]?.tags).toEqual(['Work']);
    expect(accounts[1]).not.toHaveProperty('isPinned');
  });

  test('MD5 on what is no mOTP means SHA-1, as Aegis computes it', async () => {
    const entry = entryOf(draft());
    const file = plainOf([{ ...entry, info: { ...entry.info, algo: 'MD5' } }]);
    const { accounts } = await readWith(readAegis, file);
    expect(accounts[0]?.draft.algorithm).toBe('SHA1');
  });

  test('what cannot be taken over is named with its reason', async () => {
    const entry = entryOf(draft());
    const { info } = entry;
    const file = plainOf([
      { ...entry, type: 'motp', name: 'm' },
      { ...entry, type: 'yandex', name: 'y' },
      { ...entry, type: 'later', name: 'l' },
      { ...entry, info: { ...info, algo: 'SHA3' } },
      { ...entry, info: { ...info, digits: 11 } },
      { ...entry, info: { ...info, secret: 'JBSW8' } },
      { ...entry, info: undefined },
      7,
    ]);
    const { accounts, problems } = await readWith(readAegis, file);
    expect(accounts).toEqual([]);
    expect(problems).toEqual([
      { name: 'Example: m', code: 'import_motp' },
      { name: 'Example: y', code: 'import_yandex' },
      { name: 'Example: l', code: 'uri_type_unknown' },
      { name: 'Example: kim@example.com', code: 'uri_algorithm_unknown' },
      { name: 'Example: kim@example.com', code: 'uri_digits_out_of_range' },
      { name: 'Example: kim@example.com', code: 'secret_not_base32' },
      { name: 'Example: kim@example.com', code: 'secret_missing' },
      { name: '', code: 'secret_missing' },
    ]);
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(), async (drafts) => {
        const read = await readWith(readAegis, plainOf(drafts.map(entryOf)));
        expect(shownIn(read)).toEqual(shown(drafts));
      }),
    );
  });

  test('a vault without a header, as other programs may write it, is read', async () => {
    const { db } = plainOf(DRAFTS.map(entryOf));
    expect(shownIn(await readWith(readAegis, { db }))).toEqual(shown(DRAFTS));
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readAegis, plainOf(DRAFTS.slice(2, 4).map(entryOf)));
  });

  test('other files are not taken for it', () => {
    for (const other of ['', '[]', '{}', '{"db":{}}', '{"header":{},"db":7}', 'otpauth://totp/x'])
      expect(readAegis(fileOf(other))).toBeNull();
  });
});

describe('an encrypted vault of Aegis', () => {
  test('each of its passwords opens it', async () => {
    const file = sealedOf(DRAFTS.map(entryOf));
    for (const password of [PASSWORD, 'another password'])
      expect(shownIn(await readWith(readAegis, file, password))).toEqual(shown(DRAFTS));
  });

  test('a wrong password is told from damage', async () => {
    const file = sealedOf(DRAFTS.map(entryOf));
    expect(await refusalOf(readWith(readAegis, file, 'wrong'))).toBe('import_password');
    const db = `${file.db.slice(0, -8)}AAAAAAA=`;
    expect(await refusalOf(readWith(readAegis, { ...file, db }, PASSWORD))).toBe('import_damaged');
  });

  test('a fingerprint alone opens nothing here', async () => {
    const file = sealedOf([]);
    const header = { ...file.header, slots: file.header.slots.slice(0, 1) };
    const reading = readWith(readAegis, { ...file, header }, PASSWORD);
    expect(await refusalOf(reading)).toBe('import_unsupported');
  });

  test('costs beyond what a computer should give are refused before anything runs', async () => {
    for (const cost of [{ n: 2 ** 30 }, { r: 2 ** 28 }, { p: 1000 }])
      expect(await refusalOf(readWith(readAegis, sealedOf([], cost), PASSWORD))).toBe(
        'import_costly',
      );
    for (const cost of [{ n: 1000 }, { n: 0 }, { salt: 'xy' }, { p: '1' }])
      expect(await refusalOf(readWith(readAegis, sealedOf([], cost), PASSWORD))).toBe(
        'import_damaged',
      );
  });

  test('cut off anywhere it is refused', async () => {
    const whole = new TextEncoder().encode(JSON.stringify(sealedOf(DRAFTS.map(entryOf))));
    await refusesEveryCut(readAegis, whole, PASSWORD);
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readAegis, sealedOf([]), PASSWORD);
  });
});
