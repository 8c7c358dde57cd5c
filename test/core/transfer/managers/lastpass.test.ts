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

it('takes the marks of a page off every field, but not off what somebody wrote', async () => {
  const read = async (extra: string): Promise<unknown[]> => {
    const { accounts } = await readPlain(
      readLastpass,
      `url,username,password,totp,extra,name,grouping,fav\nhttps://example.com/?a=1&amp;b=2,d&#039;or,p,${KEY},${extra},Rope &amp; Sail,,0\n`,
    );
    return accounts.map(({ draft, sites }) => [draft.issuer, draft.accountName, sites]);
  };
  expect(await read('')).toEqual([['Rope & Sail', "d'or", ['https://example.com/?a=1&b=2']]]);
  expect(await read('a & b')).toEqual([
    ['Rope &amp; Sail', 'd&#039;or', ['https://example.com/?a=1&amp;b=2']],
  ]);
});
