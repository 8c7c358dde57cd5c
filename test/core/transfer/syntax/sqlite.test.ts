import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../../../src/core/refusal.ts';
import { tablesIn } from '../../../../src/core/transfer/syntax/sqlite.ts';
import { sqliteDatabase, type Written } from './database.ts';

const value = fc.oneof(
  fc.string({ maxLength: 1200, unit: 'grapheme' }),
  fc.integer({ min: -(2 ** 47), max: 2 ** 47 - 1 }),
  fc.constant(null),
);

function read(bytes: Uint8Array<ArrayBuffer>) {
  return tablesIn(bytes, ['accounts', 'others']);
}

test('rows are read as they were written, over nodes and overflow pages', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 40 }), (rows) => {
      const columns = ['a', 'b', 'c'];
      const bytes = sqliteDatabase([
        { name: 'first', columns, rows: [['x', 1, null]] },
        { name: 'accounts', columns, rows },
      ]);
      const found = read(bytes)?.get('accounts') ?? [];
      expect(found.map((row) => columns.map((column) => row.get(column)))).toEqual(rows);
    }),
  );
});

test('only the tables that are asked for are read', () => {
  const rows: Written[][] = [['x']];
  const bytes = sqliteDatabase([
    { name: 'others', columns: ['a'], rows },
    { name: 'settings', columns: ['a'], rows },
  ]);
  expect([...(read(bytes)?.keys() ?? [])]).toEqual(['others']);
  expect(read(new Uint8Array(600))).toBeNull();
});

test('a database that was cut off or spoiled is refused, or gives fewer rows', () => {
  const rows = Array.from({ length: 30 }, (_, at): Written[] => [`name ${at}`, 'x'.repeat(900)]);
  const whole = sqliteDatabase([{ name: 'accounts', columns: ['a', 'b'], rows }]);
  const tried = (bytes: Uint8Array<ArrayBuffer>): void => {
    try {
      read(bytes);
    } catch (caught) {
      expect(caught).toBeInstanceOf(Refusal);
    }
  };
  for (let end = 0; end < whole.length; end += 7) tried(whole.slice(0, end));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const spoiled = whole.slice();
      spoiled[at] = byte;
      tried(spoiled);
    }),
  );
});
