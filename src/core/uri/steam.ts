import type { AccountDraft } from '../account/account.ts';
import { decodeBase32 } from '../bytes/base32.ts';
import { STEAM_DIGITS, STEAM_PERIOD } from '../otp/steam.ts';
import { unescaped } from './escape.ts';
import { isUnset, nameOf, type Parameter, valuesOf } from './parameters.ts';

/** What every Steam Guard key has, whatever a URI says. */
export const STEAM = {
  algorithm: 'SHA1',
  digits: STEAM_DIGITS,
  period: STEAM_PERIOD,
  counter: 0,
} as const;

/**
 * Returns the account behind `steam://`, Bitwarden's and Proton's notation; `null` for Steam's own
 * commands (steam://run/440). Refuses `secret_*`.
 */
export function readSteam(rest: string): AccountDraft | null {
  const text = unescaped(rest).replace(/\/$/, '');
  const names = { issuer: 'Steam', accountName: '' };
  // 27 letters and one "=" are 20 bytes in Base64, as Steam itself writes them, and never whole
  // bytes in Base32.
  if (/^[A-Za-z0-9+/]{27}=$/.test(text)) {
    const secret = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
    return { type: 'steam', secret, ...STEAM, ...names, parameters: [] };
  }
  if (/[/?#]/.test(text)) return null;
  return { type: 'steam', secret: decodeBase32(text), ...STEAM, ...names, parameters: [] };
}

/**
 * Returns whether a parameter says Steam: KeePassXC's `encoder`, VastBlast's `otp_type`, or
 * Stratum's bare flag.
 */
export function isSteamMark(parameter: Parameter): boolean {
  const name = nameOf(parameter);
  const value = parameter[1].trim().toLowerCase();
  if (name === 'steam') return ['', '1', 'true'].includes(value);
  return (name === 'encoder' || name === 'otp_type') && value === 'steam';
}

/**
 * Returns whether the account is Steam by its issuer, unless a number of digits speaks against it.
 */
export function isSteamByName(issuer: string, parameters: Parameter[]): boolean {
  const digits = valuesOf(parameters, 'digits');
  return (
    issuer.toLowerCase() === 'steam' && digits.every((value) => isUnset(value) || value === '5')
  );
}
