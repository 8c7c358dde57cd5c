// Letters that Unicode does not take apart into a base letter and a mark, or that keyboards and
// readers take for one another.
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
  // Greek writes its s in another way at the end of a word.
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
 * Returns lower-case text with the letters that Unicode does not take apart written in plain ones:
 * đ as d, ß as ss.
 */
export function inPlainLetters(text: string): string {
  return text.replace(WHOLES, (letter) => WHOLE[letter] ?? letter);
}

/**
 * Returns text for comparing: lower case, compatibility forms and diacritics gone, whatever the
 * script; never to be shown.
 */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Taken apart first: letters of mathematics have no lower case of their own. Twice, as lower case
  // can bring marks.
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD');
  return inPlainLetters(lower.replace(/\p{M}/gu, ''));
}

/** Returns the words of a text, folded: runs of letters and digits. */
export function words(text: string): string[] {
  const plain = folded(text);
  // Unicode's classes cost ten times as much, and a list of a thousand accounts is sorted before
  // anything is shown.
  const between = ASCII.test(plain) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u;
  return plain.split(between).filter((word) => word !== '');
}

/** Labels of hosts and words of names that say what a page is for, not whose it is. */
export const GENERIC = new Set(
  (
    'www www2 web com co net org gov edu ac or ne go login logon signin sign in log auth oauth ' +
    'account accounts id identity idp sso my app apps secure security portal admin user users ' +
    'client clients customer mail email webmail ' +
    'cloud online home shop store bank support help api m mobile dev test beta the and of inc ltd llc gmbh as ag sa'
  ).split(' '),
);
