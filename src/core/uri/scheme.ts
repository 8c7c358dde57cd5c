// The schemes of links that set up accounts: otpauth, apple-otpauth, otpauth-migration, steam,
// motp.
import { readValue } from './plus.ts';

// The only place that spells out these schemes.
const OTPAUTH = '(?:apple-)?otpauth';
const SCHEME = new RegExp(String.raw`^\s*(?:${OTPAUTH}(?:-migration)?:|steam://|motp://)`, 'i');
const ESCAPED = new RegExp(String.raw`^\s*${OTPAUTH}(?:-migration)?%(?:25)*3A`, 'i');
const WRITTEN = new RegExp(String.raw`^\s*${OTPAUTH}(?:-migration)?(?::|%(?:25)*3A)`, 'i');
/** The scheme of a link to one account, with its colon and slashes. */
const ACCOUNT = new RegExp(`^(?:${OTPAUTH}:|steam://|motp://)`, 'i');
/** Where links begin within a text, even right behind other letters. */
const WITHIN = new RegExp(
  `${OTPAUTH}(?:-migration)?(?::|%(?:25)*3A)|(?<![a-z=/])(?:steam|motp)://`,
  'gi',
);
const WITH_KEY = /(?:[?&]|%3F|%26)(?:secret|data)(?:=|%3D)/i;
/**
 * How often a link is unescaped as a whole: each page that passes it on to another may escape it
 * once.
 */
const MOST_TIMES = 3;

/**
 * Returns a link that was escaped as a whole (`otpauth%3A%2F%2F…`) unescaped; any other text
 * unchanged.
 */
export function unwrapped(text: string): string {
  let plain = text;
  for (let times = 0; times < MOST_TIMES && ESCAPED.test(plain); times++) plain = readValue(plain);
  return plain;
}

/**
 * Returns whether a text begins as an otpauth link of any kind, perhaps escaped as a whole: the
 * only links that pages offer to authenticator apps.
 */
export function isOtpauth(text: string): boolean {
  return WRITTEN.test(text);
}

/**
 * Returns whether a text begins as a link that sets up accounts: a Key URI or an export, perhaps
 * escaped as a whole.
 */
export function isKeyUri(text: string): boolean {
  return SCHEME.test(text) || ESCAPED.test(text);
}

/**
 * Returns whether a text begins as an export of Google Authenticator, which holds several accounts.
 */
export function isExport(text: string): boolean {
  return /^\s*otpauth-migration(?::|%(?:25)*3A)/i.test(text);
}

/**
 * Returns the scheme of a link to one account as written, with colon and slashes (`otpauth:`,
 * `steam://`), or `null`.
 */
export function accountScheme(uri: string): string | null {
  return ACCOUNT.exec(uri)?.[0] ?? null;
}

/**
 * Returns the offsets at which links that set up accounts may begin within a text, glued to what
 * stands before them or not.
 */
export function linkStarts(text: string): number[] {
  return [...text.matchAll(WITHIN)].map(({ index }) => index);
}

/** Returns whether a link names an OTP secret or holds an export, escaped as a whole or not. */
export function namesSecret(link: string): boolean {
  return WITH_KEY.test(link);
}

/**
 * Returns whether a text is one otpauth link with an OTP secret or an export in it, and nothing
 * else, as pages write it out beside a QR code.
 */
export function isWholeLink(text: string): boolean {
  return isOtpauth(text) && WITH_KEY.test(text) && !/\s/.test(text.trim());
}
