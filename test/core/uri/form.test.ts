import { describe, expect, it } from 'vitest';
import type { AccountDraft } from '../../../src/core/account/account.ts';
import { codeAt } from '../../../src/core/otp/code.ts';
import {
  EMPTY_FORM,
  formOf,
  formOfUri,
  isShort,
  readForm,
  withKeyUriApplied,
} from '../../../src/core/uri/form.ts';
import { formatMigration } from '../../../src/core/uri/migration.ts';

const ACCOUNT = {
  ...{
    issuer: 'ACME',
    accountName: 'ann',
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
  },
  secret: new Uint8Array(20).fill(1),
  parameters: [],
} satisfies AccountDraft;
const [GOOGLE_TWO = ''] = formatMigration([ACCOUNT, ACCOUNT], 7).uris;
const KEY = 'jbsw y3dp-EHPK 3pxp';

describe('the account form', () => {
  it('takes a key with spaces, dashes and lower case', () => {
    const { draft } = readForm({ ...EMPTY_FORM, issuer: ' GitHub ', setupKey: KEY });
    expect(draft).toMatchObject({
      issuer: 'GitHub',
      type: 'totp',
      digits: 6,
      period: 30,
      algorithm: 'SHA1',
    });
    // The key of many a manual: 282760 at the very beginning.
    expect(draft && codeAt(draft, 0).code).toBe('282760');
  });

  it.each([
    [{ setupKey: '' }, { setupKey: 'secret_missing' }],
    [{ setupKey: 'jbsw1' }, { setupKey: 'secret_not_base32' }],
    [{ setupKey: KEY, digits: '0' }, { digits: 'uri_digits_out_of_range' }],
    [{ setupKey: KEY, digits: '11' }, { digits: 'uri_digits_out_of_range' }],
    [{ setupKey: KEY, digits: 'six' }, { digits: 'uri_digits_out_of_range' }],
    [{ setupKey: KEY, period: '0' }, { period: 'uri_period_out_of_range' }],
    [{ setupKey: KEY, period: '1e3' }, { period: 'uri_period_out_of_range' }],
    [{ setupKey: KEY, type: 'hotp', counter: '-1' }, { counter: 'uri_counter_out_of_range' }],
    [{ setupKey: KEY, type: 'hotp', counter: ' ' }, { counter: 'counter_missing' }],
    [
      { setupKey: '8', digits: '', period: '' },
      {
        setupKey: 'secret_not_base32',
        digits: 'uri_digits_out_of_range',
        period: 'uri_period_out_of_range',
      },
    ],
  ] as const)('says what is wrong: %j', (change, errors) => {
    expect(readForm({ ...EMPTY_FORM, ...change })).toEqual({ draft: null, errors });
  });

  it('does not ask a counter for its period, nor Steam for anything', () => {
    const hotp = readForm({
      ...EMPTY_FORM,
      setupKey: KEY,
      type: 'hotp',
      period: 'x',
      counter: '7',
    });
    expect(hotp.draft).toMatchObject({ type: 'hotp', counter: 7, period: 30 });
    const steam = readForm({
      ...EMPTY_FORM,
      setupKey: KEY,
      type: 'steam',
      digits: 'x',
      algorithm: 'SHA512',
    });
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

  it('takes whatever an imported account may have', () => {
    const form = { ...EMPTY_FORM, setupKey: KEY, digits: '1', period: '31536000' };
    expect(readForm(form).draft).toMatchObject({ digits: 1, period: 31_536_000 });
  });

  it('leaves a link that is being typed alone, and takes it apart where it stands whole', () => {
    const typed = { ...EMPTY_FORM, issuer: 'Mine', setupKey: 'otpauth://totp/A' };
    expect(withKeyUriApplied(typed)).toEqual(typed);
    const whole = {
      ...EMPTY_FORM,
      accountName: 'ann',
      issuer: 'otpauth://totp/?secret=JBSWY3DPEHPK3PXP',
    };
    expect(withKeyUriApplied(whole)).toMatchObject({
      issuer: '',
      accountName: 'ann',
      setupKey: 'JBSW Y3DP EHPK 3PXP',
    });
  });

  it.each([
    ['otpauth://totp/A?secret=JBSWY3DPEHPK3PXP&algorithm=MD5', 'uri_algorithm_unknown'],
    ['otpauth://totp/A', 'secret_missing'],
    ['motp://A?secret=1', 'uri_type_unknown'],
    ['otpauth-migration://offline?data=broken', 'uri_malformed'],
    [GOOGLE_TWO, 'setup_key_export'],
    ['https://github.com/settings/security', 'setup_key_link'],
    ['github.com/settings', 'setup_key_link'],
    ['phonefactor://activate_account?code=1', 'found_microsoft'],
    ['hello!', 'secret_not_base32'],
  ])('says what stands in place of a key, and keeps it there: %s', (text, fault) => {
    const form = withKeyUriApplied({ ...EMPTY_FORM, setupKey: text });
    expect(form.setupKey).toBe(text);
    expect(readForm(form).errors).toEqual({ setupKey: fault });
  });

  it('takes an export of one account as that account', () => {
    const [one = ''] = formatMigration([ACCOUNT], 7).uris;
    expect(withKeyUriApplied({ ...EMPTY_FORM, setupKey: one })).toMatchObject({
      issuer: 'ACME',
      accountName: 'ann',
    });
  });

  it('wonders at a key of fewer than 80 bits', () => {
    const { draft } = readForm({ ...EMPTY_FORM, setupKey: 'JB' });
    expect(draft && isShort(draft.secret)).toBe(true);
    expect(isShort(new Uint8Array(10))).toBe(false);
  });
});
