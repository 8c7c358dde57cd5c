import { writeFileSync } from 'node:fs';
import { en } from '../../src/core/field/words/en.ts';
import { type FamilyName, families } from '../../src/core/field/words/families.ts';
import { fold, foldedWords } from '../../src/core/field/words/fold.ts';
import { lists } from '../../src/core/field/words/index.ts';
import { pack } from '../../src/core/field/words/packing.ts';
import { FEWEST_LETTERS, MOST_LETTERS } from '../../src/core/field/words/tells.ts';

const FILE = 'src/core/field/words/tells.ts';

/** A word that stands in fewer phrases of its family tells little of it. */
const PHRASES = 4;

/**
 * `npm run --silent eval -- tells`: writes anew by which words a page shows a family of languages
 * in Latin letters; to be run when a list has changed.
 */
export default async function main(): Promise<number> {
  writeFileSync(FILE, fileOf(await allTells()));
  return 0;
}

/** Returns the beginnings of words by which each family in Latin letters is known, sorted. */
export async function allTells(): Promise<Record<string, string[]>> {
  const english = tokensOf(Object.values(en));
  const tells: Record<string, string[]> = {};
  for (const [name, { lists: tags }] of latin) {
    const words = await Promise.all(tags.map((tag) => known[tag]));
    const counts = new Map<string, number>();
    for (const token of tokensOf(words.flatMap((list) => Object.values(list ?? {})))) {
      const tell = tellOf(token, english);
      if (tell) counts.set(tell, (counts.get(tell) ?? 0) + 1);
    }
    const told = [...counts].filter(([, count]) => count >= PHRASES).map(([tell]) => tell);
    tells[name] = told
      .filter((tell) => !told.some((other) => other !== tell && begins(tell, other)))
      .sort();
  }
  return tells;
}

const latin = (Object.entries(families) as [FamilyName, { lists: readonly string[] }][]).filter(
  ([name]) => !('letters' in families[name]),
);

// While the runner that loads a driver is still open.
const known = Object.fromEntries(
  await Promise.all(Object.entries(lists).map(async ([tag, load]) => [tag, await load()] as const)),
);

/** The words of phrases, with a `*` where longer ones are meant too. */
function tokensOf(texts: string[]): string[] {
  return texts.flatMap((text) =>
    fold(text)
      .split(/[ |]+/)
      .flatMap((written) => {
        const words = foldedWords(written);
        return words.map((word, at) =>
          at === words.length - 1 && written.endsWith('*') ? `${word}*` : word,
        );
      }),
  );
}

/** The shortest beginning of a word that begins no English one; all of a short word. */
function tellOf(token: string, english: string[]): string | null {
  const word = token.replace('*', '');
  if (!/^[a-z]{3}/.test(word)) return null;
  if (word.length < FEWEST_LETTERS)
    return token.endsWith('*') || isEnglish(word, english) ? null : word;
  for (let length = FEWEST_LETTERS; length <= Math.min(word.length, MOST_LETTERS); length++) {
    const tell = word.slice(0, length);
    if (!english.some((other) => begins(other, tell) || isEnglishLike(tell, other))) return tell;
  }
  return null;
}

function isEnglish(word: string, english: string[]): boolean {
  return english.some((other) => other === word || isEnglishLike(word, other));
}

function isEnglishLike(word: string, pattern: string): boolean {
  return pattern.endsWith('*') && word.startsWith(pattern.slice(0, -1));
}

function begins(word: string, tell: string): boolean {
  return tell.length < FEWEST_LETTERS ? word === tell : word.startsWith(tell);
}

/** Returns the file that holds the tells. */
export function fileOf(tells: Record<string, string[]>): string {
  const packed = pack(Object.values(tells), '', '').replaceAll('\n', '\\n');
  return `${HEAD}export const tells =\n  '${packed}';\n`;
}

const HEAD = `// Written by \`npm run --silent eval -- tells\` from the lists beside it.

/** Beginnings of words have so many letters or more; what is shorter is a whole word. */
export const FEWEST_LETTERS = ${FEWEST_LETTERS};

/** The most letters of one. */
export const MOST_LETTERS = ${MOST_LETTERS};

/**
 * By which words a page shows that a family of languages in Latin letters is spoken on it: those of
 * several phrases of its lists that begin no English one. A list for each, packed.
 */
`;
