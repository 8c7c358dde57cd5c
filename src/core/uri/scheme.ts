import { readValue } from './plus.ts';

// The one place that knows what a link that sets up accounts begins with.
const OTPAUTH = '(?:apple-)?otpauth';
const SCHEME = new RegExp(String.raw`^\s*(?:${OTPAUTH}(?:-migration)?:|steam://|motp://)`, 'i');
const ESCAPED = new RegExp(String.raw`^\s*${OTPAUTH}(?:-migration)?%(?:25)*3A`, 'i');
const WRITTEN = new RegExp(String.raw`^\s*${OTPAUTH}(?:-migration)?(?::|%(?:25)*3A)`, 'i');
/** The scheme of a link to one account, with the signs before its type. */
const ACCOUNT = new RegExp(`^(?:${OTPAUTH}:|steam://|motp://)`, 'i');
const WITH_KEY = /(?:[?&]|%3F|%26)(?:secret|data)(?:=|%3D)/i;
/**
 * How often a link is unescaped as a whole: a page that passes one on to another does so once or
 * twice.
 */
const MOST_TIMES = 3;

/**
 * Returns a link that was escaped as a whole (`otpauth%3A%2F%2F…`) as it was before that; any other
 * text as it is.
 */
export function unwrapped(text: string): string {
  let plain = text;
  for (let times = 0; times < MOST_TIMES && ESCAPED.test(plain); times++) plain = readValue(plain);
  return plain;
}

/**
 * Returns whether a text is an otpauth link of any kind, maybe escaped as a whole: the only ones
 * that a page carries for an app.
 */
export function isOtpauth(text: string): boolean {
  return WRITTEN.test(text);
}

/**
 * Returns whether a text is meant as a link that sets up accounts: a Key URI or an export, maybe
 * escaped as a whole.
 */
export function isKeyUri(text: string): boolean {
  return SCHEME.test(text) || ESCAPED.test(text);
}

/**
 * Returns whether a text is meant as an export of Google Authenticator, which holds several
 * accounts.
 */
export function isExport(text: string): boolean {
  return /^\s*otpauth-migration(?::|%(?:25)*3A)/i.test(text);
}

/**
 * Returns the scheme of a link to one account as it is written, with the signs that belong to it
 * (`otpauth:`, `steam://`), or `null`.
 */
export function accountScheme(uri: string): string | null {
  return ACCOUNT.exec(uri)?.[0] ?? null;
}

/**
 * Returns whether a text is nothing but an otpauth link that carries a key or an export, as pages
 * write it out beside a code.
 */
export function isWholeLink(text: string): boolean {
  return isOtpauth(text) && WITH_KEY.test(text) && !/\s/.test(text.trim());
}
