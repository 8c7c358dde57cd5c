// What a text speaks of: concepts, found by the phrases of a dictionary.
import { type Dictionary, isPart, type Part, type Phrase } from './dictionary.ts';
import type { Concept, Words } from './words/concept.ts';
import { en } from './words/en.ts';
import { wordsOf } from './words/fold.ts';
import { isMailPlace, isOwnMailbox, isSite } from './words/mailbox.ts';

/**
 * How often a text mentions each concept. A word counts for one concept only: read from the left,
 * the longest phrase that begins at a word takes all its words.
 */
export type Mentions = Partial<Record<Concept, number>>;

/** Returns what a text mentions, in the languages of a dictionary. */
export function mentionsIn(text: string, dictionary: Dictionary): Mentions {
  const cache = cacheOf(dictionary);
  const known = cache.get(text);
  if (known) return known;
  const found = read(wordsOf(text), dictionary);
  if (cache.size > 2000) cache.clear();
  cache.set(text, found);
  return found;
}

/** Returns the sum of what several texts mention. */
export function mentionsInAll(texts: readonly string[], dictionary: Dictionary): Mentions {
  return summed(texts.map((text) => mentionsIn(text, dictionary)));
}

/** Returns the sum of several mentions. */
export function summed(all: readonly Mentions[]): Mentions {
  const sum: Mentions = {};
  for (const mentions of all)
    for (const [concept, count] of Object.entries(mentions) as [Concept, number][])
      sum[concept] = (sum[concept] ?? 0) + count;
  return sum;
}

/**
 * Returns whether a text has a word for "code"; a number of digits alone may be a birth date or a
 * telephone number.
 */
export function saysCode(mentions: Mentions): boolean {
  return Boolean(mentions.once || mentions.verify || mentions.code);
}

/**
 * Returns whether a text mentions a code that an authenticator could give, by a word or as a number
 * of digits.
 */
export function namesCode(mentions: Mentions): boolean {
  return Boolean(mentions.once || mentions.verify || mentions.code || mentions.digits);
}

/** Returns whether a text mentions an authenticator, a second factor or one-time codes. */
export function isStrong(mentions: Mentions): boolean {
  return Boolean(mentions.app || mentions.factor || mentions.once);
}

/** Returns whether a text names an authenticator and says nothing else. */
export function isJustApp(text: string, dictionary: Dictionary): boolean {
  const words = wordsOf(text);
  const found = spans(words, dictionary);
  const read = found.reduce((sum, { parts }) => sum + parts.length, 0);
  return read > 0 && read === words.length && found.every(({ concept }) => concept === 'app');
}

/**
 * Returns what a text mentions, where the page asks for a code that is never mailed: a mailbox that
 * is opened or protected is then the site, and not where a code was sent. `opens` is true for
 * headings and buttons.
 */
export function mentionsOnSite(text: string, dictionary: Dictionary, opens: boolean): Mentions {
  const said = mentionsIn(text, dictionary);
  if (!said.sent || namesCode(said)) return said;
  const words = wordsOf(text);
  const isPlace = spans(words, dictionary)
    .filter(({ concept }) => concept === 'sent')
    .every(({ at, parts }) => isMailPlace(words.slice(at, at + parts.length)));
  return isPlace && isOwnMailbox(words, opens) ? { ...said, sent: 0 } : said;
}

const caches = new WeakMap<Dictionary, Map<string, Mentions>>();

function cacheOf(dictionary: Dictionary): Map<string, Mentions> {
  const known = caches.get(dictionary) ?? new Map<string, Mentions>();
  caches.set(dictionary, known);
  return known;
}

function read(words: string[], dictionary: Dictionary): Mentions {
  const found: Mentions = {};
  const spoken = belonging(withoutSites(spans(words, dictionary), words), words);
  for (const span of spoken) {
    const { concept, parts, saysCode } = span;
    const isAlone = parts.length === 1 && words.length > SHORT;
    if (isAlone && (isSlight(concept, parts) || isStray(span, words, dictionary))) continue;
    found[concept] = (found[concept] ?? 0) + 1;
    if (saysCode) found.code = (found.code ?? 0) + 1;
  }
  return found;
}

/** A phrase where it was found. */
interface Span extends Phrase {
  at: number;
}

function spans(words: string[], dictionary: Dictionary): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = longestAt(words, at, dictionary);
    const begun = phrase && begunWithin(words, at, phrase, dictionary);
    if (phrase && !(begun && KINDS.has(begun.concept))) found.push({ ...phrase, at });
    if (begun) found.push(begun);
    const last = begun ?? (phrase && { ...phrase, at });
    at = last ? last.at + last.parts.length : at + 1;
  }
  return found;
}

