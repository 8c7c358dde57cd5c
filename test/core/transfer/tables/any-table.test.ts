import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import type { Table } from '../../../../src/core/transfer/syntax/table.ts';
import { readColumns } from '../../../../src/core/transfer/tables/any-table.ts';
import { proposedColumns } from '../../../../src/core/transfer/tables/proposal.ts';
import { tableIn } from '../../../../src/core/transfer/tables/unknown-table.ts';
import { fileOf, refusalOf, shownAll } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Returns the names of the columns that are proposed for a text, by use. */
function proposed(text: string): { [use: string]: string | undefined } {
  const table = tableIn(fileOf(text)) ?? { header: [], rows: [] };
  return Object.fromEntries(
    Object.entries(proposedColumns(table)).map(([use, at]) => [use, table.header[at]]),
  );
}

/** Reads a text with its columns as proposed. */
function read(text: string): ReturnType<typeof readColumns> {
  const table = tableIn(fileOf(text)) ?? { header: [], rows: [] };
  return readColumns(table, proposedColumns(table));
}

describe('which columns are proposed', () => {
  test('by usual names', () => {
    const text = `Issuer,Account Name,Secret Key,Algorithm,Digits,Period,Type,Counter
Harbour,mira,${KEY},SHA1,6,30,totp,0`;
    expect(proposed(text)).toEqual({
      secret: 'Secret Key',
      issuer: 'Issuer',
      accountName: 'Account Name',
      algorithm: 'Algorithm',
      digits: 'Digits',
      period: 'Period',
      type: 'Type',
      counter: 'Counter',
    });
  });

  test('a name beside a user is the issuer, alone it is the account', () => {
    expect(proposed(`Title;Username;2FA\nHarbour;mira;${KEY}`)).toEqual({
      secret: '2FA',
      issuer: 'Title',
      accountName: 'Username',
    });
    expect(proposed(`name\ttotp\nHarbour\t${KEY}`)).toEqual({
      secret: 'totp',
      accountName: 'name',
    });
  });

  test('by values where names say nothing', () => {
    expect(proposed(`a,b\nHarbour,${RFC}\nPier,${KEY.toLowerCase()}`)).toEqual({ secret: 'b' });
    expect(proposed(`Website,Code link\nx,otpauth://totp/x?secret=${KEY}`)).toEqual({
      issuer: 'Website',
      secret: 'Code link',
    });
  });

  test.each([
    `name,url,username,password\nx,https://x.example,mira,${KEY}`,
    'name,secret\nx,not a key!',
    'type,length\nnotifications,administration',
    'a,b\n1,2',
  ])('no secret: %j', (text) => expect(proposed(text)).toEqual({}));

  test('values must fit, too', () => {
    expect(proposed(`secret,type,length\n${KEY},login,long`)).toEqual({ secret: 'secret' });
  });
});

