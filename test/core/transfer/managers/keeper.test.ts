import { describe, expect, it } from 'vitest';
import { readKeeper } from '../../../../src/core/transfer/managers/keeper.ts';
import {
  csvOf,
  given,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  lineOf,
  readPlain,
  refusal,
  uriOf,
} from './given-logins.ts';

const LINK = `otpauth://totp/ada%40example.com?secret=${KEY}&issuer=&digits=8`;
const LINE = 'totp | 48656c6c6f21deadbeef | SHA1 | 8 | p30 | Example | ada@example.com';

const record = (custom_fields: object, further: object = {}): object => ({
  title: 'Example',
  login: 'ada',
  password: 'example password',
  login_url: 'https://example.com',
  notes: 'a note',
  $type: 'login',
  custom_fields,
  folders: [{ folder: 'Work\\Mail' }, { shared_folder: 'Team' }],
  ...further,
});

describe('readKeeper', () => {
  it.each(['$oneTimeCode', '$oneTimeCode::1', '$oneTimeCode:Code:1', 'TFC:Keeper', 'Other'])(
    'reads a code from the field %s',
    async (name) => {
      const { accounts } = await readPlain(readKeeper, { records: [record({ [name]: LINK })] });
      expect(accounts.map(lineOf)).toEqual([LINE]);
    },
  );

  it('takes over sites, folders and note, and several codes', async () => {
    const fields = { $oneTimeCode: [LINK, LINK], $url: ['https://login.example.com'] };
    const { accounts } = await readPlain(readKeeper, { records: [record(fields)] });
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual(
      Array(2).fill({
        sites: ['https://example.com', 'https://login.example.com'],
        tags: ['Work/Mail', 'Team'],
        note: 'a note',
      }),
    );
  });

  it('names records that cannot be read, and says that there are no codes', async () => {
    const bad = { records: [record({ $oneTimeCode: '0189' }), record({ $text: 'x' }), 7] };
    expect((await readPlain(readKeeper, bad)).problems).toEqual([
      { name: 'Example: ada', code: 'secret_not_base32' },
    ]);
    const none = { shared_folders: [], records: [record({})] };
    expect(await refusal(() => readKeeper(given(none)))).toBe('import_no_codes');
  });

  it('reads CSV, which has no header', async () => {
    const csv = csvOf([
      ['Work', 'Example', 'ada', 'x', 'https://example.com', '', '', 'PIN', '1234'],
      ['Work\\Mail', 'Example', 'ada', 'x', '', 'a note', 'Team', 'A', 'b', 'TFC:Keeper', LINK],
    ]);
    const { accounts } = await readPlain(readKeeper, csv);
    expect(accounts.map(lineOf)).toEqual([LINE]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
      { tags: ['Work/Mail', 'Team'], note: 'a note' },
    ]);
  });

  itReadsWhatIsWritten(readKeeper, (drafts) => ({
    records: drafts.map((draft) => record({ $oneTimeCode: uriOf(draft) })),
  }));
  itEndsOnAnyFile(readKeeper, { records: [record({ $oneTimeCode: LINK })] });
});
