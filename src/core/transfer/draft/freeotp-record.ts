// An account as FreeOTP 1 and 2 and FreeOTP+ write it, in JSON (freeotp-android, Token.java).
import type { CountedDraft } from '../../account/account.ts';
import type { Bytes } from '../../bytes/base64.ts';
import { draftFrom, labelOf } from './draft.ts';

/**
 * Returns the draft of a record with its secret, which each version keeps elsewhere. `hash` is the
 * algorithm where the record names none. Refuses as `draftOf` does.
 */
export function draftOfRecord(
  record: Record<string, unknown>,
  secret: Bytes | null,
  hash?: unknown,
): CountedDraft {
  const { type, algo, digits, period, counter } = record;
  const said = {
    secret,
    ...namesOfRecord(record),
    algorithm: algo ?? hash,
    digits,
    period,
    counter,
  };
  return draftFrom({ ...said, type: isSteam(record) ? 'steam' : type });
}

/** Returns how a person knows a record. */
export function labelOfRecord(record: Record<string, unknown>): string {
  const { issuer, accountName } = namesOfRecord(record);
  return labelOf(issuer, accountName);
}

// `…Alt` is what a person wrote instead; `issuerExt` stands in the label, `issuerInt` is the
// parameter of the link.
function namesOfRecord({
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
