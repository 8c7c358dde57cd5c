import { describe, expect, it } from 'vitest';
import { readEnpass } from '../../../../src/core/transfer/managers/enpass.ts';
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

const field = (type: string, value: string, deleted = 0): object => ({
  label: type,
  type,
  value,
  deleted,
  sensitive: 0,
});
const item = (code: string, further: object = {}): object => ({
  title: 'Example',
  category: 'login',
  favorite: 0,
  archived: 0,
  trashed: 0,
  note: '',
  fields: [
    field('username', ''),
    field('email', 'ada@example.com'),
    field('password', 'example password'),
    field('url', 'https://example.com'),
    field('totp', 'OLD2OLD2', 1),
    field('totp', code),
  ],
  ...further,
});
const vault = (...items: object[]): object => ({
  folders: [{ uuid: 'f1', title: 'Work', parent_uuid: '' }],
  items,
});

describe('readEnpass', () => {
  it('takes over code, names, site, folder, note and favorite', async () => {
    const further = { note: 'a note', favorite: 1, folders: ['f1', 'unknown'] };
    const { accounts } = await readPlain(readEnpass, vault(item('JBSW Y3DP EHPK 3PXP', further)));
    expect(accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada@example.com',
    ]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
      { sites: ['https://example.com'], tags: ['Work'], note: 'a note', isPinned: true },
    ]);
  });

  it('marks archived and trashed items, names bad ones, and says that there are none', async () => {
    const { accounts, problems } = await readPlain(
      readEnpass,
      vault(item(KEY, { archived: 1 }), item(KEY, { trashed: 1 }), item('0189')),
    );
    expect(accounts.map(({ isTrashed }) => isTrashed)).toEqual([true, true]);
    expect(problems).toEqual([{ name: 'Example: ada@example.com', code: 'secret_not_base32' }]);
    expect(await refusal(() => readEnpass(given(vault(item('')))))).toBe('import_no_codes');
  });

  it('leaves the files of Bitwarden alone', () => {
    const other = { encrypted: false, items: [{ login: {}, fields: [{ type: 'text' }] }] };
    expect(readEnpass(given(other))).toBeNull();
  });

  itReadsWhatIsWritten(readEnpass, (drafts) => vault(...drafts.map((one) => item(uriOf(one)))));
  itEndsOnAnyFile(readEnpass, vault(item(KEY)));
});
