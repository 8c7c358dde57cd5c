// Folding of texts and phrases, so that equal words are equal strings.
import { inPlainLetters } from '../../account/fold.ts';

/** Scripts without spaces between words: each character counts as a word. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/**
 * Returns a folded text: the same for every case, diacritic, width, script of digits and spelling
 * of one letter.
 */
export function fold(text: string): string {
  const bare = text
    .replace(/(?![0-9])\p{Nd}/gu, digit)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])e[- \u2010\u2011]mail/gu, 'email')
    .replace(/[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0655\u0640\u200b\u00ad\u2060]/g, '')
    .normalize('NFC')
    // Serbian "kôd" is mostly written with a Latin ô
    .replace(/(?<=[а-я])o(?=[а-я])/g, 'о');
  return inPlainLetters(bare);
}

/**
 * Returns the folded words of a text, split at hyphens and other signs, and `camelCase` and
 * `snake_case` too, so that attribute values read like words.
 */
export function wordsOf(text: string): string[] {
  const apart = text.replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ');
  return foldedWords(fold(apart));
}

/** Returns the words of a text that is already folded. */
export function foldedWords(folded: string): string[] {
  return folded.replace(/([a-z]{2})(?=[0-9])/g, '$1 ').match(WORD) ?? [];
}

// A run of Latin letters and digits stays together ("2fa"); a digit beside any other letter does
// not ("6자리").
const WORD = new RegExp(
  `${SPACELESS.source}[\\p{Mn}\\p{Mc}]*|[\\p{Script=Latin}0-9]+|[[\\p{L}\\p{M}]--${SPACELESS.source}]+`,
  'gv',
);

/**
 * Returns a digit of any script as ASCII: Unicode keeps each script's ten digits together, zero
 * first.
 */
function digit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero--;
  return String(point - zero);
}
