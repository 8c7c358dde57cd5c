import { describe, expect, it } from 'vitest';
import { readSafeincloud } from '../../../../src/core/transfer/managers/safeincloud.ts';
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

describeCsv('readSafeincloud, CSV', {
  read: readSafeincloud,
  columns: ['Title', 'Login', 'Password', 'URL', 'Notes', 'OTP'],
  code: 'OTP',
  title: 'Title',
  userName: 'Login',
  url: 'URL',
  note: 'Notes',
  further: { fields: { Password: 'example password' }, account: {} },
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const card = (code: string, attributes = ''): string =>
  `<card title="Example" id="7" symbol="web" color="gray" ${attributes}>
    <field name="Login" type="login" score="0">ada@example.com</field>
    <field name="Password" type="password">example password</field>
    <field name="Website" type="website">https://example.com</field>
    <field name="One-time password" type="one_time_password">${escaped(code)}</field>
    <label_id>3</label_id><notes>a note &amp; more</notes>
  </card>`;
const database = (...cards: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
  <database><!-- labels --><label name="Work" id="3"></label>${cards.join('')}
  <ghost id="1"/></database>`;

describe('readSafeincloud, XML', () => {
  it('takes over code, names, site, label, note and star', async () => {
    const { accounts } = await readPlain(readSafeincloud, database(card(KEY, 'star="true"')));
    expect(accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada@example.com',
    ]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
      {
        sites: ['https://example.com'],
        tags: ['Work'],
        note: 'a note & more',
        isPinned: true,
      },
    ]);
  });

  it('skips templates, trashes deleted and archived cards, names bad ones', async () => {
    const { accounts, problems } = await readPlain(
      readSafeincloud,
      database(
        card(KEY, 'template="true"'),
        card(KEY, 'deleted="true"'),
        card(KEY, 'archived="true"'),
        card('0189'),
      ),
    );
    expect(accounts.map(({ isTrashed }) => isTrashed)).toEqual([true, true]);
    expect(problems).toEqual([{ name: 'Example: ada@example.com', code: 'secret_not_base32' }]);
  });

  it('tells damage, no codes and other databases', async () => {
    const whole = database(card(KEY));
    expect(await refusal(() => readSafeincloud(given(whole.slice(0, -20))))).toBe('import_damaged');
    expect(await refusal(() => readSafeincloud(given(database(card('')))))).toBe('import_no_codes');
    expect(readSafeincloud(given('<database><row/></database>'))).toBeNull();
  });

  itReadsWhatIsWritten(readSafeincloud, (drafts) =>
    database(...drafts.map((draft) => card(uriOf(draft)))),
  );
  itEndsOnAnyFile(readSafeincloud, database(card(KEY)));
});
