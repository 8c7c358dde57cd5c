import { readValue } from './plus.ts';

const SCHEME = /^\s*(?:(?:apple-)?otpauth(?:-migration)?:|steam:\/\/|motp:\/\/)/i;
const ESCAPED = /^\s*(?:apple-)?otpauth(?:-migration)?%(?:25)*3A/i;
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
  return /^\s*(?:apple-)?otpauth(?:-migration)?(?::|%(?:25)*3A)/i.test(text);
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
