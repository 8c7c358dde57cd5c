import { decodeBase32, encodeBase32 } from '../core/otp/base32.ts';
import { type RefusalCode, refusalCode } from '../core/refusal.ts';
import { parseKeyUri } from '../core/uri/keyuri.ts';
import type { AccountDraft, AccountType, Algorithm } from '../core/vault/account.ts';

/** The account form as it is written: everything still text. */
export interface FormText {
  issuer: string;
  accountName: string;
  setupKey: string;
  type: AccountType;
  algorithm: Algorithm;
  digits: string;
  period: string;
  counter: string;
  /** Further parameters of a pasted Key URI, kept. */
  parameters: [name: string, value: string][];
}

/** What is wrong, by the field in which it stands. */
export type FormErrors = Partial<Record<keyof FormText, RefusalCode>>;

/** What the form says: an account, or what is wrong with it. */
export type FormReading = { draft: AccountDraft; errors: null } | { draft: null; errors: FormErrors };

/** The empty form: what nearly every site uses. */
export const EMPTY_FORM: FormText = {
  issuer: '',
  accountName: '',
  setupKey: '',
  type: 'totp',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '0',
  parameters: [],
};

/** Returns the form filled with an account. */
export function formOf(draft: AccountDraft): FormText {
  const { issuer, accountName, type, algorithm, parameters } = draft;
  const setupKey = encodeBase32(draft.secret).replace(/(.{4})(?=.)/g, '$1 ');
  const [digits, period, counter] = [draft.digits, draft.period, draft.counter].map(String) as [
    string,
    string,
    string,
  ];
  return { issuer, accountName, setupKey, type, algorithm, digits, period, counter, parameters };
}

/** Returns whether a text is meant as a Key URI. */
export function isKeyUri(text: string): boolean {
  return /^\s*(?:(?:apple-)?otpauth:|steam:\/\/)/i.test(text);
}

/** Returns the form that a Key URI fills; `null` when it is none, a refusal code when it would give wrong codes. */
export function formOfUri(text: string): FormText | RefusalCode | null {
  try {
    const draft = isKeyUri(text) ? parseKeyUri(text) : null;
    return draft && formOf(draft);
  } catch (caught) {
    return refusalCode(caught) ?? 'uri_malformed';
  }
}

/** Returns the account that the form describes, or everything that is wrong with it. */
export function readForm(form: FormText): FormReading {
  const errors: FormErrors = {};
  const secret = readKey(form.setupKey, errors);
  const steam = form.type === 'steam';
  const digits = steam ? 5 : readNumber(form.digits, 6, 10, 'digits', 'uri_digits_out_of_range', errors);
  const period =
    form.type === 'totp'
      ? readNumber(form.period, 1, 86_400, 'period', 'uri_period_out_of_range', errors)
      : 30;
  const counter =
    form.type === 'hotp'
      ? readNumber(form.counter, 0, Number.MAX_SAFE_INTEGER, 'counter', 'uri_counter_out_of_range', errors)
      : 0;
  if (Object.keys(errors).length > 0) return { draft: null, errors };
  const { type, parameters } = form;
  const algorithm = steam ? 'SHA1' : form.algorithm;
  const names = { issuer: form.issuer.trim(), accountName: form.accountName.trim() };
  return { draft: { ...names, type, secret, algorithm, digits, period, counter, parameters }, errors: null };
}

function readKey(text: string, errors: FormErrors): Uint8Array {
  try {
    return decodeBase32(text);
  } catch (caught) {
    errors.setupKey = refusalCode(caught) ?? 'secret_not_base32';
    return new Uint8Array();
  }
}

function readNumber(
  text: string,
  min: number,
  max: number,
  field: keyof FormText,
  code: RefusalCode,
  errors: FormErrors,
): number {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max)) errors[field] = code;
  return number;
}
