import { describe, expect, it } from 'vitest';
import { readCxf } from '../../../../src/core/transfer/managers/cxf.ts';
import {
  base32,
  given,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  lineOf,
  readPlain,
  refusal,
} from './given-logins.ts';

const totp = (further: object = {}): object => ({
  type: 'totp',
  secret: KEY,
  period: 60,
  digits: 8,
  algorithm: 'sha256',
  username: 'ada',
  issuer: 'Example',
  ...further,
});
const item = (credentials: object[], further: object = {}): object => ({
  id: 'aXRlbQ',
  title: 'Title',
  creationAt: 1_700_000_000,
  credentials,
  ...further,
});
const exported = (...items: object[]): object => ({
  version: { major: 1, minor: 0 },
  exporterRpId: 'example.com',
  exporterDisplayName: 'Example',
  timestamp: 1_700_000_000,
  accounts: [
    {
      id: 'YWNjb3VudA',
      username: 'ada',
      collections: [
        {
          id: 'Yw',
          title: 'Work',
          items: [],
          subCollections: [{ id: 'ZA', title: 'Mail', items: [{ item: 'aXRlbQ' }] }],
        },
      ],
      items,
    },
  ],
});
const text = (value: string): object => ({ fieldType: 'string', value });

describe('readCxf', () => {
  it('takes over every field of a code, collections, tags, sites, note and favorite', async () => {
    const { accounts } = await readPlain(
      readCxf,
      exported(
        item([totp(), { type: 'note', content: text('a note') }], {
          favorite: true,
          tags: ['Own'],
          scope: { urls: ['https://example.com'], androidApps: [] },
        }),
      ),
    );
    expect(accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA256 | 8 | p60 | Example | ada',
    ]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
      {
        sites: ['https://example.com'],
        tags: ['Own', 'Mail'],
        note: 'a note',
        isPinned: true,
      },
    ]);
  });

  it('falls back to the names of the entry', async () => {
    const login = { type: 'basic-auth', username: text('bob'), password: text('x') };
    const bare = { type: 'totp', secret: KEY };
    const { accounts } = await readPlain(readCxf, exported(item([login, bare])));
    expect(accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Title | bob',
    ]);
  });

  it('finds links in custom fields, in one account alone too', async () => {
    const fields = [text(`otpauth://totp/ada?secret=${KEY}&issuer=Example`), text('other')];
    const account = { items: [item([{ type: 'custom-fields', fields }])] };
    expect((await readPlain(readCxf, account)).accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada',
    ]);
  });

  it('names codes that cannot be read, and says that there are none', async () => {
    const bad = [totp({ algorithm: 'md5' }), totp({ digits: 0 }), totp({ secret: '' })];
    const { problems } = await readPlain(readCxf, exported(item(bad)));
    expect(problems.map(({ name, code }) => `${name} ${code}`)).toEqual([
      'Title uri_algorithm_unknown',
      'Title uri_digits_out_of_range',
      'Title secret_missing',
    ]);
    expect(await refusal(() => readCxf(given(exported(item([])))))).toBe('import_no_codes');
  });

  it('ends on collections nested without end', async () => {
    const deep = '{"subCollections":['.repeat(5000) + ']}'.repeat(5000);
    const file = `{"collections":[${deep}],"items":[{"credentials":[]}]}`;
    expect(await refusal(() => readCxf(given(file)))).toBe('import_no_codes');
  });

  itReadsWhatIsWritten(
    readCxf,
    (drafts) =>
      exported(
        ...drafts.map((draft) =>
          item([
            totp({
              secret: base32(draft.secret),
              period: draft.period,
              digits: draft.digits,
              algorithm: draft.algorithm.toLowerCase(),
              username: draft.accountName,
              issuer: draft.issuer,
            }),
          ]),
        ),
      ),
    ({ type }) => type === 'totp',
  );
  itEndsOnAnyFile(readCxf, exported(item([totp()])));
});
