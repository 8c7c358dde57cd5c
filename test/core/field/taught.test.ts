import { expect, test } from 'vitest';
import { likenessOf, taughtIn, withTaught } from '../../../src/core/field/taught.ts';
import { factsOf } from '../../forms/form.ts';

function field(html: string, label = 'Code') {
  const [first] = factsOf({ name: '', fields: [{ label, html }], expect: 0 }).fields;
  if (!first) throw new Error('no field');
  return first;
}

test('a field is known again when the page counted on', () => {
  expect(likenessOf(field('id=input60'))).toBe(likenessOf(field('id=input73')));
  expect(likenessOf(field('id=:r7:'))).toBe(likenessOf(field('id=:r12:')));
  expect(likenessOf(field('id=input60'))).not.toBe(likenessOf(field('id=input60', 'Name')));
});

test('what is taught is kept once, newest first, beside what a newer version stored', () => {
  const one = { host: 'a.example', likeness: 'x' };
  const two = { host: 'b.example', likeness: 'y' };
  const extra = withTaught(withTaught(withTaught({ newer: 1 }, one), two), one);
  expect(taughtIn(extra)).toEqual([one, two]);
  expect(extra.newer).toBe(1);
});

test('what is malformed is left out', () => {
  expect(taughtIn({})).toEqual([]);
  expect(taughtIn({ taughtFields: 'x' })).toEqual([]);
  expect(taughtIn({ taughtFields: [null, [], { host: 1, likeness: 'x' }] })).toEqual([]);
});
