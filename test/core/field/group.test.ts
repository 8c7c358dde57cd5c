import { describe, expect, test } from 'vitest';
import type { FieldFacts } from '../../../src/core/field/facts.ts';
import { candidatesOf } from '../../../src/core/field/group.ts';
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
    expect(sizes(row((at) => (at === 0 ? { height: 60 } : {})))).toEqual([1, 5]);
    expect(sizes(row((at) => (at === 0 ? { x: -60, width: 100 } : {})))).toEqual([1, 5]);
  });

  test('stand near each other', () =>
    expect(sizes(row((at) => ({ x: at * 300 })))).toEqual([1, 1, 1, 1, 1, 1]));
});
