import { concepts, type Words } from './concept.ts';
import { fold } from './fold.ts';

// The build ships lists of words as one string, as small as a reader of a few lines allows:
//   1st line: the letters, other than ASCII, that the signs of `SIGNS` stand for in what follows
//   2nd line: what texts fall into: words parted by a space, or single letters
//   then a line for each list: its texts, sorted; before each a letter that tells how many of its
//   words (letters) are those that the one before it begins with: A none, B one …
const SHARED = 'ABCDEFGHIJKL';
const SIGNS = 'MNOPQRSTUVWXYZ!%&()+,-./:;<=>?@[]^_`{|}~';

/** What texts are taken to consist of: words, or letters where words are long or not parted. */
export type Unit = ' ' | '';

/** Returns the letters of some texts that are worth a sign: the commonest ones. */
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

/** Returns lists of folded texts as one string, for `unpack`. */
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

/** Returns the lists that `pack` made a string of, each sorted. */
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

/** Returns the phrases of a language by concept, folded, without any sign that means nothing. */
export function phrasesOf(words: Words): string[][] {
  return concepts.map((concept) =>
    fold(words[concept] ?? '')
      .split('|')
      .map((text) => text.replace(/[^\p{L}\p{M}\p{N}*#]+/gu, ' ').trim())
      .filter(Boolean),
  );
}

/** Returns the list of a language of which `pack` made a string, read when it is first asked. */
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
