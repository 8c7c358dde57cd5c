import { describe, expect, it } from 'vitest';
import { readProtonPass } from '../../../../src/core/transfer/managers/proton-pass.ts';
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

describeCsv('readProtonPass, CSV', {
  read: readProtonPass,
  columns: ['type', 'name', 'url', 'email', 'username', 'password', 'note', 'totp', 'vault'],
  code: 'totp',
  title: 'name',
  userName: 'username',
  url: 'url',
  note: 'note',
  further: {
    fields: { type: 'login', password: 'example password', vault: 'Own' },
    account: { tags: ['Own'] },
  },
});

const item = (totpUri: string, further: object = {}, data: object = {}): object => ({
  itemId: 'example',
  state: 1,
  pinned: false,
  aliasEmail: null,
  data: {
    metadata: { name: 'Example', note: 'a note' },
    type: 'login',
    extraFields: [],
    content: {
      itemEmail: 'ada@example.com',
      itemUsername: '',
      password: 'example password',
      urls: ['https://example.com/'],
      totpUri,
    },
    ...data,
  },
  ...further,
});
const data = (...items: object[]): string =>
  JSON.stringify({ version: '1.21.2', encrypted: false, vaults: { v1: { name: 'Own', items } } });
const archive = (...items: object[]): Uint8Array =>
  zipped([{ name: 'Proton Pass/data.json', content: data(...items) }]);
const LINE = 'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada@example.com';

describe('readProtonPass, ZIP and JSON', () => {
  it('takes over code, names, site, vault, note and pin', async () => {
    for (const file of [archive(item(KEY, { pinned: true })), data(item(KEY, { pinned: true }))]) {
      const { accounts } = await readPlain(readProtonPass, file);
      expect(accounts.map(lineOf)).toEqual([LINE]);
      expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
        { sites: ['https://example.com/'], tags: ['Own'], note: 'a note', isPinned: true },
      ]);
    }
  });

  it('takes the name that Proton Pass puts into nameless links for none', async () => {
    const link = `otpauth://totp/Proton%20Pass?secret=${KEY}&algorithm=SHA1&digits=6&period=30`;
    const { accounts } = await readPlain(readProtonPass, data(item(link)));
    expect(accounts.map(lineOf)).toEqual([LINE]);
  });

  it('reads codes of further fields, trashes, names bad ones', async () => {
    const field = { fieldName: 'TOTP', type: 'totp', data: { totpUri: KEY } };
    const hidden = { fieldName: 'PIN', type: 'hidden', data: { content: '1234' } };
    const sections = [{ sectionName: 'One', sectionFields: [field] }];
    const { accounts, problems } = await readPlain(
      readProtonPass,
      data(
        item('', {}, { extraFields: [field, hidden] }),
        item('', {}, { type: 'custom', content: { sections } }),
        item(KEY, { state: 2 }),
        item('0189'),
      ),
    );
    expect(accounts.map(({ isTrashed }) => isTrashed)).toEqual([undefined, undefined, true]);
    expect(problems).toEqual([{ name: 'Example: ada@example.com', code: 'secret_not_base32' }]);
  });

  it('says what cannot be opened, what is damaged, what has no codes', async () => {
    const pgp = zipped([{ name: 'Proton Pass/data.pgp', content: 'x' }]);
    expect(await refusal(() => readProtonPass(given(pgp)))).toBe('import_unsupported');
    const armoured = given('-----BEGIN PGP MESSAGE-----\n', 'data.pgp');
    expect(await refusal(() => readProtonPass(armoured))).toBe('import_unsupported');
    const broken = zipped([{ name: 'Proton Pass/data.json', content: '{' }]);
    expect(await refusal(() => readProtonPass(given(broken)))).toBe('import_damaged');
    expect(await refusal(() => readProtonPass(given(data(item('')))))).toBe('import_no_codes');
    const other = zipped([{ name: 'data.json', content: '{"vaults":[]}' }]);
    expect(await readProtonPass(given(other))).toBeNull();
  });

  itReadsWhatIsWritten(readProtonPass, (drafts) =>
    archive(...drafts.map((draft) => item(uriOf(draft)))),
  );
  itEndsOnAnyFile(readProtonPass, archive(item(KEY)));
});
