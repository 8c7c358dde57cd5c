import { expect, it } from 'vitest';
import { readKeepassxcCsv } from '../../../../src/core/transfer/managers/keepassxc-csv.ts';
import { describeCsv } from './csv-case.ts';
import { KEY, readPlain } from './given-logins.ts';

describeCsv('readKeepassxcCsv', {
  read: readKeepassxcCsv,
  columns: [
    'Group',
    'Title',
    'Username',
    'Password',
    'URL',
    'Notes',
    'TOTP',
    'Icon',
    'Last Modified',
    'Created',
  ],
  code: 'TOTP',
  title: 'Title',
  userName: 'Username',
  url: 'URL',
  note: 'Notes',
  further: {
    fields: { Password: 'example password', Group: 'Root/Work/Mail', Icon: '0' },
    account: { tags: ['Work/Mail'] },
  },
});

it('marks what lies in the recycle bin as trashed', async () => {
  const { accounts } = await readPlain(
    readKeepassxcCsv,
    `Group,Title,Username,TOTP\nRoot/Recycle Bin,Example,ada,${KEY}\nRoot,Example,ada,${KEY}\n`,
  );
  expect(accounts.map(({ isTrashed, tags }) => [isTrashed, tags])).toEqual([
    [true, undefined],
    [undefined, undefined],
  ]);
});
