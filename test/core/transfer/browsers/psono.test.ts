import { expect, it } from 'vitest';
import { readPsono } from '../../../../src/core/transfer/browsers/psono.ts';
import {
  base32,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  KEY_HEX,
  lineOf,
  readPlain,
  refusal,
} from '../managers/given-logins.ts';

const ENTRY = { name: 'Example', create_date: '2024-01-01T00:00:00Z', callback_url: '' };
const CODE = {
  ...ENTRY,
  type: 'totp',
  totp_title: 'Example',
  totp_period: 60,
  totp_algorithm: 'SHA256',
  totp_digits: 8,
  totp_code: KEY,
  totp_notes: 'note',
};
const SITE = {
  ...ENTRY,
  type: 'website_password',
  website_password_title: 'Site',
  website_password_url: 'https://example.com',
  website_password_username: 'mira',
  website_password_password: 'example password',
  website_password_totp_period: 30,
  website_password_totp_algorithm: 'SHA1',
  website_password_totp_digits: 6,
  website_password_totp_code: KEY.toLowerCase(),
};

it('takes over codes of their own and of websites, in any folder', async () => {
  const folders = [{ name: 'F', items: [CODE], folders: [{ name: 'G', items: [SITE] }] }];
  const { accounts, problems } = await readPlain(readPsono, { folders, items: [] });
  expect(problems).toEqual([]);
  expect(accounts.map(lineOf)).toEqual([
    `totp | ${KEY_HEX} | SHA256 | 8 | p60 | Example | `,
    `totp | ${KEY_HEX} | SHA1 | 6 | p30 | Site | mira`,
  ]);
  expect(accounts.map(({ sites, note }) => [sites, note])).toEqual([
    [undefined, 'note'],
    [['https://example.com'], undefined],
  ]);
});

it('names what it cannot read, and says where there are no codes', async () => {
  const bad = { ...SITE, website_password_totp_code: 'not 1' };
  const { problems } = await readPlain(readPsono, {
    items: [bad, { ...CODE, totp_algorithm: 'x' }],
  });
  expect(problems).toEqual([
    { name: 'Site: mira', code: 'secret_not_base32' },
    { name: 'Example', code: 'uri_algorithm_unknown' },
  ]);
  const plain = { ...SITE, website_password_totp_code: '' };
  expect(await refusal(() => readPlain(readPsono, { items: [plain] }))).toBe('import_no_codes');
});

itReadsWhatIsWritten(
  readPsono,
  (drafts) => ({
    folders: [],
    items: drafts.map(({ secret, issuer, accountName, algorithm, digits, period }) => ({
      ...SITE,
      website_password_title: issuer,
      website_password_username: accountName,
      website_password_totp_period: period,
      website_password_totp_algorithm: algorithm,
      website_password_totp_digits: digits,
      website_password_totp_code: base32(secret),
    })),
  }),
  ({ type }) => type === 'totp',
);

itEndsOnAnyFile(readPsono, { folders: [], items: [CODE, SITE] });
