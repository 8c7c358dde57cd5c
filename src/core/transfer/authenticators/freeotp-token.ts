// A token as FreeOTP 1 and 2 and FreeOTP+ write it, in JSON (freeotp-android, Token.java).
import type { CountedDraft } from '../../account/account.ts';
import type { Bytes } from '../../bytes/base64.ts';
import { draftOf, labelOf } from '../draft.ts';

/**
 * Returns the draft of a token with its secret, which each version keeps elsewhere. `hash` is the
 * algorithm where the token names none. Refuses as `draftOf` does.
 */
export function draftOfToken(
  token: Record<string, unknown>,
  secret: Bytes | null,
  hash?: unknown,
): CountedDraft {
  const { type, algo, digits, period, counter } = token;
  const said = { secret, ...namesOfToken(token), algorithm: algo ?? hash, digits, period, counter };
  return draftOf({ ...said, type: isSteam(token) ? 'steam' : type });
}

/** Returns how a person knows a token. */
export function labelOfToken(token: Record<string, unknown>): string {
  const { issuer, accountName } = namesOfToken(token);
  return labelOf(issuer, accountName);
}

// `…Alt` is what a person wrote instead; `issuerExt` stands in the label, `issuerInt` is the
// parameter of the link.
function namesOfToken({
  issuerAlt,
  issuerExt,
  issuerInt,
  labelAlt,
  label,
}: Record<string, unknown>): { issuer: unknown; accountName: unknown } {
  return {
    issuer: [issuerAlt, issuerExt, issuerInt].find(isText),
    accountName: [labelAlt, label].find(isText),
  };
}

// These apps have no type for Steam: they show its characters where the issuer is called so.
function isSteam({ issuerExt, type, digits }: Record<string, unknown>): boolean {
  return issuerExt === 'Steam' && type !== 'HOTP' && (digits === 5 || (digits ?? null) === null);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
