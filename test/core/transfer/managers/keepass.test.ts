import { describe, expect, it } from 'vitest';
import { readKeepass } from '../../../../src/core/transfer/managers/keepass.ts';
import {
  given,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  KEY_HEX,
  lineOf,
  readPlain,
  refusal,
  uriOf,
} from './given-logins.ts';
import { databaseOf, entryOf } from './kdbx-file.ts';

const names = { Title: 'Example', UserName: 'ada', Password: 'example password' };
const linesOf = async (...fields: Record<string, string>[]): Promise<string[]> => {
  const entries = fields.map((one) => entryOf({ ...names, ...one }));
  return (await readPlain(readKeepass, databaseOf(entries.join('')))).accounts.map(lineOf);
};
const totp = (settings: string): string => `totp | ${KEY_HEX} | ${settings} | Example | ada`;

describe('readKeepass', () => {
  it('reads the field otp: links, setup keys, and what KeeOtp writes', async () => {
    expect(
      await linesOf(
        { otp: `otpauth://totp/Other:bob?secret=${KEY}&period=60` },
        { otp: KEY },
        { otp: `key=${KEY}%3d&size=8&step=25&otpHashMode=Sha256` },
        { otp: `key=${KEY}&type=Hotp&counter=7` },
        { otp: `key=${KEY}&type=Steam` },
        { otp: `encoding=Hex&key=${KEY_HEX}` },
        { otp: 'key=SGVsbG8h3q2+7w==&encoding=Base64' },
      ),
    ).toEqual([
      `totp | ${KEY_HEX} | SHA1 | 6 | p60 | Other | bob`,
      totp('SHA1 | 6 | p30'),
      totp('SHA256 | 8 | p25'),
      `hotp | ${KEY_HEX} | SHA1 | 6 | c7 | Example | ada`,
      `steam | ${KEY_HEX} | SHA1 | 5 | p30 | Example | ada`,
      totp('SHA1 | 6 | p30'),
      totp('SHA1 | 6 | p30'),
    ]);
  });

  it('reads the fields of KeeTrayTOTP', async () => {
    expect(
      await linesOf(
        { 'TOTP Seed': 'jbsw y3dp ehpk 3pxp', 'TOTP Settings': '60;8' },
        { 'TOTP Seed': KEY, 'TOTP Settings': '30;S;https://example.com' },
        { 'TOTP Seed': KEY },
      ),
    ).toEqual([
      totp('SHA1 | 8 | p60'),
      `steam | ${KEY_HEX} | SHA1 | 5 | p30 | Example | ada`,
      totp('SHA1 | 6 | p30'),
    ]);
  });

  it("reads KeePass's own fields in every encoding", async () => {
    expect(
      await linesOf(
        { 'TimeOtp-Secret': 'Hello!' },
        { 'TimeOtp-Secret-Hex': KEY_HEX, 'TimeOtp-Algorithm': 'HMAC-SHA-512' },
        { 'TimeOtp-Secret-Base32': KEY, 'TimeOtp-Length': '8', 'TimeOtp-Period': '45' },
        { 'TimeOtp-Secret-Base64': 'SGVsbG8h3q2+7w==' },
        { 'HmacOtp-Secret-Hex': KEY_HEX, 'HmacOtp-Counter': '41' },
        { otp: KEY, 'HmacOtp-Secret-Base32': KEY },
      ),
    ).toEqual([
      'totp | 48656c6c6f21 | SHA1 | 6 | p30 | Example | ada',
      totp('SHA512 | 6 | p30'),
      totp('SHA1 | 8 | p45'),
      totp('SHA1 | 6 | p30'),
      `hotp | ${KEY_HEX} | SHA1 | 6 | c41 | Example | ada`,
      totp('SHA1 | 6 | p30'),
      `hotp | ${KEY_HEX} | SHA1 | 6 | c0 | Example | ada`,
    ]);
  });

  it('takes over groups, tags, sites and note; skips old versions; trashes the bin', async () => {
    const entry = entryOf(
      {
        ...names,
        otp: KEY,
        URL: 'https://example.com',
        KP2A_URL_1: 'https://a.example',
        Notes: 'n',
      },
      '<Tags>One;Two</Tags>',
      entryOf({ ...names, otp: 'OLD2OLD2' }),
    );
    const group = (uuid: string, name: string, inside: string): string =>
      `<Group><UUID>${uuid}</UUID><Name>${name}</Name>${inside}</Group>`;
    const { accounts } = await readPlain(
      readKeepass,
      databaseOf(
        group('QUFB', 'Work', group('QkJC', 'Mail', entry)) +
          group('QklO', 'Recycle Bin', group('Q0ND', 'Old', entryOf({ ...names, otp: KEY }))),
      ),
    );
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
      {
        sites: ['https://example.com', 'https://a.example'],
        tags: ['Work/Mail', 'One', 'Two'],
        note: 'n',
      },
      { isTrashed: true },
    ]);
  });

  it('names entries that cannot be read', async () => {
    const bad = [
      { otp: '0189' },
      { otp: `key=${KEY}&encoding=base58` },
      { 'TOTP Seed': KEY, 'TOTP Settings': '30;12' },
      { 'TimeOtp-Secret-Hex': 'xyz' },
      { 'TimeOtp-Secret-Base32': KEY, 'TimeOtp-Algorithm': 'HMAC-MD5' },
      { 'HmacOtp-Secret-Base32': KEY, 'HmacOtp-Counter': '-1' },
    ].map((fields) => entryOf({ ...names, ...fields }));
    const { accounts, problems } = await readPlain(readKeepass, databaseOf(bad.join('')));
    expect(accounts).toEqual([]);
    expect(problems.map(({ name, code }) => `${name} ${code}`)).toEqual([
      'Example: ada secret_not_base32',
      'Example: ada secret_not_base32',
      'Example: ada uri_digits_out_of_range',
      'Example: ada secret_not_base32',
      'Example: ada uri_algorithm_unknown',
      'Example: ada uri_counter_out_of_range',
    ]);
  });

  it('reads tables with the names of those fields', async () => {
    const header = 'Title,User Name,HmacOtp-Secret-Base32,HmacOtp-Counter,Group';
    const csv = `${header}\nExample,ada,${KEY},4,A\n`;
    const { accounts } = await readPlain(readKeepass, csv);
    expect(accounts.map(lineOf)).toEqual([`hotp | ${KEY_HEX} | SHA1 | 6 | c4 | Example | ada`]);
    expect(accounts.map(({ tags }) => tags)).toEqual([['A']]);
  });

  it('tells damage and files without codes', async () => {
    const whole = databaseOf(entryOf({ ...names, otp: KEY }));
    expect(await refusal(() => readKeepass(given(whole.slice(0, -9))))).toBe('import_damaged');
    expect(await refusal(() => readKeepass(given('<KeePassFile></KeePassFile>')))).toBe(
      'import_damaged',
    );
    expect(await refusal(() => readKeepass(given(databaseOf(entryOf(names)))))).toBe(
      'import_no_codes',
    );
  });

  itReadsWhatIsWritten(readKeepass, (drafts) =>
    databaseOf(drafts.map((draft) => entryOf({ ...names, otp: uriOf(draft) })).join('')),
  );
  itEndsOnAnyFile(readKeepass, databaseOf(entryOf({ ...names, otp: KEY })));
});
