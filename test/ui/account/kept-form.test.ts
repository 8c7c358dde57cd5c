import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_FORM, type FormText } from '../../../src/core/uri/form.ts';
import { fieldsOf, formIn } from '../../../src/ui/account/kept-form.ts';

const form: fc.Arbitrary<FormText> = fc.record({
  issuer: fc.string(),
  accountName: fc.string(),
  setupKey: fc.string(),
  type: fc.constantFrom('totp', 'hotp', 'steam'),
  algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
  digits: fc.string(),
  period: fc.string(),
  counter: fc.string(),
  asksCounter: fc.boolean(),
  parameters: fc.array(fc.tuple(fc.string(), fc.string())),
});

it('a form comes back as it was typed', () => {
  fc.assert(
    fc.property(form, (typed) => {
      const fields = fieldsOf(typed);
      expect(fields === null ? EMPTY_FORM : formIn(fields)).toEqual(typed);
    }),
  );
});

it('nothing is kept of an empty form', () => {
  expect(fieldsOf(EMPTY_FORM)).toBeNull();
});

it('what is not ours becomes what the empty form has', () => {
  expect(formIn({ issuer: 'Shop', type: 'sms', algorithm: 'MD5' })).toEqual({
    ...EMPTY_FORM,
    issuer: 'Shop',
  });
});
