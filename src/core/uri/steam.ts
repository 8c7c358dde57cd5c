// Steam Guard in links: steam:// and the marks that otpauth:// links of several apps carry.
import type { AccountDraft } from '../account/account.ts';
import { decodeBase32 } from '../bytes/base32.ts';
import { STEAM_DIGITS, STEAM_PERIOD } from '../otp/limits.ts';
import { unescaped } from './escape.ts';
import { isUnset, nameOf, type Parameter, valuesOf } from './parameters.ts';

/** Settings of every Steam Guard account, whatever a URI says. */
export const STEAM = {
  algorithm: 'SHA1',
  digits: STEAM_DIGITS,
  period: STEAM_PERIOD,
  counter: 0,
} as const;

/**
 * Returns the draft of a `steam://` link from the text after its scheme (the notation of Bitwarden
 * and Proton); `null` for commands of Steam itself (steam://run/440). Refuses `secret_missing` and
 * `secret_not_base32`.
 */
export function readSteam(rest: string): AccountDraft | null {
  const text = unescaped(rest).replace(/\/$/, '');
  const names = { issuer: 'Steam', accountName: '' };
  // Steam itself writes the 20 bytes of a secret in Base64: 27 characters and one "=", which are
  // never whole bytes in Base32.
  if (/^[A-Za-z0-9+/]{27}=$/.test(text)) {
    const secret = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
    return { type: 'steam', secret, ...STEAM, ...names, parameters: [] };
  }
  if (/[/?#]/.test(text)) return null;
  return { type: 'steam', secret: decodeBase32(text), ...STEAM, ...names, parameters: [] };
}

/**
 * Returns whether a parameter marks a Steam account: `encoder` of KeePassXC, `otp_type` of
 * VastBlast, or the bare flag `steam` of Stratum.
 */
export function isSteamMark(parameter: Parameter): boolean {
  const name = nameOf(parameter);
  const value = parameter[1].trim().toLowerCase();
  if (name === 'steam') return ['', '1', 'true'].includes(value);
  return (name === 'encoder' || name === 'otp_type') && value === 'steam';
}

/**
 * Returns whether an account is Steam because its issuer is "Steam" and no parameter asks for other
 * than 5 digits.
 */
export function isSteamByName(issuer: string, parameters: Parameter[]): boolean {
  const digits = valuesOf(parameters, 'digits');
  return (
    issuer.toLowerCase() === 'steam' && digits.every((value) => isUnset(value) || value === '5')
  );
}
