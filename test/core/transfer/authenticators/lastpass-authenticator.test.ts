import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readLastPassAuthenticator as read } from '../../../../src/core/transfer/authenticators/lastpass-authenticator.ts';
import { cutEverywhere, expectSame, fileOf, jsonFile, outcome, SECRET, shown } from '../foreign.ts';

const ENTRY = {
  issuerName: 'Example',
  originalIssuerName: 'Old example',
  userName: 'mira',
  originalUserName: 'old',
  secret: SECRET,
  timeStep: 30,
  digits: 6,
  algorithm: 'SHA1',
};

function exported(accounts: unknown[], further = {}) {
  return { localDeviceId: 'example', version: 3, accounts, ...further };
}

test('every field, with the names as they were changed last', async () => {
  const entry = { ...ENTRY, timeStep: 20, digits: 8, algorithm: 'SHA256' };
  expect(await outcome(read, jsonFile(exported([entry])))).toEqual({
    accounts: [
      shown({
        issuer: 'Example',
        accountName: 'mira',
        algorithm: 'SHA256',
        digits: 8,
        period: 20,
      }),
    ],
    problems: [],
  });
});

test('a name that was emptied stays empty, a missing one is the first one', async () => {
  const { userName: _, ...without } = ENTRY;
  expect(await outcome(read, jsonFile(exported([{ ...ENTRY, userName: '' }, without])))).toEqual({
    accounts: [
      shown({ issuer: 'Example', accountName: '' }),
      shown({ issuer: 'Example', accountName: 'old' }),
    ],
    problems: [],
  });
});

test('folders are tags, favourites are pinned', async () => {
  const folders = [
    { id: 0, name: 'Other accounts' },
    { id: 1, name: 'Favorites' },
    { id: 2, name: 'Work' },
  ];
  const accounts = [0, 1, 2].map((folderId) => ({ ...ENTRY, folderData: { folderId } }));
  const file = jsonFile(exported([...accounts, { ...ENTRY, isFavorite: true }], { folders }));
  const plain = shown({ issuer: 'Example', accountName: 'mira' });
  expect(await outcome(read, file)).toEqual({
    accounts: [
      plain,
      { ...plain, isPinned: true },
      { ...plain, tags: ['Work'] },
      { ...plain, isPinned: true },
    ],
    problems: [],
  });
});

test('what cannot be read is a problem with its name', async () => {
  const file = jsonFile(
    exported([{ ...ENTRY, algorithm: 'MD5' }, { ...ENTRY, secret: '' }, 'text', ENTRY]),
  );
  expect(await outcome(read, file)).toMatchObject({
    accounts: [{}],
    problems: [
      { name: 'Example: mira', code: 'uri_algorithm_unknown' },
      { name: 'Example: mira', code: 'secret_missing' },
      { name: '', code: 'import_damaged' },
    ],
  });
});

test.each([{}, [], { accounts: {} }, { accounts: [{ vaults: [] }] }, '{"__proto__":{}}'])(
  'not of this app: %j',
  async (value) => {
    const file = typeof value === 'string' ? fileOf(value) : jsonFile(value);
    expect(await outcome(read, file)).toBeNull();
  },
);

test('cut off', () => cutEverywhere(read, JSON.stringify(exported([ENTRY]))));

test('any accounts', () =>
  expectSame(
    read,
    (accounts) =>
      jsonFile(
        exported(
          accounts.map(({ secret, issuer, accountName, period, digits, algorithm }) => ({
            secret: encodeBase32(secret),
            issuerName: issuer,
            userName: accountName,
            timeStep: period,
            digits,
            algorithm,
          })),
        ),
      ),
    { kept: (account) => ({ ...account, isHotp: false }) },
  ));
