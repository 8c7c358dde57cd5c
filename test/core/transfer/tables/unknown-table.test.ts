import { describe, expect, test } from 'vitest';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import { readColumns } from '../../../../src/core/transfer/tables/any-table.ts';
import { masked } from '../../../../src/core/transfer/tables/mask.ts';
import { proposedColumns } from '../../../../src/core/transfer/tables/proposal.ts';
import { tableIn, withNames } from '../../../../src/core/transfer/tables/unknown-table.ts';
import { shownTable } from '../../../../src/core/transfer/tables/view.ts';
import { fileOf, shownAll } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const HEX = '0123456789abcdef0123';

const inJson = (json: unknown) => tableIn(fileOf(JSON.stringify(json)));
/** Reads a file with its columns as proposed. */
function read(content: string | Uint8Array): string[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = tableIn(givenFile('x', new Uint8Array(bytes)));
  return table ? shownAll(readColumns(table, proposedColumns(table))) : [];
}
const one = (name: string, key = KEY): string => `totp | ${key} | SHA1 | 6 | 30 s |  | ${name}`;

describe('JSON of no known program', () => {
  test.each<[string, unknown]>([
    ['a list with inner objects', { entries: [{ label: 'mira', otp: { secret: KEY } }] }],
    ['a map by name', { mira: { key: KEY } }],
    ['a map with inner objects', { mira: { otp: { secret: KEY } } }],
    ['a map deep inside', { v: 1, backup: { data: { mira: { key: KEY } } } }],
    ['a wrapper that is no name', { data: { name: 'mira', secret: KEY } }],
    ['a map of secrets', { mira: KEY }],
  ])('%s', (_, json) => expect(read(JSON.stringify(json))).toEqual([one('mira')]));

  test('groups with a list each are one table', () => {
    const group = (name: string, secret: string) => ({ title: 'g', codes: [{ name, secret }] });
    expect(read(JSON.stringify([group('mira', KEY), group('kai', RFC)]))).toEqual([
      one('mira'),
      one('kai', RFC),
    ]);
    const byName = { work: group('mira', KEY), home: group('kai', RFC) };
    expect(read(JSON.stringify(byName))).toEqual([one('mira'), one('kai', RFC)]);
  });

  test('lists beside each other are all in it: none is left out', () => {
    const json = {
      deleted: [{ name: 'kim', secret: KEY }],
      accounts: [
        { name: 'mira', secret: KEY },
        { name: 'kai', secret: RFC },
      ],
      devices: [{ name: 'phone' }],
    };
    expect(read(JSON.stringify(json))).toEqual([one('mira'), one('kai', RFC), one('kim')]);
  });

  test('JSON line by line, tags in lists', () => {
    const lines = [
      { name: 'mira', secret: KEY, tags: ['work', 'blue'] },
      { name: 'kai', secret: RFC },
    ];
    const table = tableIn(fileOf(lines.map((line) => JSON.stringify(line)).join('\n')));
    expect(table?.rows).toEqual([
      ['mira', KEY, 'work, blue'],
      ['kai', RFC, ''],
    ]);
    const { accounts } = readColumns(table ?? { header: [], rows: [] }, { secret: 1, tags: 2 });
    expect(accounts.map(({ tags }) => tags)).toEqual([['work', 'blue'], undefined]);
  });

  test('secrets in hex are a table without a word that says so', () => {
    expect(inJson([{ a: 'Harbour', b: HEX }])?.header).toEqual(['a', 'b']);
    expect(inJson([{ a: 'Harbour', password: HEX }])).toBeNull();
  });
});

