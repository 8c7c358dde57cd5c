import { unescaped } from './escape.ts';

/**
 * What each `+` of an escaped text is: itself, a blank (as HTML forms write one), or nobody can
 * tell by the text alone.
 */
export type Plus = 'plus' | 'blank' | 'unsure';

// A blank is written otherwise, or a letter was left that every form encoder escapes: then `+` was
// left as well.
const NOT_A_FORM = /%20|[ "#$&,/:;<=>?@[\\\]^`{|}]/;
// Escaped although a path may hold them as they are (RFC 3986 section 3.3): then a plus would be
// escaped as well.
const A_FORM = /%2B|%3A|%40|%24|%2[1789]/i;
// Nobody's name begins or ends with a blank, or has two in a row.
const BETWEEN = /(?<=[^+:])\+(?=[^+:])/g;

/**
 * Returns what the `+` of an escaped text (a value, or half a label) are, by how its other letters
 * are written.
 */
export function plusIn(escaped: string): Plus {
  if (NOT_A_FORM.test(escaped)) return 'plus';
  return A_FORM.test(escaped) ? 'blank' : 'unsure';
}

/**
 * Returns what an escaped text may say, likeliest first: nobody can tell `A+B` from a form's `A B`,
 * which is more usual in a query.
 */
export function spellings(escaped: string, plus: Plus): [likeliest: string, ...others: string[]] {
  const asPlus = unescaped(escaped);
  if (plus === 'plus' || !escaped.includes('+')) return [asPlus];
  if (plus === 'blank') return [unescaped(escaped.replaceAll('+', ' '))];
  return [unescaped(escaped.replace(BETWEEN, ' ')), asPlus];
}

/** Returns one value of a query decoded, `+` being what the value itself says, else a blank. */
export function readValue(escaped: string): string {
  return spellings(escaped, plusIn(escaped))[0];
}
