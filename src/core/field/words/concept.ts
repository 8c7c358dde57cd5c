// The concepts that phrases of every language are sorted by.

/**
 * What words around a field can speak of. `app`, `factor` and `once` speak for a code from an
 * authenticator, `verify`, `code` and `digits` for a code of some kind; `sent` says that the code
 * comes by SMS or e-mail, `recovery` and `spare` that it is a recovery code or one of several; the
 * others name what the field is for instead. Where two lists of a language hold the same phrase,
 * the earlier concept counts.
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

/** One of `concepts`. */
export type Concept = (typeof concepts)[number];

/**
 * The phrases of one language, separated by `|`. A word ending in `*` also stands for longer words,
 * one beginning with `*` for words that end so, `#` for a number from 4 to 10. Case, diacritics and
 * hyphens do not matter.
 */
export type Words = Partial<Record<Concept, string>>;
