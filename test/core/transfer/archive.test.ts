import { expect, it } from 'vitest';
import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { givenFile } from '../../../src/core/transfer/contract/given.ts';
import { readGiven } from '../../../src/core/transfer/index.ts';
import { type ZipFile, type ZipHow, zipped } from './crypto/zipped.ts';
import { SECRET } from './foreign.ts';
import { costly, refusal } from './managers/given-logins.ts';

const DASHLANE: ZipFile[] = [
  {
    name: 'credentials.csv',
    content: `username,username2,username3,title,password,note,url,category,otpUrl\nmira,,,Example,p,,,,${SECRET}\n`,
  },
  { name: 'ids.csv', content: 'type,number,name\n' },
  { name: 'securenotes.csv', content: 'title,note\nExample,note\n' },
];
const LINKS = { name: 'codes.xml', content: `otpauth://totp/Other:pat?secret=${SECRET}` };

const read = (files: ZipFile[], how?: ZipHow) =>
  readGiven(givenFile('example.zip', zipped(files, how)));

async function names(files: ZipFile[], how?: ZipHow): Promise<unknown> {
  const { program, reading } = await read(files, how);
  const opened = 'open' in reading ? await reading.open('example', costly) : reading;
  const shown = opened.accounts.map(
    ({ draft }) => `${draft.issuer}: ${draft.accountName} ${encodeBase32(draft.secret)}`,
  );
  return [program, ...shown, ...opened.problems.map(({ name, code }) => `${name} ${code}`)];
}

it("reads Dashlane's archive", async () => {
  expect(await names(DASHLANE)).toEqual(['Dashlane', `Example: mira ${SECRET}`]);
});

it('reads every export in an archive, and names what cannot be read', async () => {
  const cut = { name: 'aegis.json', content: '{"version":1' };
  const hidden = { name: '__MACOSX/._codes.xml', content: LINKS.content };
  expect(await names([...DASHLANE, LINKS, cut, hidden])).toEqual([
    'Dashlane',
    `Example: mira ${SECRET}`,
    `Other: pat ${SECRET}`,
    'aegis.json import_damaged',
  ]);
});

it('opens an archive with its password', async () => {
  const sealed: ZipHow = { seal: 256, password: 'example' };
  expect(await names(DASHLANE, sealed)).toEqual([null, `Example: mira ${SECRET}`]);
  const other: ZipHow = { seal: 256, password: 'other' };
  expect(await refusal(() => names(DASHLANE, other))).toBe('import_password');
});

it.each([
  ['import_unknown', [{ name: 'picture.webp', content: 'example' }]],
  ['import_unknown', [{ name: 'readme.json', content: '{}' }]],
  [
    'import_no_codes',
    [
      { name: 'a.json', content: '{}' },
      { name: 'b.csv', content: 'url,username,password\nexample.com,mira,p' },
    ],
  ],
  ['import_damaged', [{ name: 'a.json', content: '{"items":[' }]],
  ['import_too_large', Array.from({ length: 65 }, (_, at) => ({ ...LINKS, name: `${at}.csv` }))],
])('says %s, never asks for a password that opens nothing', async (code, files) => {
  expect(await refusal(() => read(files))).toBe(code);
});
