// Key URIs: otpauth:// (github.com/google/google-authenticator/wiki/Key-Uri-Format) and steam://.
import type { AccountDraft, AccountType, CountedDraft } from '../account/account.ts';
import { decodeBase32, encodeBase32 } from '../bytes/base32.ts';
import { MOST_COUNTER } from '../otp/limits.ts';
import { Refusal, refusalCode } from '../refusal.ts';
import { cleanName } from './display-name.ts';
import { isDomainBeside, joinLabel, namesOf } from './label.ts';
import {
  agreed,
  isNothing,
  isUnset,
  nameOf,
  type Parameter,
  readAlgorithm,
  readQuery,
  valuesOf,
  wholeNumber,
  writeQuery,
} from './parameters.ts';
import { partsOf } from './parts.ts';
import { accountScheme, isKeyUri, unwrapped } from './scheme.ts';
import { isSteamByName, isSteamMark, readSteam, STEAM } from './steam.ts';

// Characters: room for an embedded picture, and no time lost on absurd lengths.
const LONGEST_URI = 65_536;

const DEFAULTS = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;

/** The fields of a draft that make its codes, as far as the link says them. */
type SaidKey = Omit<AccountDraft, 'issuer' | 'accountName' | 'parameters'>;

/** Parameters that each type reads, and writes anew; all others are kept as they came. */
const OWN = {
  totp: ['secret', 'algorithm', 'digits', 'period'],
  hotp: ['secret', 'algorithm', 'digits', 'counter'],
  steam: ['secret'],
} satisfies Record<AccountType, string[]>;

/**
 * Returns what a Key URI (otpauth:, apple-otpauth:, steam://) says; `null` for any other text.
 * Sloppy labels, cases and defaults are understood; whatever could give wrong codes is refused
 * (`secret_*`, `uri_*`), with the names that could be read in `detail`. The counter is `null` where
 * a HOTP link names none.
 */
export function parseKeyUri(text: string): AccountDraft | null {
  if (!isKeyUri(text)) return null;
  if (text.length > LONGEST_URI) throw new Refusal('uri_malformed');
  const uri = unwrapped(text).trim();
  const scheme = accountScheme(uri);
  if (scheme === null) return null;
  const rest = uri.slice(scheme.length);
  if (/^motp/i.test(scheme)) throw new Refusal('uri_type_unknown');
  return /^steam/i.test(scheme) ? readSteam(rest) : readOtpauth(rest);
}

/**
 * Returns the account as an otpauth:// URI with every further parameter that it came with;
 * `parseKeyUri` reads it back unchanged.
 */
export function formatKeyUri(draft: AccountDraft): string {
  const { type, secret, issuer, algorithm, digits, period, counter } = draft;
  const further = draft.parameters.filter((parameter) => isFurther(parameter, type, issuer));
  const own: Parameter[] = [['secret', encodeBase32(secret)]];
  if (issuer !== '' && !further.some((parameter) => nameOf(parameter) === 'issuer'))
    own.push(['issuer', issuer]);
  // Steam is said twice, by a type that few apps know and a mark that others know: an app that
  // knows neither fails instead of showing wrong digits.
  if (type === 'steam') own.push(['encoder', 'steam']);
  else own.push(['algorithm', algorithm], ['digits', `${digits}`]);
  if (type === 'totp') own.push(['period', `${period}`]);
  if (type === 'hotp' && counter !== null) own.push(['counter', `${counter}`]);
  return `otpauth://${type}/${joinLabel(draft)}?${writeQuery([...own, ...further])}`;
}

/**
 * Returns the draft of a bare setup key: TOTP with the defaults and no names. Refuses
 * `secret_missing` and `secret_not_base32`.
 */
export function draftFromKey(text: string): CountedDraft {
  return {
    type: 'totp',
    secret: decodeBase32(text),
    ...DEFAULTS,
    issuer: '',
    accountName: '',
    parameters: [],
  };
}

function readOtpauth(rest: string): AccountDraft {
  const { host, label, query } = partsOf(rest);
  const { parameters, issuers } = readQuery(query);
  const names = namesOf(label, issuers);
  const said = valuesOf(parameters, 'issuer').filter((value) => !isNothing(value));
  try {
    agreed(said, '', cleanName);
    const type = typeOf(host, parameters, names.issuer);
    return {
      ...readKey(type, parameters),
      ...names,
      parameters: parameters.filter((parameter) => isFurther(parameter, type, names.issuer)),
    };
  } catch (caught) {
    const code = refusalCode(caught);
    throw code === null ? caught : new Refusal(code, { ...names });
  }
}

function readKey(type: AccountType, parameters: Parameter[]): SaidKey {
  const secret = readSecret(valuesOf(parameters, 'secret'));
  if (type === 'steam') return { type, secret, ...STEAM };
  const read = <T>(name: string, unset: T, reader: (value: string) => T): T =>
    agreed(valuesOf(parameters, name), unset, reader);
  const algorithm = read('algorithm', DEFAULTS.algorithm, readAlgorithm);
  const digits = read('digits', DEFAULTS.digits, wholeNumber(1, 10, 'uri_digits_out_of_range'));
  if (type === 'totp') {
    const period = read(
      'period',
      DEFAULTS.period,
      wholeNumber(1, Infinity, 'uri_period_out_of_range'),
    );
    return { type, secret, algorithm, digits, period, counter: DEFAULTS.counter };
  }
  const reader = wholeNumber(0, MOST_COUNTER, 'uri_counter_out_of_range');
  // No default: most servers start at 0 and google-authenticator at 1, and a wrong guess gives
  // codes that the site refuses.
  const counter = read<number | null>('counter', null, reader);
  return { type, secret, algorithm, digits, period: DEFAULTS.period, counter };
}

// "undefined" and "none", as JavaScript and Python print a missing value, are valid Base32: they
// count as no secret.
function readSecret(values: string[]): Uint8Array {
  const written = agreed(values, '', (value) => (/^(?:undefined|none)$/i.test(value) ? '' : value));
  return decodeBase32(written);
}

function typeOf(host: string, parameters: Parameter[], issuer: string): AccountType {
  const type = host.trim().toLowerCase();
  if (type !== 'totp' && type !== 'hotp' && type !== 'steam') throw new Refusal('uri_type_unknown');
  const declared = valuesOf(parameters, 'otp_type').map((value) => value.toLowerCase());
  if (declared.some((value) => !isUnset(value) && value !== type && value !== 'steam'))
    throw new Refusal('uri_type_unknown');
  const isMarked = parameters.some(isSteamMark);
  if (isMarked && type === 'hotp') throw new Refusal('uri_conflicting_parameters');
  return isMarked || (type === 'totp' && isSteamByName(issuer, parameters)) ? 'steam' : type;
}

// Marks of another type are left out: the person may have changed the type in the form.
function isFurther(parameter: Parameter, type: AccountType, issuer: string): boolean {
  const name = nameOf(parameter);
  if (name === 'issuer') return isDomainBeside(issuer, cleanName(parameter[1]));
  if (isSteamMark(parameter)) return type === 'steam' && name !== 'encoder';
  if (name === 'otp_type')
    return isUnset(parameter[1].trim()) || parameter[1].trim().toLowerCase() === type;
  return !OWN[type].includes(name);
}
