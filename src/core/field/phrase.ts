import { wordsOf } from './fold.ts';
import type { Concept } from './words/concept.ts';
import { languages } from './words/index.ts';

/** One word of a phrase: exactly this, beginning or ending with it, or any number from 4 to 10. */
interface Part {
  text: string;
  kind: 'exact' | 'begins' | 'ends' | 'number';
}

interface Phrase {
  concept: Concept;
  parts: Part[];
}

/** How often each concept is named in a text; a word counts for one concept only, the longest phrase wins. */
export type Mentions = Partial<Record<Concept, number>>;

/** Returns what a text speaks of, in any of the languages. */
export function mentionsIn(text: string): Mentions {
  const known = cache.get(text);
  if (known) return known;
  const found = read(wordsOf(text));
  if (cache.size > 2000) cache.clear();
  cache.set(text, found);
  return found;
}

/** Returns the sum of what several texts speak of. */
export function mentionsInAll(texts: readonly string[]): Mentions {
  const sum: Mentions = {};
  for (const text of texts)
    for (const [concept, count] of Object.entries(mentionsIn(text)) as [Concept, number][])
      sum[concept] = (sum[concept] ?? 0) + count;
  return sum;
}

const cache = new Map<string, Mentions>();

function read(words: string[]): Mentions {
  const found: Mentions = {};
  for (let at = 0; at < words.length; ) {
    const phrase = longestAt(words, at);
    if (phrase) found[phrase.concept] = (found[phrase.concept] ?? 0) + 1;
    at += phrase ? phrase.parts.length : 1;
  }
  return found;
}

function longestAt(words: string[], at: number): Phrase | null {
  const { byHead, loose } = dictionary();
  const word = words[at] ?? '';
  let best: Phrase | null = null;
  for (const candidates of [byHead.get(word.slice(0, HEAD)), loose])
    for (const phrase of candidates ?? [])
      if (phrase.parts.length > (best?.parts.length ?? 0) && fits(phrase, words, at)) best = phrase;
  return best;
}

function fits(phrase: Phrase, words: string[], at: number): boolean {
  return phrase.parts.every((part, offset) => {
    const word = words[at + offset];
    if (word === undefined) return false;
    if (part.kind === 'exact') return word === part.text;
    if (part.kind === 'begins') return word.startsWith(part.text);
    if (part.kind === 'ends') return word.endsWith(part.text);
    return /^(?:[4-9]|10)$/.test(word);
  });
}

const HEAD = 3;
let built: { byHead: Map<string, Phrase[]>; loose: Phrase[] } | null = null;

/** Built at the first use, so that a background worker that only locks the vault does not pay for it. */
function dictionary(): { byHead: Map<string, Phrase[]>; loose: Phrase[] } {
  if (built) return built;
  const byHead = new Map<string, Phrase[]>();
  const loose: Phrase[] = [];
  const seen = new Set<string>();
  for (const language of languages)
    for (const [concept, texts] of Object.entries(language) as [Concept, string][])
      for (const text of texts.split('|')) {
        const phrase = { concept, parts: partsOf(text) };
        const key = `${concept}:${text.trim()}`;
        const [first] = phrase.parts;
        if (!first || seen.has(key)) continue;
        seen.add(key);
        // A short beginning ("ko*") would not find longer words under its own head.
        if (first.kind === 'exact' || (first.kind === 'begins' && first.text.length >= HEAD)) {
          const head = first.text.slice(0, HEAD);
          byHead.set(head, [...(byHead.get(head) ?? []), phrase]);
        } else loose.push(phrase);
      }
  built = { byHead, loose };
  return built;
}

function partsOf(text: string): Part[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((written): Part[] => {
      if (written === '#') return [{ text: '', kind: 'number' }];
      const words = wordsOf(written);
      return words.map((word, index) => {
        if (written.endsWith('*') && index === words.length - 1) return { text: word, kind: 'begins' };
        if (written.startsWith('*') && index === 0) return { text: word, kind: 'ends' };
        return { text: word, kind: 'exact' };
      });
    });
}
