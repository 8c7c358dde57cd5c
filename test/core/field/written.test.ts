import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenIn } from '../../../src/core/field/written.ts';

describe('keys and codes that are written out', () => {
  test.each([
    ['ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567', 32],
    ['JBSW Y3DP EHPK 3PXP', 16],
    ['JBSWY3DPEHPK3PXP', 16],
    ['jbsw y3dp ehpk 3pxp', 16],
    ['1234 5678', 8],
    ['12345678', 8],
    ['a1b2c-d3e4f', 10],
    ['A1B2-C3D4', 8],
    ['3. 1234 5678', 8],
    ['Key: JBSW Y3DP EHPK 3PXP', 16],
    ['1234 5678 2345 6789 3456 7890', 24],
  ])('%s', (text, written) => {
    expect(writtenIn(text)).toBe(written);
  });

  test.each([
    'Enter the code',
    'AUTHENTICATION',
    'SIGN INTO YOUR',
    'TOTP 2FA SETUP',
    'Step 2',
    '123 456',
    'Code: 123456',
    'iPhone 15 Pro',
    'Введите код',
    '请输入6位数字',
    '',
  ])('none: %s', (text) => {
    expect(writtenIn(text)).toBe(0);
  });

  test('is never more than the text has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => writtenIn(text) <= text.length),
    );
  });
});
