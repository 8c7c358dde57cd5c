import { expect, it } from 'vitest';
import { readLastpass } from '../../../../src/core/transfer/managers/lastpass.ts';
import { describeCsv } from './csv-case.ts';
import { KEY, readPlain } from './given-logins.ts';

describeCsv('readLastpass', {
  read: readLastpass,
  columns: ['url', 'username', 'password', 'totp', 'extra', 'name', 'grouping', 'fav'],
  code: 'totp',
  title: 'name',
  userName: 'username',
  url: 'url',
  note: 'extra',
  further: {
    fields: { password: 'example password', grouping: 'Work\\Mail', fav: '1' },
    account: { tags: ['Work/Mail'], isPinned: true },
  },
});

it('leaves out the address that LastPass writes for notes', async () => {
  const { accounts } = await readPlain(
    readLastpass,
    `url,username,password,totp,extra,name,grouping,fav\nhttp://sn,,,${KEY},,Example,,0\n`,
  );
  expect(accounts.map(({ sites }) => sites)).toEqual([undefined]);
});
