import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { decodeBase32, encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import type { ReadAccount } from '../../../../src/core/transfer/contract/reader.ts';
import { readOtpauthText } from '../../../../src/core/transfer/links/otpauth-text.ts';
import { formatMigration } from '../../../../src/core/uri/migration.ts';
import { fileOf, readText, refusalOf, shownAll } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const LINK = `otpauth://totp/Harbour:mira?secret=${KEY}&issuer=Harbour`;
const MIRA = `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | mira`;
const read = (text: string) => readText(readOtpauthText, text);
const accounts = async (text: string) => shownAll(await read(text));
const problems = async (text: string) => (await read(text))?.problems;

const DRAFT: CountedDraft = {
  type: 'totp',
  secret: decodeBase32(KEY),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  issuer: 'Harbour',
  accountName: 'mira',
  parameters: [],
};

describe('one link a line', () => {
  test('of every kind, in order, the same one twice', async () => {
    const text = [
      LINK,
      `otpauth://hotp/Pier:kai?secret=${RFC}&algorithm=SHA256&digits=8&counter=41`,
      'steam://STEAMKEY',
      `apple-otpauth://totp/Quay:lu?secret=${KEY}&period=60`,
      LINK,
    ].join('\r\n');
    expect(await accounts(`\ufeff${text}\r\n\r\n`)).toEqual([
      MIRA,
      `hotp | ${RFC} | SHA256 | 8 | counter 41 | Pier | kai`,
      'steam | STEAMKEY | SHA1 | 5 | 30 s | Steam | ',
      `totp | ${KEY} | SHA1 | 6 | 60 s | Quay | lu`,
      MIRA,
    ]);
  });

  test('a HOTP link without a counter begins at 0', async () => {
    expect(await accounts(`otpauth://hotp/kai?secret=${KEY}`)).toEqual([
      `hotp | ${KEY} | SHA1 | 6 | counter 0 |  | kai`,
    ]);
  });

  test('blanks and commas within a link stay', async () => {
    const link = `otpauth://totp/x?secret=${KEY}&issuer=Rope Inc, & Co&digits=8`;
    expect(await accounts(link)).toEqual([`totp | ${KEY} | SHA1 | 8 | 30 s | Rope Inc, & Co | x`]);
  });

  test('as a JSON list of texts', async () => {
    expect(await accounts(JSON.stringify([LINK, LINK]))).toEqual([MIRA, MIRA]);
  });

  test.each([
    '',
    'Nothing here.',
    '# otpauth comment\n// otpauth://totp/x?secret=AAAAAAAA',
    'Apps offer links that begin with otpauth:// to authenticators.',
    'steam://run/440',
    '{"otpauth":1}',
    'name,secret\na,JBSWY3DPEHPK3PXP',
  ])('not such a list: %j', async (text) => expect(await read(text)).toBeNull());
});

describe('with other text around', () => {
  test.each([
    `1. ${LINK}`,
    `12) ${LINK}`,
    `- ${LINK}`,
    `  * ${LINK},`,
    `QR-Code:${LINK}`,
    `Harbour: ${LINK}`,
    `"${LINK}",`,
    `Harbour\t${LINK}\tnote`,
    `[Harbour](${LINK})`,
    `- \`${LINK}\` works`,
    `<${LINK}>`,
    `| Harbour | ${LINK} | x |`,
    `name,"${LINK}",x`,
    `[${LINK}](${LINK})`,
    `# the first one\n${LINK}\n# ${LINK}`,
    `; ${LINK}\n${LINK}`,
  ])('%j', async (text) => {
    const [account, ...others] = (await read(text))?.accounts ?? [];
    expect(others).toEqual([]);
    expect(account?.draft).toMatchObject({ type: 'totp', digits: 6, period: 30 });
    expect(encodeBase32(account?.draft.secret ?? new Uint8Array())).toBe(KEY);
    expect(account?.draft.accountName).toBe('mira');
  });

  test('words behind a value that makes codes are not part of it', async () => {
    const text = [
      `otpauth://totp/a?secret=${KEY} note`,
      'otpauth://totp/b?secret=JBSW Y3DP EHPK 3PXP',
      `otpauth://totp/c?secret=${KEY}&period=60 # mine`,
      `(otpauth://totp/d(1)?secret=${KEY})`,
    ].join('\n');
    expect(await accounts(text)).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | a`,
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | b`,
      `totp | ${KEY} | SHA1 | 6 | 60 s |  | c`,
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | d(1)`,
    ]);
  });

  test('what stands before names an account without a name', async () => {
    expect(await accounts(`3.otpauth://totp/?secret=${KEY}`)).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | `,
    ]);
    expect(await accounts(`3. Harbour - otpauth://totp/?secret=${KEY}`)).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 30 s | Harbour | `,
    ]);
  });

  test('HTML: entities, links in attributes, each link once', async () => {
    const link = LINK.replaceAll('&', '&amp;');
    const html = `<html><body><!-- ${LINK.replace('mira', 'old')} -->
      <p><a href="${link}">${link}</a></p><li><code>${link.replace('mira', 'O&#39;Hara')}</code>
      <a href='${link.replace('mira', 'lu')}'>x</a></body>`;
    expect(await accounts(html)).toEqual([
      MIRA,
      MIRA.replace('mira', "O'Hara"),
      MIRA.replace('mira', 'lu'),
    ]);
  });
});

describe('links that lost their end', () => {
  const cut = `otpauth://totp/Pier:kai?secret=${KEY}&issuer=Größe&digits=6&period=6`;

  test('a link glued to the next one is not read with half its period', async () => {
    const text = `${cut}${LINK}\n`;
    expect(await accounts(text)).toEqual([MIRA]);
    expect(await problems(text)).toEqual([{ name: 'Größe: Pier:kai', code: 'import_damaged' }]);
    expect(await accounts(`${LINK}&counter=4${LINK}`)).toEqual([MIRA]);
  });

  test('a file of OTPClient 3.1, which writes fewer bytes than letters need', async () => {
    const lines = ['Größe', 'Plain', 'Café', 'Ελλάς', 'End'].map(
      (issuer, at) =>
        `otpauth://hotp/x?secret=${KEY}&issuer=${issuer}&digits=6&algorithm=SHA1&counter=4${at}\n`,
    );
    const bytes = lines.map((line) => Buffer.from(line).subarray(0, [...line].length));
    const text = Buffer.concat(bytes).toString();
    expect((await accounts(text)).map((line) => line.split(' | ').slice(4, 6))).toEqual([
      ['counter 41', 'Plain'],
      ['counter 42', 'Café'],
      ['counter 44', 'End'],
    ]);
    expect((await problems(text))?.map(({ name }) => name)).toEqual(['Größe: x', 'Ελλάς: x']);
  });

  test('a link that only lost its line break is read', async () => {
    expect(await accounts(`${LINK}&period=30${LINK}&digits=6${LINK}`)).toEqual([MIRA, MIRA, MIRA]);
  });

  test('a parameter that breaks off is not taken for its default', async () => {
    for (const broken of ['&digits=8&peri', '&digits=8&p', '&al', '&counte'])
      expect(await problems(`${LINK}${broken}`)).toEqual([
        { name: 'Harbour: mira', code: 'import_damaged' },
      ]);
    // A whole name without a value is how Ente writes what is not set.
    expect(await accounts(`${LINK}&period`)).toEqual([MIRA]);
  });
});

describe('what cannot be taken over is named', () => {
  test.each([
    [`motp://Pier:kai?secret=0123456789abcdef`, 'import_motp', 'Pier: kai'],
    [`otpauth://motp/Pier:kai?secret=JBSWY3DP`, 'import_motp', 'Pier: kai'],
    [`otpauth://yaotp/kai?secret=${KEY}&pin=1`, 'import_yandex', 'kai'],
    [`${LINK}&algorithm=GOST3411_2012_256`, 'uri_algorithm_unknown', 'Harbour: mira'],
    [`${LINK}&algorithm=MD5`, 'uri_algorithm_unknown', 'Harbour: mira'],
    [`${LINK}&digits=12`, 'uri_digits_out_of_range', 'Harbour: mira'],
    [`${LINK}&period=0`, 'uri_period_out_of_range', 'Harbour: mira'],
    [`otpauth://ocra/Pier:kai?secret=${KEY}`, 'uri_type_unknown', 'Pier: kai'],
    ['otpauth://totp/Pier:kai?secret=0189', 'secret_not_base32', 'Pier: kai'],
    ['otpauth://totp/Pier:kai', 'secret_missing', 'Pier: kai'],
  ])('%s', async (link, code, name) => {
    expect(await read(`${link}\n${LINK}`)).toMatchObject({ problems: [{ name, code }] });
    expect(await accounts(`${link}\n${LINK}`)).toEqual([MIRA]);
  });
});

describe('what apps append', () => {
  test('Ente: tags, note, pinned, trashed', async () => {
    const said = { pinned: true, trashed: true, note: ' old phone ', tags: ['work', 'work', ''] };
    const link = `${LINK}&codeDisplay=${encodeURIComponent(JSON.stringify(said))}`;
    expect(await read(link)).toEqual({
      accounts: [
        {
          draft: { ...DRAFT, parameters: [] },
          tags: ['work'],
          note: 'old phone',
          isPinned: true,
          isTrashed: true,
        },
      ],
      problems: [],
    });
    expect(await accounts(`${LINK}&codeDisplay=%7B%22__proto__%22%3A`)).toEqual([MIRA]);
  });

  test("WinAuth: Steam's secret stands in its data", async () => {
    const bytes = decodeBase32(RFC);
    const data = { shared_secret: Buffer.from(bytes).toString('base64'), account_password: 'x' };
    const link =
      `otpauth://totp/Steam:mira?secret=${KEY}&issuer=Steam&digits=5` +
      `&data=${encodeURIComponent(JSON.stringify(data))}`;
    expect((await read(link))?.accounts[0]?.draft).toMatchObject({
      type: 'steam',
      secret: bytes,
      parameters: [],
    });
  });

  test('Authenticator-Extension: hex secrets, written raw', async () => {
    const hex = Buffer.from(decodeBase32(RFC)).toString('hex');
    const text = `${LINK}\notpauth://hotp/Hex:h?secret=${hex}&issuer=Hex&counter=7`;
    expect(await accounts(text)).toEqual([MIRA, `hotp | ${RFC} | SHA1 | 6 | counter 7 | Hex | h`]);
  });

  test('Authenticator-Extension: types lost by its own restore are said', async () => {
    const hex = Buffer.from(decodeBase32(RFC)).toString('hex');
    const text = [
      LINK,
      `otpauth://totp/Hex:h?secret=${hex}&issuer=Hex`,
      `otpauth://totp/Battle.net:EU-1111-2222-3333?secret=${RFC}&issuer=Battle.net`,
    ].join('\n');
    expect(await accounts(text)).toHaveLength(2);
    expect(await problems(text)).toEqual([
      { name: 'Hex: h', code: 'import_damaged' },
      { name: 'example.txt', code: 'import_damaged' },
    ]);
  });
});

describe('a long list', () => {
  const lines = Array.from({ length: 200 }, (_, at) => `${LINK}&period=${at + 1}`);

  async function heard(text: string): Promise<{ early: unknown[][]; read: unknown[] }> {
    const early: unknown[][] = [];
    const told = (first: readonly ReadAccount[]): void => void early.push([...first]);
    const read = await readOtpauthText({ ...fileOf(text), early: told });
    return { early, read: read && 'accounts' in read ? read.accounts : [] };
  }

  test('tells its first accounts before the rest, and all of them in the end', async () => {
    const { early, read } = await heard(lines.join('\n'));
    expect(early).toEqual([read.slice(0, 24)]);
    expect(read).toHaveLength(200);
  });

  test('tells none of an export, and nothing where the list is short', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...DRAFT, accountName: `mira ${at}` }));
    expect((await heard(formatMigration(many, 7).uris.join('\n'))).early).toEqual([[]]);
    expect((await heard(lines.slice(0, 20).join('\n'))).early).toEqual([]);
  });
});

