import { describe, expect, it } from 'vitest';
import { readOnepassword } from '../../../../src/core/transfer/managers/onepassword.ts';
import { zipped } from '../crypto/zipped.ts';
import { describeCsv } from './csv-case.ts';
import {
  given,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  lineOf,
  readPlain,
  refusal,
  uriOf,
} from './given-logins.ts';

const columns = ['Title', 'Url', 'Username', 'Password', 'OTPAuth', 'Favorite', 'Archived'];

describeCsv('readOnepassword, CSV', {
  read: readOnepassword,
  columns: [...columns, 'Tags', 'Notes'],
  code: 'OTPAuth',
  title: 'Title',
  userName: 'Username',
  url: 'Url',
  note: 'Notes',
  further: {
    fields: { Password: 'example password', Favorite: 'true', Archived: 'true', Tags: 'Work;Own' },
    account: { isPinned: true, isTrashed: true, tags: ['Work', 'Own'] },
  },
});

const item = (codes: unknown[], further: object = {}): object => ({
  uuid: 'example',
  favIndex: 0,
  state: 'active',
  categoryUuid: '001',
  details: {
    loginFields: [
      { value: 'example password', designation: 'password' },
      { value: 'ada@example.com', designation: 'username' },
    ],
    notesPlain: 'a note',
    sections: [
      { title: 'One', fields: codes.map((totp) => ({ title: 'code', value: { totp } })) },
      { title: 'Two', fields: [{ title: 'phone', value: { phone: '555' } }] },
    ],
  },
  overview: {
    title: 'Example',
    url: 'https://example.com',
    urls: [{ label: 'website', url: 'https://example.com' }, { url: 'https://example.org' }],
    tags: ['Work'],
  },
  ...further,
});
const data = (...items: object[]): string =>
  JSON.stringify({ accounts: [{ attrs: {}, vaults: [{ attrs: { name: 'Own' }, items }] }] });
const archive = (...items: object[]): Uint8Array =>
  zipped([
    { name: 'export.attributes', content: '{"version":3}' },
    { name: 'export.data', content: data(...items) },
    { name: 'files/a.bin', content: new Uint8Array(100) },
  ]);
const SEPARATOR = '***5642bee8-a5ff-11dc-8314-0800200c9a66***';
const LINE = 'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada@example.com';

describe('readOnepassword, 1PUX', () => {
  it('takes over every code of an item, names, sites, tags, note and favorite', async () => {
    const { accounts } = await readPlain(
      readOnepassword,
      archive(item([KEY, KEY], { favIndex: 2 })),
    );
    expect(accounts.map(lineOf)).toEqual([LINE, LINE]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual(
      Array(2).fill({
        sites: ['https://example.com', 'https://example.org'],
        tags: ['Work'],
        note: 'a note',
        isPinned: true,
      }),
    );
  });

  it('trashes archived items, names bad ones, and finds links in other fields', async () => {
    const link = `otpauth://totp/Example:ada@example.com?secret=${KEY}`;
    const sections = [{ fields: [{ value: { concealed: link } }, { value: null }, 7] }, 'x'];
    const { accounts, problems } = await readPlain(
      readOnepassword,
      archive(
        item([KEY], { state: 'archived' }),
        item(['0189', 7]),
        item([], { details: { sections } }),
      ),
    );
    expect(accounts.map(lineOf)).toEqual([LINE, LINE]);
    expect(accounts.map(({ isTrashed }) => isTrashed)).toEqual([true, undefined]);
    expect(problems).toEqual([{ name: 'Example: ada@example.com', code: 'secret_not_base32' }]);
  });

  it('reads the data file alone and older archives', async () => {
    expect((await readPlain(readOnepassword, data(item([KEY])))).accounts.map(lineOf)).toEqual([
      LINE,
    ]);
    const older = archive({ item: item([KEY]) });
    expect((await readPlain(readOnepassword, older)).accounts.map(lineOf)).toEqual([LINE]);
  });

  it('reads 1PIF', async () => {
    const record = (codes: object[], further: object = {}): string => {
      const secureContents = {
        fields: [{ designation: 'username', name: 'user', value: 'ada@example.com' }],
        URLs: [{ label: '', url: 'https://example.com' }],
        notesPlain: 'a note',
        sections: [{ name: 'One', fields: codes }],
      };
      const whole = { title: 'Example', secureContents, openContents: { tags: ['Work'] } };
      return `${JSON.stringify({ ...whole, ...further })}\n${SEPARATOR}\n`;
    };
    const code = { k: 'concealed', n: 'TOTP_0123', v: KEY, t: 'one-time password' };
    const { accounts, problems } = await readPlain(
      readOnepassword,
      record([code]) +
        record([{ n: 'other', v: 'x' }]) +
        record([{ ...code, v: '0189' }]) +
        record([code], { trashed: true }),
    );
    expect(accounts.map(lineOf)).toEqual([LINE, LINE]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toMatchObject([
      { sites: ['https://example.com'], tags: ['Work'], note: 'a note' },
      { isTrashed: true },
    ]);
    expect(problems).toEqual([{ name: 'Example: ada@example.com', code: 'secret_not_base32' }]);
  });

  it('tells damage, no codes and other archives', async () => {
    const broken = zipped([{ name: 'export.data', content: data(item([KEY])).slice(0, -5) }]);
    expect(await refusal(() => readOnepassword(given(broken)))).toBe('import_damaged');
    expect(await refusal(() => readOnepassword(given(archive(item([])))))).toBe('import_no_codes');
    expect(await readOnepassword(given(zipped([{ name: 'a.txt', content: 'x' }])))).toBeNull();
  });

  itReadsWhatIsWritten(readOnepassword, (drafts) =>
    archive(...drafts.map((draft) => item([uriOf(draft)]))),
  );
  itEndsOnAnyFile(readOnepassword, archive(item([KEY])));
});
