// Word lists packed into one string for the build, and unpacked in the extension.
import { concepts, type Words } from './concept.ts';
import { fold } from './fold.ts';

// The format, as small as a reader of a few lines allows:
// 1st line: the letters beyond ASCII that the signs of `SIGNS` stand for in what follows
// 2nd line: the unit of texts: a space for words, or nothing for single letters
// then a line for each list: its texts, sorted; before each text a letter for how many units it
// shares with the beginning of the text before it: A none, B one …
const SHARED = 'ABCDEFGHIJKL';
const SIGNS = 'MNOPQRSTUVWXYZ!%&()+,-./:;<=>?@[]^_`{|}~';

/** What texts consist of: words, or single letters where words are long or not separated. */
export type Unit = ' ' | '';

/**
 * Returns the commonest letters beyond ASCII in some texts, as many as there are signs to replace
 * them.
 */
export function lettersOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const letter of texts.flatMap((text) => [...text]))
    if (letter > '\x7f') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const commonest = [...counts].sort(([, one], [, other]) => other - one).slice(0, SIGNS.length);
  return commonest
    .map(([letter]) => letter)
    .sort()
    .join('');
}

/**
 * Returns lists of folded texts as one string that `unpack` reads; `letters` from `lettersOf`
 * become signs.
 */
export function pack(lists: readonly (readonly string[])[], letters: string, unit: Unit): string {
  const signs = new Map([...letters].map((letter, at) => [letter, SIGNS[at] ?? letter]));
  const lines = lists.map((texts) =>
    [...shortened([...new Set(texts)].sort(), unit)]
      .map((letter) => signs.get(letter) ?? letter)
      .join(''),
  );
  return [letters, unit, ...lines].join('\n').trimEnd();
}

function shortened(texts: string[], unit: Unit): string {
  let before: string[] = [];
  return texts
    .map((text) => {
      const parts = text.split(unit);
      const most = Math.min(parts.length, before.length, SHARED.length - 1);
      let shared = 0;
      while (shared < most && parts[shared] === before[shared]) shared++;
      before = parts;
      return `${SHARED[shared]}${parts.slice(shared).join(unit)}`;
    })
    .join('');
}

/** Returns the lists that `pack` was given, each sorted and without duplicates. */
export function unpack(packed: string): string[][] {
  const [written = '', unit = '', ...lines] = packed.split('\n');
  const letters = [...written];
  const plain = lines
    .join('\n')
    .replace(/[M-Z!%&()+,\-./:;<=>?@[\]^_`{|}~]/g, (sign) => letters[SIGNS.indexOf(sign)] ?? sign);
  return plain.split('\n').map((line) => lengthened(line, unit));
}

function lengthened(line: string, unit: string): string[] {
  let before: string[] = [];
  return (line.match(/[A-L][^A-L]*/g) ?? []).map((written) => {
    const shared = SHARED.indexOf(written.charAt(0));
    const rest = written.slice(1);
    before = [...before.slice(0, shared), ...(rest ? rest.split(unit) : [])];
    return before.join(unit);
  });
}

/** Returns the phrases of a language for each of `concepts`, folded, without punctuation. */
export function phrasesOf(words: Words): string[][] {
  return concepts.map((concept) =>
    fold(words[concept] ?? '')
      .split('|')
      .map((text) => text.replace(/[^\p{L}\p{M}\p{N}*#]+/gu, ' ').trim())
      .filter(Boolean),
  );
}

/** Returns the words of a language from the string that `pack` made, unpacked when first read. */
export function unpackWords(packed: string): Words {
  let lists: string[][] | null = null;
  const read = (at: number): string | undefined => {
    lists ??= unpack(packed);
    return lists[at]?.join('|');
  };
  const getters = concepts.map((concept, at) => [
    concept,
    { enumerable: true, get: () => read(at) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(getters));
}
