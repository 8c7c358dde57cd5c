// The account form: from a draft or Key URI to text fields, and back to a draft.
import type { AccountDraft, AccountType, Algorithm, CountedDraft } from '../account/account.ts';
import { decodeBase32, encodeBase32 } from '../bytes/base32.ts';
import { MOST_COUNTER } from '../otp/limits.ts';
import { type RefusalCode, refusalCode } from '../refusal.ts';
import { parseKeyUri } from './keyuri.ts';
import { parseMigration } from './migration.ts';
import { otherwise } from './other-text.ts';
import { isExport, isKeyUri } from './scheme.ts';

/** The account form as the person fills it in: every field is still text. */
export interface FormText {
  issuer: string;
  accountName: string;
  setupKey: string;
  type: AccountType;
  algorithm: Algorithm;
  digits: string;
  period: string;
  /** Empty until somebody says where the HOTP counter starts. */
  counter: string;
  /** The HOTP link named no counter, so the form asks for it. */
  asksCounter: boolean;
  /** Parameters of a pasted Key URI that the form has no field for; kept. */
  parameters: [name: string, value: string][];
}

/**
 * What is wrong with a field: a refusal code, or the key of a sentence that says what the text is
 * instead of a setup key.
 */
export type Fault =
  | RefusalCode
  | 'setup_key_export'
  | 'setup_key_link'
  | 'found_microsoft'
  | 'counter_missing';

/** What is wrong, by the field whose message it is. */
export type FormErrors = Partial<Record<keyof FormText, Fault>>;

/** What the form says: an account, or what is wrong with it. */
export type FormReading =
  | { draft: CountedDraft; errors: null }
  | { draft: null; errors: FormErrors };

/** The empty form, preset as nearly every site needs: TOTP, SHA-1, 6 digits, 30 seconds. */
export const EMPTY_FORM: FormText = {
  issuer: '',
  accountName: '',
  setupKey: '',
  type: 'totp',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '',
  asksCounter: false,
  parameters: [],
};

/** Returns the form filled with an account; the setup key in groups of four letters. */
export function formOf(draft: AccountDraft): FormText {
  const { issuer, accountName, type, algorithm, parameters } = draft;
  const setupKey = encodeBase32(draft.secret).replace(/(.{4})(?=.)/g, '$1 ');
  return {
    ...{ issuer, accountName, setupKey, type, algorithm, parameters },
    digits: `${draft.digits}`,
    period: `${draft.period}`,
    counter: type === 'hotp' ? `${draft.counter ?? ''}` : '',
    asksCounter: draft.counter === null,
  };
}

/**
 * Returns the form that a Key URI or an export of one account fills; `null` for any other text, and
 * a fault for a URI that would give wrong codes and for an export of several accounts.
 */
export function formOfUri(text: string): FormText | Fault | null {
  if (!isKeyUri(text)) return null;
  try {
    if (isExport(text)) return formOfExport(text);
    const draft = parseKeyUri(text);
    return draft && formOf(draft);
  } catch (caught) {
    return refusalCode(caught) ?? 'uri_malformed';
  }
}

/**
 * Returns the form with a Key URI in its setup key or names spread over all fields; names already
 * written stay where the URI has none. A refused URI goes into the setup key as it is, where its
 * message is shown.
 */
export function withKeyUriApplied(form: FormText): FormText {
  const field = (['setupKey', 'issuer', 'accountName'] as const).find((name) =>
    isKeyUri(form[name]),
  );
  if (!field) return form;
  const rest = { ...form, [field]: '' };
  const taken = formOfUri(form[field]);
  if (taken === null || typeof taken === 'string') return { ...rest, setupKey: form[field] };
  return {
    ...taken,
    issuer: taken.issuer || rest.issuer,
    accountName: taken.accountName || rest.accountName,
  };
}

/**
 * Returns whether an OTP secret has fewer than 80 bits: hardly any site gives one, so part of it
 * was probably left out.
 */
export function isShort(secret: Uint8Array): boolean {
  return secret.length < 10;
}

/**
 * Returns the account that the form describes, or everything that is wrong with it. Never throws a
 * refusal.
 */
export function readForm(written: FormText): FormReading {
  const form = withKeyUriApplied(written);
  const errors: FormErrors = {};
  const secret = readKey(form.setupKey, errors);
  const steam = form.type === 'steam';
  const digits = steam
    ? 5
    : readNumber(form.digits, 1, 10, 'digits', 'uri_digits_out_of_range', errors);
  const period =
    form.type === 'totp'
      ? readNumber(
          form.period,
          1,
          Number.MAX_SAFE_INTEGER,
          'period',
          'uri_period_out_of_range',
          errors,
        )
      : 30;
  const counter =
    form.type === 'hotp'
      ? readNumber(form.counter, 0, MOST_COUNTER, 'counter', counterFault(form), errors)
      : 0;
  if (Object.keys(errors).length > 0) return { draft: null, errors };
  const { type, parameters } = form;
  const algorithm = steam ? 'SHA1' : form.algorithm;
  const names = { issuer: form.issuer.trim(), accountName: form.accountName.trim() };
  return {
    draft: { ...names, type, secret, algorithm, digits, period, counter, parameters },
    errors: null,
  };
}

function counterFault({ counter }: FormText): Fault {
  return counter.trim() === '' ? 'counter_missing' : 'uri_counter_out_of_range';
}

// An export of one account fills the form; one of several has to be scanned, where the person
// chooses among them.
function formOfExport(text: string): FormText | Fault {
  const { drafts, problems, parts } = parseMigration(text) ?? {
    drafts: [],
    problems: [],
    parts: 0,
  };
  const [draft] = drafts;
  return draft && drafts.length + problems.length === 1 && parts === 1
    ? formOf(draft)
    : 'setup_key_export';
}

function readKey(text: string, errors: FormErrors): Uint8Array {
  const refused = formOfUri(text);
  try {
    if (typeof refused !== 'string') return decodeBase32(text);
    errors.setupKey = refused;
  } catch (caught) {
    errors.setupKey = notKey(text) ?? refusalCode(caught) ?? 'secret_not_base32';
  }
  return new Uint8Array();
}

// Web addresses are pasted without their scheme too.
const ADDRESS = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;

function notKey(text: string): Fault | null {
  const what = otherwise(text);
  if (what === 'microsoft') return 'found_microsoft';
  return what === 'link' || what === 'store' || ADDRESS.test(text.trim()) ? 'setup_key_link' : null;
}

function readNumber(
  text: string,
  min: number,
  max: number,
  field: keyof FormText,
  code: Fault,
  errors: FormErrors,
): number {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max)) errors[field] = code;
  return number;
}
