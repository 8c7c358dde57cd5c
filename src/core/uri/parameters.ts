import { Refusal, type RefusalCode } from '../refusal.ts';
import type { Algorithm } from '../vault/account.ts';
import { escaped, unescaped } from './escape.ts';

/** One parameter of a query, decoded; `value` is empty for a bare flag. */
export type Parameter = [name: string, value: string];

// Real URIs have a dozen at most.
const MOST = 256;

/**
 * Returns the parameters of a query in their order. `+` is a space; `&amp;` of a URI that was escaped for HTML separates too.
 * Refuses `uri_malformed` beyond 256 of them.
 */
export function readQuery(query: string): Parameter[] {
  const parts = query.split(/&(?:amp;)?/i).filter((part) => part !== '' && part !== '=');
  if (parts.length > MOST) throw new Refusal('uri_malformed');
  return parts.map((part) => {
    const [name = '', ...value] = part.replaceAll('+', ' ').split('=');
    return [unescaped(name), unescaped(value.join('='))];
  });
}

/** Returns parameters as a query; `readQuery` gives the same ones back. */
export function writeQuery(parameters: Parameter[]): string {
  return parameters
    .map(([name, value]) => (value === '' ? escaped(name) : `${escaped(name)}=${escaped(value)}`))
    .join('&');
}

/** Returns every value of a parameter, trimmed; names are compared without case, since QR codes may hold capitals only. */
export function valuesOf(parameters: Parameter[], name: string): string[] {
  return parameters.filter((parameter) => nameOf(parameter) === name).map(([, value]) => value.trim());
}

/** Returns the name by which a parameter is known, in lower case. */
export function nameOf([name]: Parameter): string {
  return name.trim().toLowerCase();
}

/** Returns whether a value means "default": nothing, or the word `null` that careless apps write. */
export function isUnset(value: string): boolean {
  return /^(?:null)?$/i.test(value);
}

/**
 * Returns the one thing that all values say, unset ones counting as `unset`. Refuses `uri_conflicting_parameters` when they
 * differ: apps take the first or the last, and would show different codes.
 */
export function agreed<T>(values: string[], unset: T, read: (value: string) => T): T {
  const [first = unset, ...others] = values.map((value) => (isUnset(value) ? unset : read(value)));
  if (others.some((other) => other !== first)) throw new Refusal('uri_conflicting_parameters');
  return first;
}

/** Returns the hash that a name means in any usual spelling: `sha1`, `SHA-256`, `HmacSHA512`. Refuses `uri_algorithm_unknown`. */
export function readAlgorithm(value: string): Algorithm {
  const name = value.toUpperCase().replace(/[-_ ]/g, '').replace(/^HMAC/, '');
  if (name === 'SHA1' || name === 'SHA256' || name === 'SHA512') return name;
  throw new Refusal('uri_algorithm_unknown');
}

/** Returns a reader of whole numbers from `min` to `max` that refuses everything else with `code`. */
export function wholeNumber(min: number, max: number, code: RefusalCode): (value: string) => number {
  return (value) => {
    const number = /^[0-9]+$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= min && number <= max) return number;
    throw new Refusal(code);
  };
}
