import { expect, test } from 'vitest';
import { passwordIn, takesAppended } from '../../../src/core/field/append.ts';
import { type Field, factsOf } from '../../forms/form.ts';

test.each([
  ['auth.redhat.com', true],
  ['us.etrade.com', true],
  ['www.usaa.com', true],
  ['redhat.com', false],
  ['notetrade.com', false],
  ['usaa.com.example', false],
])('%s wants the code behind the password: %s', (host, expected) => {
  expect(takesAppended(host)).toBe(expected);
});

const password: Field = { type: 'password', html: 'name=pw', holds: 'other' };

function indexIn(...fields: Field[]): number | null {
  return passwordIn(factsOf({ name: '', fields, expect: 'never' }))?.index ?? null;
}

test('the password field is the only one that is seen', () => {
  expect(indexIn({ html: 'name=user' }, password)).toBe(1);
  expect(indexIn({ ...password, shown: 'hidden' }, password)).toBe(1);
});

test('where a password is chosen or changed there is none', () => {
  expect(indexIn(password, { ...password, html: 'name=pw2' })).toBeNull();
  expect(indexIn({ ...password, html: 'autocomplete=new-password' })).toBeNull();
  expect(indexIn({ html: 'name=user' })).toBeNull();
});
