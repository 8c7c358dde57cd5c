/**
 * What words around a field can speak of; where two lists of a language hold the same phrase, the
 * first one counts. The first five speak for a code from an authenticator; `code` and `digits` for
 * some code; `sent` says that it comes by SMS or e-mail, `spare` that it is one of several; the
 * others name what the field is for instead.
 */
export const concepts = [
  'app',
  'factor',
  'once',
  'verify',
  'code',
  'digits',
  'sent',
  'recovery',
  'spare',
  'hardware',
  'secret',
  'device',
  'captcha',
  'card',
  'postal',
  'coupon',
  'phone',
  'person',
  'password',
  'search',
  'other',
  'pin',
] as const;

/** One of these. */
export type Concept = (typeof concepts)[number];

/**
 * The phrases of one language, separated by `|`. A word ending in `*` also stands for longer words, one beginning with `*`
 * for words that end so, `#` for a number from 4 to 10. Case, diacritics and hyphens do not matter.
 */
export type Words = Partial<Record<Concept, string>>;
