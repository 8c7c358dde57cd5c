// Loads the word lists that a document needs.
import type { DocumentFacts } from '../page/facts.ts';
import { Dictionary } from './dictionary.ts';
import { familiesOn } from './spoken.ts';
import type { Words } from './words/concept.ts';
import { en } from './words/en.ts';
import { type FamilyName, families } from './words/families.ts';
import { lists } from './words/index.ts';

/** The facts of a document, with the dictionary of its languages. */
export interface ReadPage extends DocumentFacts {
  dictionary: Dictionary;
}

/** Returns a document's facts with its dictionary; resolves once its word lists are loaded. */
export async function readPage(page: DocumentFacts): Promise<ReadPage> {
  return { ...page, dictionary: await dictionaryOf(familiesOn(page)) };
}

const known = new Map<string, Promise<Dictionary>>();

/**
 * Returns the dictionary of English and the given families; the same object for the same families.
 */
export function dictionaryOf(names: readonly FamilyName[]): Promise<Dictionary> {
  const key = [...names].sort().join(' ');
  const made = known.get(key) ?? make(names);
  known.set(key, made);
  return made;
}

async function make(names: readonly FamilyName[]): Promise<Dictionary> {
  const tags = names.flatMap((name): readonly string[] => families[name].lists);
  const read = await Promise.all(tags.map(async (tag) => ({ tag, words: await listOf(tag) })));
  const all = [...read, { tag: 'en', words: en }].sort((one, other) =>
    one.tag < other.tag ? -1 : 1,
  );
  return new Dictionary(all.map(({ words }) => words));
}

const loaded = new Map<string, Promise<Words>>();

/** Supplies word lists up front, for a service worker, which cannot import them later. */
export function haveLists(all: Record<string, Words>): void {
  for (const [tag, words] of Object.entries(all)) loaded.set(tag, Promise.resolve(words));
}

function listOf(tag: string): Promise<Words> {
  const list = loaded.get(tag) ?? lists[tag]?.() ?? Promise.resolve({});
  loaded.set(tag, list);
  return list;
}
