import { describe, expect, it } from 'vitest';
import { codeAt } from '../../src/core/otp/code.ts';
import { EMPTY_FORM, formOf, formOfUri, readForm } from '../../src/ui/form.ts';

const KEY = 'jbsw y3dp-EHPK 3pxp';

describe('the account form', () => {
  it('takes a key with spaces, dashes and lower case', () => {
    const { draft } = readForm({ ...EMPTY_FORM, issuer: ' GitHub ', setupKey: KEY });
    expect(draft).toMatchObject({ issuer: 'GitHub', type: 'totp', digits: 6, period: 30, algorithm: 'SHA1' });
    // The key of many a manual: 282760 at the very beginning.
    expect(draft && codeAt(draft, 0).code).toBe('282760');
  });

  it.each([
    [{ setupKey: '' }, { setupKey: 'secret_missing' }],
    [{ setupKey: 'jbsw1' }, { setupKey: 'secret_not_base32' }],
    [{ setupKey: KEY, digits: '5' }, { digits: 'uri_digits_out_of_range' }],
    [{ setupKey: KEY, digits: 'six' }, { digits: 'uri_digits_out_of_range' }],
    [{ setupKey: KEY, period: '0' }, { period: 'uri_period_out_of_range' }],
    [{ setupKey: KEY, period: '1e3' }, { period: 'uri_period_out_of_range' }],
    [{ setupKey: KEY, type: 'hotp', counter: '-1' }, { counter: 'uri_counter_out_of_range' }],
    [
      { setupKey: '8', digits: '', period: '' },
      { setupKey: 'secret_not_base32', digits: 'uri_digits_out_of_range', period: 'uri_period_out_of_range' },
    ],
  ] as const)('says what is wrong: %j', (change, errors) => {
    expect(readForm({ ...EMPTY_FORM, ...change })).toEqual({ draft: null, errors });
  });

  it('does not ask a counter for its period, nor Steam for anything', () => {
    const hotp = readForm({ ...EMPTY_FORM, setupKey: KEY, type: 'hotp', period: 'x', counter: '7' });
    expect(hotp.draft).toMatchObject({ type: 'hotp', counter: 7, period: 30 });
    const steam = readForm({ ...EMPTY_FORM, setupKey: KEY, type: 'steam', digits: 'x', algorithm: 'SHA512' });
    expect(steam.draft).toMatchObject({ type: 'steam', digits: 5, algorithm: 'SHA1' });
  });

  it('is filled by a pasted Key URI, and gives the same account back', () => {
    const uri =
      'otpauth://totp/ACME:ann?secret=JBSWY3DPEHPK3PXP&issuer=ACME&algorithm=SHA256&digits=8&period=60&image=x';
    const form = formOfUri(` ${uri} `);
    expect(form).toMatchObject({
      issuer: 'ACME',
      accountName: 'ann',
      digits: '8',
      setupKey: 'JBSW Y3DP EHPK 3PXP',
    });
    if (form === null || typeof form === 'string') throw new Error('no form');
    const { draft } = readForm(form);
    expect(draft).toMatchObject({ algorithm: 'SHA256', period: 60, parameters: [['image', 'x']] });
    expect(draft && formOf(draft)).toEqual(form);
  });

  it('tells a wrong Key URI from a text that is none', () => {
    expect(formOfUri('otpauth://totp/x?secret=1')).toBe('secret_not_base32');
    expect(formOfUri('JBSWY3DP')).toBeNull();
  });
});
