// The word lists of fields, as the build ships them.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Plugin, transformWithOxc } from 'vite';
import type { Words } from '../src/core/field/words/concept.ts';
import { families } from '../src/core/field/words/families.ts';
import { lettersOf, pack, phrasesOf } from '../src/core/field/words/packing.ts';

const WORDS = join(import.meta.dirname, '../src/core/field/words');
const PACKING = JSON.stringify(join(WORDS, 'packing.ts'));

/** What a file of words exports, by name. */
async function exportsOf<T>(file: string): Promise<[string, T][]> {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.entries(module as Record<string, T>);
}

/** The shorter one of a string with words and one with letters as its units. */
function shorter(packed: (unit: ' ' | '') => string): string {
  const [words, letters] = [packed(' '), packed('')];
  return gzipSync(words).length <= gzipSync(letters).length ? words : letters;
}

/**
 * The lists of some languages as a module. What an earlier one says already is left out, as they
 * are loaded together, but for short words: of those it counts which language has them.
 */
async function packedLists(tags: readonly string[]): Promise<string> {
  const all = (
    await Promise.all(tags.map((tag) => exportsOf<Words>(join(WORDS, `${tag}.ts`))))
  ).flat();
  const lists = all.map(([, words]) => phrasesOf(words));
  const letters = lettersOf(lists.flat(2));
  const own = lists.map((list, at) => {
    const before = lists.slice(0, at);
    return list.map((texts, concept) =>
      texts.filter(
        (text) => text.length <= SHORT || !before.some((other) => other[concept]?.includes(text)),
      ),
    );
  });
  const exported = all.map(([name], at) => {
    const packed = shorter((unit) => pack(own[at] ?? [], letters, unit));
    return `export const ${name} = unpackWords(${JSON.stringify(packed)});`;
  });
  return `import { unpackWords } from ${PACKING}; ${exported.join(' ')}`;
}

const SHORT = 7;

/**
 * Returns the plugin that ships the words by which fields are known as short strings. Each family
 * of languages is one module, whichever of its lists is asked for.
 */
export function words(): Plugin {
  const all: Record<string, { lists: readonly string[] }> = families;
  return {
    name: 'latchkey:words',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !IMPORTERS.has(importer) || !source.endsWith('.ts')) return null;
      const tag = basename(source, '.ts');
      return Object.keys(all).find((name) => all[name]?.lists.includes(tag)) ?? null;
    },
    async load(id) {
      if (id === join(WORDS, 'en.ts')) return packedLists(['en']);
      return all[id] ? packedLists(all[id].lists) : null;
    },
  };
}

/** What asks for lists by their language. */
const IMPORTERS = new Set(['index.ts', 'every.ts'].map((name) => join(WORDS, name)));

/** Files of words that are code, and what only the script in the page reads. */
const WORDLESS = new Set(['captions', 'concept', 'every', 'families', 'fold', 'index', 'packing']);

/**
 * Returns the name of the file for a list of words, `null` for any other module: one for the words
 * that every page needs, one for each family of languages.
 */
export function wordsChunk(id: string): string | null {
  if (id in families) return `words-${id}`;
  return id.startsWith(WORDS) && !WORDLESS.has(basename(id, '.ts')) ? 'words' : null;
}
