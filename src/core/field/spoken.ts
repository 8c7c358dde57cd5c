// Which languages a document is in, so that only their word lists are loaded.
import type { DocumentFacts } from '../page/facts.ts';
import { type Family, type FamilyName, families } from './words/families.ts';
import { wordsOf } from './words/fold.ts';
import { unpack } from './words/packing.ts';
import { FEWEST_LETTERS, MOST_LETTERS, tells } from './words/tells.ts';

const all = Object.entries(families) as [FamilyName, Family][];
/** Families in Latin letters, in the order of `tells`. */
const latin = all.filter(([, { letters }]) => !letters).map(([name]) => name);

/**
 * Returns the language families that a document shows: the one that it declares, those whose
 * letters it holds, and the fewest that explain its remaining telling words (words in Latin letters
 * that only some families have, `words/tells.ts`).
 */
export function familiesOn(page: DocumentFacts): FamilyName[] {
  return familiesIn(page.lang, textsOf(page));
}

/** Returns what `familiesOn` does, for the declared language of a document and its texts. */
export function familiesIn(lang: string, said: string[]): FamilyName[] {
  const texts = [...new Set(said)];
  const written = texts.join('\n');
  const [tag = ''] = lang.toLowerCase().split(/[-_]/);
  const shown = all
    .filter(([, { letters, lists, alike = [] }]) =>
      letters ? letters.test(written) : lists.includes(tag) || alike.includes(tag),
    )
    .map(([name]) => name);
  return [...shown, ...fewest(tellsIn(texts), shown)];
}

function textsOf({ title, headings, squares, blocks, fields }: DocumentFacts): string[] {
  return [
    title,
    ...headings,
    ...squares,
    ...blocks.flatMap(({ names, buttons, after }) => [...names, ...buttons, ...after]),
    ...fields.flatMap(({ attributes, labels, hints, near, around, aside }) => [
      ...Object.values(attributes),
      ...labels,
      ...hints,
      near,
      ...around,
      ...aside,
    ]),
  ];
}

/** Returns, for each telling word in some texts, the families that have it. */
function tellsIn(texts: string[]): FamilyName[][] {
  told ??= readTells();
  return [...new Set(texts.flatMap(wordsOf))].map(namesFor).filter((names) => names.length > 0);
}

let told: Map<string, FamilyName[]> | null = null;

function readTells(): Map<string, FamilyName[]> {
  const read = new Map<string, FamilyName[]>();
  for (const [at, words] of unpack(tells).entries())
    for (const word of words) {
      const names = read.get(word) ?? [];
      const name = latin[at];
      read.set(word, name ? [...names, name] : names);
    }
  return read;
}

function namesFor(word: string): FamilyName[] {
  if (word.length < FEWEST_LETTERS) return told?.get(word) ?? [];
  const names: FamilyName[] = [];
  for (let length = FEWEST_LETTERS; length <= Math.min(word.length, MOST_LETTERS); length++)
    names.push(...(told?.get(word.slice(0, length)) ?? []));
  return names;
}

/**
 * Returns the fewest families, the likeliest first, that have all telling words which the `shown`
 * ones do not have.
 */
function fewest(found: FamilyName[][], shown: FamilyName[]): FamilyName[] {
  const chosen: FamilyName[] = [];
  for (
    let left = found.filter((names) => !names.some((name) => shown.includes(name)));
    left.length > 0;
  ) {
    const counts = new Map<FamilyName, number>();
    for (const name of left.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const best = [...counts].filter(([, count]) => count === most).map(([name]) => name);
    chosen.push(...best);
    left = left.filter((names) => !names.some((name) => best.includes(name)));
  }
  return chosen;
}
