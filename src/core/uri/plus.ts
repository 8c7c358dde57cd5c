// Whether `+` in an escaped text is a plus (RFC 3986) or a blank (as HTML forms write it).
import { unescaped } from './escape.ts';

/**
 * What every `+` of an escaped text is: a plus, a blank, or impossible to tell from the text alone.
 */
export type Plus = 'plus' | 'blank' | 'unsure';

// A blank is written in another way, or a character is unescaped that every form encoder escapes:
// so `+` was not written by a form encoder and is a plus.
const NOT_A_FORM = /%20|[ "#$&,/:;<=>?@[\\\]^`{|}]/;
// Characters are escaped that a path may hold unescaped (RFC 3986 §3.3): so a plus would be escaped
// too, and `+` is a blank.
const A_FORM = /%2B|%3A|%40|%24|%2[1789]/i;
// A `+` that may be a blank: nobody's name begins or ends with a blank or has two in a row.
const BETWEEN = /(?<=[^+:])\+(?=[^+:])/g;

/**
 * Returns what the `+` of an escaped value, or of half a label, are, judging by how its other
 * characters are escaped.
 */
export function plusIn(escaped: string): Plus {
  if (NOT_A_FORM.test(escaped)) return 'plus';
  return A_FORM.test(escaped) ? 'blank' : 'unsure';
}

/**
 * Returns the decoded texts that an escaped text may mean, likeliest first: `A+B` or, as forms
 * write it and as is more usual in a query, `A B`.
 */
export function spellings(escaped: string, plus: Plus): [likeliest: string, ...others: string[]] {
  const asPlus = unescaped(escaped);
  if (plus === 'plus' || !escaped.includes('+')) return [asPlus];
  if (plus === 'blank') return [unescaped(escaped.replaceAll('+', ' '))];
  return [unescaped(escaped.replace(BETWEEN, ' ')), asPlus];
}

/** Returns one value of a query decoded; `+` is a blank unless the value itself shows otherwise. */
export function readValue(escaped: string): string {
  return spellings(escaped, plusIn(escaped))[0];
}
