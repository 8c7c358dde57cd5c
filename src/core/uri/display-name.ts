// Names from links made safe to show: one line, nothing invisible (Unicode TR 36 and 39).

/** Only what ASCII prints: nothing in it is ever changed. */
const PLAIN = /^[ -~]*$/;

const BREAKS = /[\t-\r\u0085\u2028\u2029]/g;

// Controls, text directions, fillers and other invisible characters, which could make one name look
// like another.
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

// Scripts whose letters change shape beside a joiner: Persian needs U+200C, Sinhala U+200D.
const JOINED =
  '(?=\\p{L})[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}' +
  '\\p{scx=Guru}\\p{scx=Gujr}' +
  '\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]';

// Joiners that are kept: within words of those scripts and within emoji, and the selectors that
// make an emoji or a key cap of a character. Looking behind comes second in each pattern: tried
// before every letter, a long heap of marks would take minutes.
const NEEDED = [
  `[\\u200c\\u200d](?<=${JOINED}\\p{M}*.)(?=${JOINED})`,
  '\\u200d(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?.)(?=\\p{Extended_Pictographic})',
  '[\\ufe0e\\ufe0f](?<=\\p{Extended_Pictographic}.)',
  '\\ufe0f(?<=[0-9#*].)(?=\\u20e3)',
].join('|');
const JOINERS = new RegExp(`(${NEEDED})|[\\u200c\\u200d\\ufe0e\\ufe0f]`, 'gu');

// No language puts more than four marks on a letter; heaps of them cover the lines above and below.
const HEAPS = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;

/**
 * Returns a name on one line, trimmed, without invisible characters and with at most four marks on
 * a letter; lone surrogates become U+FFFD, all other Unicode stays.
 */
export function cleanName(text: string): string {
  // Most names are such, and a file may bring thousands.
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(JOINERS, '$1')
    .replace(HEAPS, '$1')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