describe('which files are tables', () => {
  test('a JSON list, nested, with secrets as bytes', () => {
    const text = JSON.stringify({
      version: 3,
      data: {
        tokens: [
          { label: 'mira', issuer: 'Harbour', otp: { secret: KEY, algo: 'SHA256', digits: 8 } },
          {
            label: 'kai',
            otp: { secret: [...decodeBase32(RFC)].map((byte) => (byte << 24) >> 24) },
          },
        ],
      },
    });
    expect(shownAll(read(text))).toEqual([
      `totp | ${KEY} | SHA256 | 8 | 30 s | Harbour | mira`,
      `totp | ${RFC} | SHA1 | 6 | 30 s |  | kai`,
    ]);
  });

  test('the database of OTPClient', () => {
    const text = JSON.stringify([
      {
        type: 'TOTP',
        label: 'mira',
        issuer: 'Harbour',
        secret: KEY,
        digits: 6,
        algo: 'SHA1',
        period: 60,
      },
      {
        type: 'HOTP',
        label: 'kai',
        issuer: 'Pier',
        secret: RFC,
        digits: 7,
        algo: 'SHA512',
        counter: 41,
      },
    ]);
    expect(shownAll(read(text))).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 60 s | Harbour | mira`,
      `hotp | ${RFC} | SHA512 | 7 | counter 41 | Pier | kai`,
    ]);
  });

  test('a JSON map by name, of objects and of secrets, and one account', () => {
    const mira = [`totp | ${KEY} | SHA1 | 6 | 30 s |  | Harbour`];
    expect(shownAll(read(JSON.stringify({ Harbour: { secret: KEY } })))).toEqual(mira);
    expect(shownAll(read(JSON.stringify({ Harbour: KEY })))).toEqual(mira);
    expect(shownAll(read(JSON.stringify({ all: { Harbour: KEY } })))).toEqual(mira);
    expect(shownAll(read(JSON.stringify({ name: 'Harbour', secret: KEY })))).toEqual(mira);
  });

  test('notes', () => {
    expect(shownAll(read(`Harbour: ${KEY}\n\nPier = jbsw y3dp ehpk 3pxp\nQuay ${RFC}`))).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | Harbour`,
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | Pier`,
      `totp | ${RFC} | SHA1 | 6 | 30 s |  | Quay`,
    ]);
  });

  test.each(['', 'Hello', 'a: b\nc: d', '{}', '[]', '[1]', '{"a":"b"}', '{"__proto__":{"a":1}}'])(
    'no table: %j',
    (text) => expect(tableIn(fileOf(text))).toBeNull(),
  );

  test('deep and wide JSON does not take long', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(tableIn(fileOf(deep))).toBeNull();
    const wide = Array.from({ length: 300 }, (_, at) => ({ [`column ${at}`]: KEY }));
    expect(tableIn(fileOf(JSON.stringify(wide)))?.header).toHaveLength(200);
  });
});

describe('what is read', () => {
  test('types and periods as programs write them', () => {
    const text = `issuer,secret,type,period,counter
a,${KEY},Time based,60 sec,
b,${KEY},Counter based,,5
c,${KEY},Steam Guard,30s,
d,${KEY},,,`;
    expect(shownAll(read(text))).toEqual([
      `totp | ${KEY} | SHA1 | 6 | 60 s | a | `,
      `hotp | ${KEY} | SHA1 | 6 | counter 5 | b | `,
      `steam | ${KEY} | SHA1 | 5 | 30 s | c | `,
      `totp | ${KEY} | SHA1 | 6 | 30 s | d | `,
    ]);
  });

  test('a counter that has moved makes a code HOTP where nothing says the type', () => {
    expect(shownAll(read(`secret,counter\n${KEY},7\n${KEY},0\n${KEY},`))).toEqual([
      `hotp | ${KEY} | SHA1 | 6 | counter 7 |  | `,
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | `,
      `totp | ${KEY} | SHA1 | 6 | 30 s |  | `,
    ]);
  });

  test('links, with names from their row where they have none', () => {
    const text = `name,otp
Harbour,otpauth://totp/?secret=${KEY}&digits=8
Pier,otpauth://totp/x?secret=${RFC}`;
    expect(shownAll(read(text))).toEqual([
      `totp | ${KEY} | SHA1 | 8 | 30 s |  | Harbour`,
      `totp | ${RFC} | SHA1 | 6 | 30 s |  | x`,
    ]);
  });

  test('what cannot be taken over is named; rows without a secret are no codes', () => {
    const text = `issuer,account,secret,type,algorithm
Harbour,mira,${KEY},totp,MD5
Harbour,mira,${KEY},ocra,SHA1
Harbour,mira,${KEY},motp,SHA1
Harbour,mira,0189,totp,SHA1
Harbour,mira,,totp,SHA1
Harbour,mira,${KEY},constructor,SHA1
,,otpauth-migration://offline?data=AA,,`;
    expect(read(text).problems).toEqual([
      { name: 'Harbour: mira', code: 'uri_algorithm_unknown', row: 1 },
      { name: 'Harbour: mira', code: 'uri_type_unknown', row: 2 },
      { name: 'Harbour: mira', code: 'import_motp', row: 3 },
      { name: 'Harbour: mira', code: 'secret_not_base32', row: 4 },
      { name: 'Harbour: mira', code: 'uri_type_unknown', row: 6 },
      { name: '', code: 'import_unsupported', row: 7 },
    ]);
  });

  test('a table without any secret is refused', async () => {
    const table = { header: ['a', 'secret'], rows: [['x', '']] };
    expect(await refusalOf(() => readColumns(table, { secret: 1 }))).toBe('import_no_codes');
    expect(await refusalOf(() => readColumns(table, {}))).toBe('import_no_codes');
  });

  test('any table reads back', () => {
    const row = fc.record({
      type: fc.constantFrom('totp', 'hotp'),
      secret: fc.uint8Array({ minLength: 10, maxLength: 40 }),
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.integer({ min: 1, max: 10 }),
      moving: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.boolean(), (list, isJson) => {
        const said = list.map(({ secret, type, moving, ...one }) => ({
          ...one,
          type,
          secret: encodeBase32(secret),
          period: type === 'totp' ? moving : undefined,
          counter: type === 'totp' ? undefined : moving,
        }));
        const csv = said.map((one) =>
          [
            one.type,
            one.secret,
            one.algorithm,
            one.digits,
            one.period ?? '',
            one.counter ?? '',
          ].join(),
        );
        const head = 'type,secret,algorithm,digits,period,counter';
        const text = isJson ? JSON.stringify(said) : [head, ...csv].join('\n');
        const table: Table = tableIn(fileOf(text)) ?? { header: [], rows: [] };
        const at = (name: string): number => table.header.indexOf(name);
        const { accounts } = readColumns(table, {
          type: at('type'),
          secret: at('secret'),
          algorithm: at('algorithm'),
          digits: at('digits'),
          period: at('period'),
          counter: at('counter'),
        });
        expect(accounts.map(({ draft }) => draft)).toEqual(
          list.map(({ moving, ...one }) => ({
            ...one,
            period: one.type === 'totp' ? moving : 30,
            counter: one.type === 'hotp' ? moving : 0,
            issuer: '',
            accountName: '',
            parameters: [],
          })),
        );
      }),
    );
  });
});
