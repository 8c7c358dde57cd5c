import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedCrc32c } from '../../../../src/core/transfer/leveldb/crc32c.ts';
import { Room } from '../../../../src/core/transfer/leveldb/room.ts';
import { unsnappied } from '../../../../src/core/transfer/leveldb/snappy.ts';
import { isLevelDb, storedValues } from '../../../../src/core/transfer/leveldb/values.ts';
import { batch, log, logOf, type Step, snappy, type TableEntry, table, varint } from './written.ts';

const plenty = () => new Room(1e9);

type Shown = [key: string, value: string | null, sequence: number];

function shown(files: { name: string; bytes: Uint8Array }[]): { all: Shown[]; damaged: string[] } {
  const { values, damaged } = storedValues(files);
  const all = values.map(
    ({ key, value, sequence }): Shown => [key, value && Buffer.from(value).toString(), sequence],
  );
  return { all, damaged };
}

const named = (name: string, bytes: Uint8Array) => ({ name, bytes });

/** Returns what steps store, as `shown` does. */
function told(steps: readonly Step[], first = 1): Shown[] {
  return steps.flat().map(([key, value], at) => [key, value as string | null, first + at]);
}

const anyStep = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'ab', 'abc', 'ключ', '__proto__', ''),
    fc.option(fc.string({ maxLength: 300 }).map((text) => text.repeat(3))),
  ),
  { minLength: 1, maxLength: 6 },
) as fc.Arbitrary<Step>;
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 12 });

describe('checksums and compression', () => {
  test('CRC-32C of RFC 3720 §B.4, masked', () => {
    const unmask = (masked: number): number => {
      const rotated = (masked - 0xa282ead8) >>> 0;
      return ((rotated >>> 17) | (rotated << 15)) >>> 0;
    };
    expect(unmask(maskedCrc32c(new Uint8Array(32)))).toBe(0x8a9136aa);
    expect(unmask(maskedCrc32c(new Uint8Array(32).fill(0xff)))).toBe(0x62a8ab43);
    expect(unmask(maskedCrc32c(Uint8Array.from({ length: 32 }, (_, at) => at)))).toBe(0x46dd794e);
  });

  test('any bytes, runs among them', () => {
    const run = fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 60 }), (runs) => {
        const bytes = Uint8Array.from(runs.flatMap(([byte, times]) => Array(times).fill(byte)));
        expect(unsnappied(snappy(bytes), plenty())).toEqual(bytes);
      }),
    );
  });

  test('copies of four bytes of distance, and long literals', () => {
    const bytes = Buffer.concat([
      varint(12),
      Buffer.from([60 << 2, 3, 1, 2, 3, 4]),
      Buffer.from([(7 << 2) | 3, 4, 0, 0, 0]),
    ]);
    expect([...(unsnappied(bytes, plenty()) ?? [])]).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
  });

  test.each([
    ['a length that nothing compresses to', [0xff, 0xff, 0xff, 0xff, 0x0f, 0]],
    ['a copy from before the beginning', [8, 0, 1, (4 << 2) | 1, 5]],
    ['a copy from nowhere', [8, 0, 1, (4 << 2) | 1, 0]],
    ['a copy beyond the end', [3, 0, 1, (60 << 2) | 2, 1, 0]],
    ['a literal beyond the end', [2, 3 << 2, 1, 2, 3, 4]],
    ['a literal that is cut off', [9, 8 << 2, 1]],
    ['too few bytes', [9, 0, 1]],
    ['no length', []],
    ['a length without end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
  ])('%s is damage', (_, bytes) => {
    expect(unsnappied(Uint8Array.from(bytes), plenty())).toBeNull();
  });

  test('more than there is room for is refused before it is made', () => {
    const bytes = snappy(new Uint8Array(1000));
    expect(() => unsnappied(bytes, new Room(999))).toThrow('import_too_large');
    expect(unsnappied(bytes, new Room(1000))).toHaveLength(1000);
  });

  test('any bytes at all give bytes or nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const out = unsnappied(bytes, plenty());
        expect(out === null || out instanceof Uint8Array).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what was stored', () => {
  test('any steps in a log', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 2 ** 40 }), (steps, first) => {
        const { all, damaged } = shown([named('000003.log', logOf(steps, first))]);
        expect(all).toEqual(told(steps, first));
        expect(damaged).toEqual([]);
      }),
    );
  });

  test('any values in tables and a log, wherever they lie', () => {
    fc.assert(
      fc.property(anySteps, fc.boolean(), fc.nat(3), fc.nat(), (steps, compress, per, cut) => {
        const at = cut % (steps.length + 1);
        const old = steps.slice(0, at);
        const rows = told(old).map(
          ([key, value, sequence]): TableEntry => ({
            key,
            value,
            sequence,
          }),
        );
        const files = [
          named('000007.log', logOf(steps.slice(at), 1 + rows.length)),
          named('000005.ldb', table(rows, { compress, perBlock: per + 1 })),
        ];
        expect(shown(files)).toEqual({ all: told(steps), damaged: [] });
      }),
    );
  });

  test('records over several blocks, and one that ends where a header no longer fits', () => {
    for (const length of [32_740, 32_741, 32_745, 32_748, 40_000, 100_000]) {
      const steps: Step[] = [[['a', 'x'.repeat(length)]], [['b', 'y'.repeat(70_000)]]];
      expect(shown([named('1.log', logOf(steps))])).toEqual({ all: told(steps), damaged: [] });
    }
  });

  test('a value in a log and in the table made of it counts once, as part of its step', () => {
    const step: Step = [
      ['a', '1'],
      ['b', '2'],
    ];
    const rows = told([step]).map(([key, value, sequence]) => ({ key, value, sequence }));
    const files = [named('000005.ldb', table(rows)), named('000003.log', logOf([step]))];
    for (const some of [files, files.toReversed()])
      expect(storedValues(some).values.map(({ step }) => step)).toEqual([1, 1]);
  });

  test('other files of the folder are passed over', () => {
    const files = ['CURRENT', 'LOCK', 'LOG', 'LOG.old', 'MANIFEST-000001'].map((name) =>
      named(name, Buffer.from('2026/11/28-10:00:00 Recovering log #3')),
    );
    expect(shown(files)).toEqual({ all: [], damaged: [] });
  });

  test('a log and a table are known by their content', () => {
    expect(isLevelDb(logOf([[['a', '1']]]))).toBe(true);
    expect(isLevelDb(table([{ key: 'a', value: '1', sequence: 1 }]))).toBe(true);
    expect(isLevelDb(Buffer.from('otpauth://totp/Pier?secret=JBSWY3DPEHPK3PXP'))).toBe(false);
    expect(isLevelDb(Buffer.alloc(100))).toBe(false);
    expect(isLevelDb(Buffer.alloc(0))).toBe(false);
  });
});

