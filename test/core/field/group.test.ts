import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../src/core/field/group.ts';
import type { FieldFacts } from '../../../src/core/page/facts.ts';
import { factsOf } from '../../forms/form.ts';

/** Six fields in a row, 44 by 44 pixels with 8 between them, each as it is bent. */
function row(bent: (at: number) => Partial<FieldFacts['box']>): FieldFacts[] {
  const fields = Array.from({ length: 6 }, () => ({ html: 'inputmode=numeric' }));
  const facts = factsOf({ name: '', title: '', fields, expect: 'never' });
  return facts.fields.map((field, at) => ({
    ...field,
    box: { x: at * 52, y: 100, width: 44, height: 44, ...bent(at) },
  }));
}

const sizes = (fields: FieldFacts[]): number[] => candidatesOf(fields).map(({ length }) => length);

describe('the boxes of a split field', () => {
  test('stand in a row and are alike', () => expect(sizes(row(() => ({})))).toEqual([6]));

  test('are still one field when the focused box is a little taller', () =>
    expect(sizes(row((at) => (at === 0 ? { height: 48 } : {})))).toEqual([6]));

  test('are not what stands beside a field of another size', () => {
    expect(sizes(row((at) => (at === 0 ? { height: 60, width: 90 } : {})))).toEqual([1, 5]);
    expect(sizes(row((at) => (at === 0 ? { x: -60, width: 100 } : {})))).toEqual([1, 5]);
  });

  test('stand near each other', () =>
    expect(sizes(row((at) => ({ x: at * 500, width: 100 })))).toEqual([1, 1, 1, 1, 1, 1]));

  test('may be closed as long as the ones before are empty, all but the first', () => {
    const closed = (from: number): FieldFacts[] =>
      row(() => ({})).map((field, at) => ({ ...field, writable: at < from }));
    expect(sizes(closed(1))).toEqual([6]);
    expect(sizes(closed(3))).toEqual([6]);
    expect(sizes(closed(0))).toEqual([]);
  });

  test('do not go on over what is closed and holds something', () => {
    const shown = row(() => ({})).map(
      (field, at): FieldFacts => (at === 5 ? { ...field, writable: false, holds: 'code' } : field),
    );
    expect(sizes(shown)).toEqual([5]);
  });
});

describe('a box for one digit is no field for a code', () => {
  const some = (count: number, box: Partial<FieldFacts['box']> = {}): FieldFacts[] =>
    row(() => box)
      .slice(0, count)
      .map((field, at) => ({ ...field, box: { ...field.box, x: at * 80 } }));

  test.each([
    ['alone, no wider than high', some(1)],
    ['two beside each other', some(2, { width: 56, height: 48 })],
    ['three beside each other', some(3)],
  ])('%s', (_, fields) => expect(sizes(fields)).toEqual([]));

  const declared = (count: number): FieldFacts[] =>
    some(count).map((field) => ({ ...field, attributes: { maxlength: '1' } }));

  test('but the first of a row that only begins may be', () => {
    expect(sizes(declared(1))).toEqual([1]);
    expect(sizes(declared(2))).toEqual([]);
  });

  test('and two declared for one digit are none, however wide a page draws them', () => {
    const wide = { width: 140, height: 40 };
    const beside = some(2, wide).map((field, at) => ({
      ...field,
      box: { ...field.box, x: at * 160 },
    }));
    expect(sizes(beside)).toEqual([1, 1]);
    expect(sizes(beside.map((field) => ({ ...field, attributes: { maxlength: '1' } })))).toEqual(
      [],
    );
  });

  test('but a small field of its own is', () => {
    expect(sizes(some(1, { width: 64, height: 24 }))).toEqual([1]);
    expect(sizes(some(1, { width: 110, height: 100 }))).toEqual([1]);
  });
});
