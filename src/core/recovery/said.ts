// What the words beside a text say: that recovery codes follow, or something else.
import { type Dictionary, isPart, type Phrase } from '../field/dictionary.ts';
import { mentionsIn, namesCode } from '../field/phrase.ts';
import { dictionaryOf } from '../field/read-page.ts';
import { familiesIn } from '../field/spoken.ts';
import type { Concept } from '../field/words/concept.ts';
import { fold, wordsOf } from '../field/words/fold.ts';

/**
 * What a text names: `codes`, recovery codes or a key; `recovery`, something about recovery or
 * spare things; `goods`, what is bought, given or ordered; `once`, one-time codes; `other`, codes,
 * numbers or names of another kind; `code`, codes that are not said to be for anything; or nothing
 * of these.
 */
export type Named = 'codes' | 'recovery' | 'goods' | 'once' | 'other' | 'code' | null;

/** Returns the function that tells what a text names, in the languages of the document. */
export async function namingOn(lang: string, texts: string[]): Promise<(text: string) => Named> {
  const dictionary = await dictionaryOf(familiesIn(lang, texts));
  const known = new Map<string, Named>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const named = kindNamedIn(text, dictionary);
    known.set(text, named);
    return named;
  };
}

const GOODS: Concept[] = ['coupon', 'other'];
const OTHERS: Concept[] = [
  'secret',
  'phone',
  'device',
  'card',
  'postal',
  'captcha',
  'hardware',
  'person',
  'app',
];

/** Returns what a text names, in the languages of a dictionary. */
export function kindNamedIn(text: string, dictionary: Dictionary): Named {
  const mentions = mentionsIn(text, dictionary);
  if (mentions.recovery) {
    const phrases = phrasesIn(text, dictionary);
    const isCodes = phrases.some(({ concept }) => CODES.has(concept)) || phrases.some(saysCode);
    const isNoun = phrases.length > 0 && NOUN.test(` ${fold(text)} `);
    return isCodes || isNoun || namesCode(mentions) ? 'codes' : 'recovery';
  }
  if (GOODS.some((concept) => mentions[concept])) return 'goods';
  if (OTHERS.some((concept) => mentions[concept])) return 'other';
  if (mentions.once) return 'once';
  return namesCode(mentions) ? 'code' : null;
}

// The Vietnamese for "code", which its list has only within phrases.
const NOUN = / ma /;

const CODES = new Set<Concept>(['code', 'verify', 'once', 'digits']);

/** A phrase of a list, with the words of a text that it stands for, joined. */
interface Met extends Phrase {
  met: string;
}

function phrasesIn(text: string, dictionary: Dictionary): Met[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) =>
    dictionary
      .phrasesAt(word)
      .filter(
        ({ concept, parts }) =>
          (concept === 'recovery' || CODES.has(concept)) &&
          parts.every((part, offset) => isPart(part, words[at + offset] ?? '')),
      )
      .map((phrase) => ({ ...phrase, met: words.slice(at, at + phrase.parts.length).join('') })),
  );
}

/**
 * Whether what a phrase for recovery stands for has within it what its language calls a code or a
 * key: lists give compounds by their beginning ("gjenoppretting…").
 */
function saysCode({ concept, language, met: text }: Met): boolean {
  if (concept !== 'recovery') return false;
  const codes = `${language.code ?? ''}|${language.verify ?? ''}`;
  const stems = fold(codes)
    .split('|')
    .map((stem) => stem.replaceAll(/[* ]/g, ''))
    .filter((stem) => stem !== '' && !stem.includes('#'));
  const one = text.replace(/s$/, '');
  return KEYS.some((key) => one.endsWith(key)) || stems.some((stem) => text.includes(stem));
}

const KEYS = ['key', 'password', 'passcode', 'phrase', 'code', 'token'];
