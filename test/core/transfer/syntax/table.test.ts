import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../../src/core/transfer/syntax/table.ts';

/** Writes a table as RFC 4180 demands, every field quoted where it needs to be. */
function csv(rows: string[][], separator = ',', newline = '\r\n'): string {
  const written = (field: string): string =>
    /["\r\n,;\t]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  return rows.map((row) => row.map(written).join(separator)).join(newline);
}

describe('a table of text', () => {
  test('by comma, with quotes, line breaks and doubled quotes in fields', () => {
    expect(tableOf('name,note\r\n"Harbour, Inc","two\nlines ""quoted"""\r\nPlain,\r\n')).toEqual({
      header: ['name', 'note'],
      rows: [
        ['Harbour, Inc', 'two\nlines "quoted"'],
        ['Plain', ''],
      ],
    });
  });

  test('with a byte order mark, and by semicolon or tab', () => {
    const rows = [['a,b', 'c']];
    expect(tableOf('\ufeffname;secret\na,b;c')).toEqual({ header: ['name', 'secret'], rows });
    expect(tableOf('\ufeffname\tsecret\na,b\tc\n')).toEqual({ header: ['name', 'secret'], rows });
    expect(tableOf('sep=;\nname;secret,x\na,b;c\n')).toEqual({
      header: ['name', 'secret,x'],
      rows,
    });
  });

  test('empty rows are left out, short ones filled, long ones kept', () => {
    expect(tableOf('a,b,c\n1\n\n,,\n1,2,3,4')?.rows).toEqual([
      ['1', '', ''],
      ['1', '2', '3', '4'],
    ]);
  });

  test('a quote within an unquoted field is itself, and text after a quoted one stays', () => {
    expect(tableOf('a,b\n5" disk,"x"y')?.rows).toEqual([['5" disk', 'xy']]);
  });

  test('a quoted field that never ends takes the rest', () => {
    expect(tableOf('a,b\n1,"two\nthree')?.rows).toEqual([['1', 'two\nthree']]);
  });

  test.each(['', '\ufeff', 'name', 'one line\nand another', '{"a":1,"b":2}', '<a>,<b>', '[1,2]'])(
    'no table: %j',
    (text) => expect(tableOf(text)).toBeNull(),
  );

  test('a large one does not take long', () => {
    const text = `a,b\n${`"x ""y"" z",2\n`.repeat(20_000)}`;
    const start = performance.now();
    expect(tableOf(text)?.rows).toHaveLength(20_000);
    expect(tableOf(`a,b\n1,"${'ab""c'.repeat(500_000)}`)?.rows).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  const field = fc.string({ unit: fc.constantFrom('a', 'B', '"', ',', ';', '\t', '\n', ' ', 'é') });
  test('any table reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }).chain((width) =>
          fc.array(
            fc
              .array(field, { minLength: width, maxLength: width })
              .filter((row) => row.some((value) => value.trim() !== '')),
            { maxLength: 6 },
          ),
        ),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, newline) => {
          const header = (rows[0] ?? ['', '']).map((_, at) => `column ${at}`);
          const text = csv([header, ...rows], separator, newline);
          expect(tableOf(text)).toEqual({ header, rows });
        },
      ),
    );
  });
});
