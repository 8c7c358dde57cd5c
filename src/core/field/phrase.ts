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
  /** Says "code" in passing, as "two-factor code" does. */
  saysCode: boolean;
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
  const spoken = belonging(spans(words), words);
  for (const { concept, parts, saysCode } of spoken) {
    if (parts.length === 1 && words.length > SHORT && isSlight(concept, parts)) continue;
    found[concept] = (found[concept] ?? 0) + 1;
    if (saysCode) found.code = (found.code ?? 0) + 1;
  }
  return found;
}

/** A phrase where it was found. */
interface Span extends Phrase {
  at: number;
}

function spans(words: string[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = longestAt(words, at);
    if (phrase) found.push({ ...phrase, at });
    at += phrase ? phrase.parts.length : 1;
  }
  return found;
}

// In "backup verification code" and "code de vérification de secours" there is one code, and it is a backup one.
const LINKS = new Set('de di da do d del della des of for der za pro til for for na la dla pre'.split(' '));
const NOUNS = new Set<Concept>(['code', 'verify', 'once', 'factor', 'digits']);

function belonging(found: Span[], words: string[]): Span[] {
  return found.filter((span, index) => {
    if (!NOUNS.has(span.concept)) return true;
    const before = found[index - 1];
    if (before?.concept === 'recovery' && before.at + before.parts.length === span.at) return false;
    const after = found[index + 1];
    if (after?.concept !== 'recovery' || after.parts.length > 1) return true;
    const gap = words.slice(span.at + span.parts.length, after.at);
    return !(gap.length === 1 && LINKS.has(gap[0] ?? ''));
  });
}

// A short word ("by", "via", "il") means a town or a street only where it stands alone, in whatever language that is.
const SHORT = 3;
const AGAINST = new Set<Concept>([
  'postal',
  'person',
  'phone',
  'password',
  'search',
  'other',
  'coupon',
  'card',
]);

function isSlight(concept: Concept, [part]: Part[]): boolean {
  return AGAINST.has(concept) && part !== undefined && /^[a-z0-9]{1,4}$/.test(part.text);
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
        const phrase = { concept, parts: partsOf(text), saysCode: false };
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
  const all = [...byHead.values(), loose].flat();
  const codes = new Set(
    all.flatMap(({ concept, parts }) =>
      concept === 'code' && parts.length === 1 ? (parts[0]?.text ?? []) : [],
    ),
  );
  for (const phrase of all)
    if (phrase.concept === 'factor' || phrase.concept === 'app')
      phrase.saysCode = phrase.parts.some(({ text }) => codes.has(text));
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
