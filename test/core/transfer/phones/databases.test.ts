import { expect, test } from 'vitest';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import { readGiven } from '../../../../src/core/transfer/index.ts';
import { sqliteDatabase, type Written } from '../syntax/database.ts';

const KEY = 'JBSWY3DPEHPK3PXP';

async function read(columns: string[], ...rows: Written[][]) {
  const bytes = sqliteDatabase([{ name: 'accounts', columns, rows }]);
  const { program, reading } = await readGiven(givenFile('databases', bytes));
  if ('open' in reading) throw new Error('not locked');
  return { program, ...reading };
}

test('the database of Google Authenticator', async () => {
  const columns = ['_id', 'email', 'secret', 'counter', 'type', 'issuer'];
  const { program, accounts, problems } = await read(
    columns,
    [null, 'Pier:kai', KEY, 0, 0, 'Pier'],
    [null, 'mira', KEY, 7, 1, null],
    [null, 'Dock:x', KEY, 0, 5, 'Dock'],
    [null, 'Quay:x', '0189', 0, 0, 'Quay'],
  );
  expect(program).toBe('Google Authenticator');
  expect(
    accounts.map(({ draft }) => [draft.type, draft.issuer, draft.accountName, draft.counter]),
  ).toEqual([
    ['totp', 'Pier', 'kai', 0],
    ['hotp', '', 'mira', 7],
  ]);
  expect(problems).toEqual([
    { name: 'Dock: x', code: 'uri_type_unknown' },
    { name: 'Quay: x', code: 'secret_not_base32' },
  ]);
});

test('the database of Microsoft Authenticator, with eight digits for its own', async () => {
  const columns = [
    'name',
    'username',
    'oath_secret_key',
    'account_type',
    'encrypted_oath_secret_key',
  ];
  const { program, accounts, problems } = await read(
    columns,
    ['Pier', 'kai', KEY, 0, ''],
    ['Contoso', 'mira', 'SGVsbG8h3q2+7w==', 1, ''],
    ['Sealed', 'lee', '', 0, 'abc'],
    ['By notification', 'sam', '', 1, ''],
  );
  expect(program).toBe('Microsoft Authenticator');
  expect(accounts.map(({ draft }) => [draft.issuer, draft.digits, draft.secret.length])).toEqual([
    ['Pier', 6, 10],
    ['Contoso', 8, 10],
  ]);
  expect(problems).toEqual([{ name: 'Sealed: lee', code: 'import_unsupported' }]);
});

test('any other database is said to open in its own app only', async () => {
  await expect(read(['a', 'b'], ['x', 'y'])).rejects.toMatchObject({ code: 'import_unsupported' });
});
