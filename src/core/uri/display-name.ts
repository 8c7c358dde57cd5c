const BREAKS = /[\t-\r\u0085\u2028\u2029]/g;

// Controls, directions, fillers and whatever else shows nothing and could make a name look like
// another one.
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

// Scripts whose letters are drawn otherwise beside a joiner; Persian needs the one, Sinhala the
// other.
const JOINED =
  '(?=\\p{L})[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}' +
  '\\p{scx=Guru}\\p{scx=Gujr}' +
  '\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]';

// Joiners within words of those scripts and within emoji, and what makes an emoji or a key cap of a
// sign. Looking back comes second: before every letter of a heap of marks, it would take minutes.
const NEEDED = [
  `[\\u200c\\u200d](?<=${JOINED}\\p{M}*.)(?=${JOINED})`,
  '\\u200d(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?.)(?=\\p{Extended_Pictographic})',
  '[\\ufe0e\\ufe0f](?<=\\p{Extended_Pictographic}.)',
  '\\ufe0f(?<=[0-9#*].)(?=\\u20e3)',
].join('|');
const JOINERS = new RegExp(`(${NEEDED})|[\\u200c\\u200d\\ufe0e\\ufe0f]`, 'gu');

// No language piles more marks on a letter; in heaps they cover the lines above and below.
const HEAPS = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;

/**
 * Returns a name on one line and trimmed, without what shows nothing and with four marks on a
 * letter at most; the rest of Unicode stays.
 */
export function cleanName(text: string): string {
  return text
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(JOINERS, '$1')
    .replace(HEAPS, '$1')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