/**
 * Returns an authenticator's name, or a kind of code, that begins within a phrase for a code and
 * goes on behind it: "código de la app" would else take the "app" of "app de autenticación" away,
 * and "введіть код" the "код" of "код із зображення".
 */
function begunWithin(
  words: string[],
  at: number,
  { concept, parts }: Phrase,
  dictionary: Dictionary,
): Span | null {
  if (!SWALLOWING.has(concept)) return null;
  const end = at + parts.length;
  const isBegun = (phrase: Phrase, inner: number): boolean =>
    (phrase.concept === 'app' || KINDS.has(phrase.concept)) &&
    inner + phrase.parts.length > end &&
    isAt(words, inner, phrase.parts);
  for (let inner = at + 1; inner < end; inner++) {
    const begun = dictionary.phrasesAt(words[inner] ?? '').find((phrase) => isBegun(phrase, inner));
    if (begun) return { ...begun, at: inner };
  }
  return null;
}

/** Kinds of codes of which the word "code" is a part, and names no other code. */
const KINDS = new Set<Concept>(['recovery', 'captcha', 'coupon', 'card', 'device', 'other']);
const SWALLOWING = new Set<Concept>(['verify', 'code', 'digits']);

/**
 * Returns spans without mentions of "sent" that only name a mail site ("Log in to your mailbox");
 * where anything else in the text says that a code was sent, all stay.
 */
function withoutSites(found: Span[], words: string[]): Span[] {
  const sent = found.filter(({ concept }) => concept === 'sent');
  if (
    sent.length === 0 ||
    !sent.every(({ at, parts }) => isMailPlace(words.slice(at, at + parts.length)))
  )
    return found;
  const codes = found
    .filter(({ concept, saysCode }) => NOUNS.has(concept) || saysCode)
    .map(({ at }) => at);
  const isGone = ({ concept, at, parts }: Span): boolean =>
    concept === 'sent' && isSite(words, at, at + parts.length, codes);
  return found.filter((span) => !isGone(span));
}

// "backup verification code" and "code de vérification de secours" mention one code, a recovery
// code, and no other.
const LINKS = new Set(
  'de di da do d del della des of for der za pro til for for na la dla pre'.split(' '),
);
const NOUNS = new Set<Concept>(['code', 'verify', 'once', 'factor', 'digits']);

function belonging(found: Span[], words: string[]): Span[] {
  return found.filter((span, index) => {
    if (!NOUNS.has(span.concept)) return true;
    const before = found[index - 1];
    if (before?.concept === 'recovery' && before.at + before.parts.length === span.at) return false;
    const after = found[index + 1];
    if (after?.concept !== 'recovery') return true;
    const between = words.slice(span.at + span.parts.length, after.at);
    const [first, second] = [...between, ...after.parts.map(({ text }) => text)];
    return !(
      LINKS.has(first ?? '') &&
      between.length + after.parts.length === 2 &&
      second !== undefined
    );
  });
}

// A short word ("by", "via", "il") that means a town or a street in some language counts only in
// texts of up to this many words.
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

// Short words: "said", as in "As said above", is also Estonian for "received", and counts as that
// only where other words of the text are Estonian.
const STRAY = /^[a-z]{1,6}$/;

/**
 * Whether a short word speaks against a field only in languages other than English, and no other
 * word of the text belongs to one of them.
 */
function isStray(span: Span, words: string[], dictionary: Dictionary): boolean {
  const {
    concept,
    at,
    parts: [part],
  } = span;
  if (!(AGAINST.has(concept) || concept === 'sent') || !part || !STRAY.test(words[at] ?? ''))
    return false;
  const spoken = languagesAt(words, at, dictionary, concept);
  if (spoken.has(en)) return false;
  const shows = (other: number): boolean => isIn(spoken, languagesAt(words, other, dictionary));
  return !words.some((_, other) => other !== at && shows(other));
}

/** Returns the languages with a phrase that begins at a word of a text. */
function languagesAt(
  words: string[],
  at: number,
  dictionary: Dictionary,
  concept?: Concept,
): Set<Words> {
  const phrases = dictionary
    .phrasesAt(words[at] ?? '')
    .filter(
      ({ concept: meant, parts }) => (!concept || meant === concept) && isAt(words, at, parts),
    );
  return new Set(phrases.map(({ language }) => language));
}

/** Whether a word shows one of the languages in `spoken`, and is not also English. */
function isIn(spoken: Set<Words>, languages: Set<Words>): boolean {
  return !languages.has(en) && [...languages].some((language) => spoken.has(language));
}

function isAt(words: string[], at: number, parts: Part[]): boolean {
  return parts.every((part, offset) => isPart(part, words[at + offset] ?? ''));
}

function longestAt(words: string[], at: number, dictionary: Dictionary): Phrase | undefined {
  return dictionary.phrasesAt(words[at] ?? '').find(({ parts }) => isAt(words, at, parts));
}
