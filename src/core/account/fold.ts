// Folding: text in a form for comparing and searching, across case, accents and scripts.

// Letters that Unicode does not decompose into a base letter and a mark, and letters that people
// type for one another.
const WHOLE: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ɖ: 'd',
  ə: 'e',
  ɛ: 'e',
  ħ: 'h',
  ı: 'i',
  ɨ: 'i',
  ĸ: 'k',
  ƙ: 'k',
  ł: 'l',
  ŋ: 'n',
  ɲ: 'n',
  ø: 'o',
  ɔ: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ƒ: 'f',
  ƴ: 'y',
  // Greek writes sigma this way at the end of a word.
  ς: 'σ',
  ґ: 'г',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
};

const WHOLES = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'gu');
const ASCII = /^[\0-\x7f]*$/;

/**
 * Returns lower-case text with letters that Unicode does not decompose replaced by plain ones: đ by
 * d, ß by ss.
 */
export function inPlainLetters(text: string): string {
  return text.replace(WHOLES, (letter) => WHOLE[letter] ?? letter);
}

/**
 * Returns text folded for comparing, never for showing: lower case, without compatibility forms and
 * diacritics, in any script.
 */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Decomposed before lower-casing, because mathematical letters have no lower case of their own;
  // and again after it, because lower-casing can bring new marks.
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD');
  return inPlainLetters(lower.replace(/\p{M}/gu, ''));
}

/** Returns the words of a text, folded: runs of letters and digits. */
export function words(text: string): string[] {
  const plain = folded(text);
  // Plain ASCII is split by a pattern ten times as fast: a list of a thousand accounts is sorted
  // before anything is shown.
  const between = ASCII.test(plain) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u;
  return plain.split(between).filter((word) => word !== '');
}

/** Words in hosts and names that say what a page is for, and never whose it is. */
export const GENERIC = new Set(
  (
    'www www2 web com co net org gov edu ac or ne go login logon signin sign in log auth oauth ' +
    'account accounts id identity idp sso my app apps secure security portal admin user users ' +
    'client clients customer mail email webmail ' +
    'cloud online home shop store bank support help api m mobile dev test beta the and of inc ltd llc gmbh as ag sa'
  ).split(' '),
);
