// Letters that Unicode does not take apart into a base letter and a mark.
const WHOLE: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŀ: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
};

const ASCII = /^[\0-\x7f]*$/;

/** Returns text for comparing: lower case, compatibility forms and diacritics gone, whatever the script; never to be shown. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æðđħıłŀøœßþŧ]/g, (letter) => WHOLE[letter] ?? letter);
}

/** Returns the words of a text, folded: runs of letters and digits. */
export function words(text: string): string[] {
  const plain = folded(text);
  // Unicode's classes cost ten times as much, and a list of a thousand accounts is sorted before anything is shown.
  const between = ASCII.test(plain) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u;
  return plain.split(between).filter((word) => word !== '');
}

/** Labels of hosts and words of names that say what a page is for, not whose it is. */
export const GENERIC = new Set(
  (
    'www www2 web com co net org gov edu ac or ne go login logon signin sign in log auth oauth account accounts id ' +
    'identity idp sso my app apps secure security portal admin user users client clients customer mail email webmail ' +
    'cloud online home shop store bank support help api m mobile dev test beta the and of inc ltd llc gmbh as ag sa'
  ).split(' '),
);