describe('text of no known program', () => {
  test('a table without names, in any of three ways', () => {
    for (const separator of [',', ';', '\t']) {
      const text = `mira${separator}${KEY}\nkai${separator}${RFC}`;
      expect(read(text)).toEqual([one('mira'), one('kai', RFC)]);
      expect(tableIn(fileOf(text))?.isNamed).toBe(false);
    }
  });

  test('Unicode text of Excel', () => {
    const text = `\ufeffName\tSecret\r\nmira\t${KEY}\r\n`;
    expect(read(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual([one('mira')]);
  });

  test('columns of words propose what can be nothing else', () => {
    expect(read(`harbour 8 ${KEY}\npier 7 ${RFC}`)).toEqual([
      `totp | ${KEY} | SHA1 | 8 | 30 s |  | harbour`,
      `totp | ${RFC} | SHA1 | 7 | 30 s |  | pier`,
    ]);
  });

  test.each([
    `[mira]\nsecret = ${KEY}\n\n[kai]\nsecret = "${RFC}"`,
    `- name: mira\n  secret: ${KEY}\n- name: kai\n  secret: ${RFC}`,
    `name: mira\nsecret: ${KEY}\nname: kai\nsecret: ${RFC}`,
  ])('blocks of fields: %j', (text) => expect(read(text)).toEqual([one('mira'), one('kai', RFC)]));

  test('the first row becomes a row, and names again', () => {
    const table = tableIn(fileOf(`Name,Secret\nmira,${KEY}`));
    if (!table) throw new Error('no table');
    const unnamed = withNames(table, false);
    expect(unnamed).toEqual({
      header: ['', ''],
      rows: [
        ['Name', 'Secret'],
        ['mira', KEY],
      ],
      isNamed: false,
    });
    expect(withNames(unnamed, true)).toEqual(table);
  });

  test.each(['a,b\n1,2', 'Dear all, hello\nWe meet, at noon', 'name,password\nx,A9fk2Lw0Qz8mN4tR'])(
    'nothing that may hold secrets: %j',
    (text) => expect(tableIn(fileOf(text))).toBeNull(),
  );

  test('long lines and many separators do not take long', () => {
    for (const text of ['a:'.repeat(500_000), `a${' '.repeat(1_000_000)}b`, '- a: b\n'.repeat(1e4)])
      tableIn(fileOf(text));
  });
});

describe('what is shown of a table', () => {
  const shown = (text: string) => {
    const table = tableIn(fileOf(text));
    if (!table) throw new Error('no table');
    return shownTable(table);
  };

  test('proposals, gaps, and the first rows without a whole secret', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `Harbour ${at},${KEY},hunter2,${at && 6}`);
    const {
      columns,
      rows: drawn,
      count,
    } = shown(`Site,Code,Password,Digits\n${rows.join('\n')}\nx,,,`);
    expect(count).toBe(10);
    expect(drawn).toHaveLength(4);
    expect(drawn[0]).toEqual(['Harbour 0', 'JBSW••••', 'h••••', '0']);
    expect(columns.map(({ proposed }) => proposed)).toEqual(['issuer', 'secret', null, 'digits']);
    expect(columns.map(({ hasGaps }) => hasGaps)).toEqual([false, true, true, true]);
  });

  test('Base32 is proposed only where every value is valid', () => {
    const encodingOf = (...secrets: string[]) =>
      shown(`name,secret\n${secrets.map((secret) => `x,${secret}`).join('\n')}`).columns[1]
        ?.encoding;
    expect(encodingOf(KEY, RFC)).toBe('base32');
    expect(encodingOf(KEY, RFC, '0189')).toBeNull();
    expect(encodingOf(HEX)).toBeNull();
    expect(encodingOf(`otpauth://totp/x?secret=${KEY}`)).toBe('base32');
    expect(encodingOf('A9fk2Lw0Qz8mN4tR1xYv')).toBe('base64');
  });

  test('masks', () => {
    expect(masked('')).toBe('');
    expect(masked(KEY)).toBe('JBSW••••');
    expect(masked(masked(KEY))).toBe('JBSW••••');
    expect(masked(`otpauth://totp/Pier:kai?secret=${KEY}`)).toBe('otpauth://totp/Pier:kai••••');
    expect(masked(`steam://${KEY}`)).toBe('steam://••••');
  });
});
