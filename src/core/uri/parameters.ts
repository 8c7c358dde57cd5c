// The query of a Key URI: its parameters, read leniently but never ambiguously.
import type { Algorithm } from '../account/account.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { escaped } from './escape.ts';
import { plusIn, readValue, spellings } from './plus.ts';

/** A decoded parameter of a query; `value` is empty for a bare flag. */
export type Parameter = [name: string, value: string];

// Most parameters of a query; real ones have a dozen.
const MOST = 256;

/** Parameters whose values hold no names, and so never a plus. */
const WITHOUT_PLUS = /^(?:secret|algorithm|digits|period|counter)$/;

/**
 * A parsed query: its parameters in order, and every possible spelling of the issuer where its `+`
 * may be a plus or a blank.
 */
export interface Query {
  parameters: Parameter[];
  issuers: string[];
}

/**
 * Returns the parameters of a query. `&amp;`, left by HTML escaping, separates like `&`; an
 * unescaped `&` within an issuer does not. Refuses `uri_malformed` beyond 256 parameters.
 */
export function readQuery(query: string): Query {
  const parts = query.split(/&(?:amp;)?/i).filter((part) => part !== '' && part !== '=');
  if (parts.length > MOST) throw new Refusal('uri_malformed');
  const usual = /%20/.test(query) ? 'plus' : /%2B/i.test(query) ? 'blank' : 'unsure';
  const read: Query = { parameters: [], issuers: [] };
  for (const [name, value] of rejoined(parts)) {
    const plain = readValue(name);
    const own = WITHOUT_PLUS.test(plainName(plain)) ? 'blank' : plusIn(value);
    const all = spellings(value, own === 'unsure' ? usual : own);
    read.parameters.push([plain, all[0]]);
    if (plainName(plain) === 'issuer' && read.issuers.every(isNothing) && all[0].trim() !== '')
      read.issuers = all;
  }
  return read;
}

// Rejoins an issuer such as "Rope & Sail" written unescaped: no parameter is called " Sail".
function rejoined(parts: string[]): Parameter[] {
  const pairs: Parameter[] = [];
  for (const part of parts) {
    const [name = '', ...value] = part.split('=');
    const before = pairs.at(-1);
    const isRest = value.length === 0 && /^(?:\s|%20|\+)/.test(name);
    if (isRest && before && plainName(readValue(before[0])) === 'issuer') before[1] += `%26${name}`;
    else pairs.push([name, value.join('=')]);
  }
  return pairs;
}

/** Returns parameters as an escaped query; `readQuery` reads the same ones back. */
export function writeQuery(parameters: Parameter[]): string {
  return parameters
    .map(([name, value]) => (value === '' ? escaped(name) : `${escaped(name)}=${escaped(value)}`))
    .join('&');
}

/**
 * Returns every value of a parameter, trimmed; names match in any case, since QR codes may be all
 * capitals.
 */
export function valuesOf(parameters: Parameter[], name: string): string[] {
  return parameters
    .filter((parameter) => nameOf(parameter) === name)
    .map(([, value]) => value.trim());
}

/** Returns the name of a parameter for comparing: trimmed, in lower case. */
export function nameOf([name]: Parameter): string {
  return plainName(name);
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

/** Returns whether a value means "default": empty, or the word `null` that careless apps write. */
export function isUnset(value: string): boolean {
  return /^(?:null)?$/i.test(value);
}

/**
 * Returns whether an issuer is empty or what JavaScript and Python print for a missing value; a
 * site that is really called so says it in the label too.
 */
export function isNothing(issuer: string): boolean {
  return /^(?:null|none|undefined)?$/i.test(issuer.trim());
}

/**
 * Returns the one value that all given texts agree on, where unset ones mean `unset`. Refuses
 * `uri_conflicting_parameters` when they differ, because apps take the first or the last and would
 * show different codes; passes on what `read` refuses.
 */
export function agreed<T>(values: string[], unset: T, read: (value: string) => T): T {
  const [first = unset, ...others] = values.map((value) => (isUnset(value) ? unset : read(value)));
  if (others.some((other) => other !== first)) throw new Refusal('uri_conflicting_parameters');
  return first;
}

/**
 * Returns the hash that a name means in any usual spelling: `sha1`, `SHA-256`, `HmacSHA512`.
 * Refuses `uri_algorithm_unknown` for any other.
 */
export function readAlgorithm(value: string): Algorithm {
  const name = value.toUpperCase().replace(/[-_ ]/g, '').replace(/^HMAC/, '');
  if (name === 'SHA1' || name === 'SHA256' || name === 'SHA512') return name;
  throw new Refusal('uri_algorithm_unknown');
}

/**
 * Returns a reader of whole numbers from `min` to `max` that refuses every other text with `code`.
 */
export function wholeNumber(
  min: number,
  max: number,
  code: RefusalCode,
): (value: string) => number {
  return (value) => {
    const number = /^[0-9]+$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= min && number <= max) return number;
    throw new Refusal(code);
  };
}