describe('exports of Google Authenticator', () => {
  const many = Array.from({ length: 25 }, (_, at) => ({ ...DRAFT, accountName: `mira ${at}` }));
  const { uris } = formatMigration(many, -7);

  test('several codes in one file, one of them twice', async () => {
    expect(await accounts([...uris, uris[0]].join('\n'))).toHaveLength(25);
    expect(await problems([...uris, uris[0]].join('\n'))).toEqual([]);
  });

  test('missing codes are said', async () => {
    expect(await accounts(`${uris[1]}\n`)).toHaveLength(10);
    expect(await problems(`${uris[1]}\n`)).toEqual([
      { name: 'Google Authenticator 1, 3/3', code: 'import_damaged' },
    ]);
  });

  test('a damaged one is refused alone and is a problem among others', async () => {
    const damaged = `${uris[0]}`.slice(0, 80);
    expect(await refusalOf(() => read(damaged))).toBe('import_damaged');
    expect(await accounts(`${damaged}\n${LINK}`)).toEqual([MIRA]);
    expect(await problems(`${damaged}\n${LINK}`)).toHaveLength(1);
  });

  test('words around it and a plus that became a blank', async () => {
    const [uri = ''] = uris;
    const spaced = decodeURIComponent(uri).replaceAll('+', ' ');
    expect(await accounts(`QR-Code:${spaced}`)).toHaveLength(10);
    expect(await accounts(`${uri} from my phone`)).toHaveLength(10);
  });
});