describe('damage', () => {
  const steps: Step[] = Array.from({ length: 8 }, (_, at) => [
    [`key ${at}`, `value ${at}`.repeat(at + 1)],
    ['same', `${at}`],
  ]);
  const rows = told(steps).map(([key, value, sequence]) => ({ key, value, sequence }));
  const files: [string, Buffer][] = [
    ['000003.log', logOf(steps)],
    ['000005.ldb', table(rows, { compress: false })],
    ['000005.ldb', table(rows)],
  ];

  test.each(files)('%s cut anywhere gives fewer values, and never others', (name, whole) => {
    for (let length = 0; length < whole.length; length++) {
      const { all } = shown([named(name, whole.subarray(0, length))]);
      expect(all.length).toBeLessThan(rows.length);
      expect(told(steps)).toEqual(expect.arrayContaining(all));
    }
  });

  test.each(files)('%s with any byte changed never gives another value', (name, whole) => {
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const { all, damaged } = shown([named(name, bytes)]);
      expect(told(steps)).toEqual(expect.arrayContaining(all));
      // Said, but at the end, where it looks like a write that was not finished.
      if (all.length < rows.length && at < whole.length - 120) expect(damaged).toEqual([name]);
    }
  });

  test('a record whose checksum is wrong costs itself and nothing after it', () => {
    const whole = logOf(steps);
    whole[10] = (whole[10] ?? 0) ^ 1;
    expect(shown([named('000003.log', whole)])).toEqual({
      all: told(steps).slice(2),
      damaged: ['000003.log'],
    });
  });

  test('a last record that was not written to its end is no damage', () => {
    const whole = logOf(steps);
    const { all, damaged } = shown([named('000003.log', whole.subarray(0, -5))]);
    expect(all).toEqual(told(steps).slice(0, -2));
    expect(damaged).toEqual([]);
  });

  test('pieces without their beginning, and kinds that do not exist, are skipped', () => {
    const long = log([batch(1, [['a', 'x'.repeat(70_000)]]), batch(2, [['b', '2']])]);
    const { all, damaged } = shown([named('1.log', long.subarray(32_768))]);
    expect([all.map(([key]) => key), damaged]).toEqual([['b'], ['1.log']]);
    const odd = batch(1, [
      ['a', '1'],
      ['b', '2'],
    ]);
    odd[12] = 7;
    expect(shown([named('1.log', log([odd, batch(3, [['c', '3']])]))])).toEqual({
      all: [['c', '3', 3]],
      damaged: ['1.log'],
    });
  });

  test('one block named many times by a table is read once', () => {
    const small = table([{ key: 'a', value: 'x', sequence: 1 }], { compress: false });
    expect(shown([named('1.ldb', Buffer.concat([small, small]))]).all.length).toBeLessThan(2);
  });

  test('more than there is room for is refused', () => {
    const whole = [named('1.log', logOf(steps)), named('2.ldb', table(rows))];
    expect(() => storedValues(whole, 1000)).toThrow('import_too_large');
    expect(storedValues(whole, 100_000).values).toHaveLength(rows.length);
  });

  test('any bytes at all give values or none', () => {
    const magic = Buffer.from('57fb808b247547db', 'hex');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isTable) => {
        const file = isTable ? Buffer.concat([bytes, magic]) : bytes;
        expect(storedValues([named(isTable ? '1.ldb' : '1.log', file)]).values).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
