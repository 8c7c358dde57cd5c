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
    return isCodes || isNoun || phrases.some(isKey) || namesCode(mentions) ? 'codes' : 'recovery';
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
  /** The words of the text around it, three on either side. */
  around: string[];
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
      .map((phrase) => {
        const end = at + phrase.parts.length;
        const around = words.slice(Math.max(0, at - 3), end + 3);
        return { ...phrase, met: words.slice(at, end).join(''), around };
      }),
  );
}

/** Whether a key or a phrase for recovery is spoken of, in whatever language. */
function isKey({ concept, met, around }: Met): boolean {
  if (concept !== 'recovery') return false;
  const isNear = (word: string, stem: string): boolean =>
    word.startsWith(stem) && word.length <= stem.length + 3;
  return STEMS.some((stem) => met.includes(stem) || around.some((word) => isNear(word, stem)));
}

/** Words for a key and a phrase, folded, without their endings. */
const STEMS = fold(
  'schlüssel phrase clé llave clave frase chave chiave ключ фраз sleutel zin klucz klíč kľúč ' +
    'fráz nyckel fras nøkkel nøgle avain lauseke ključ anahtar ifade 密钥 密鑰 金鑰 助记词 キー フレーズ ' +
    '복구키 키 문구 مفتاح عبارة מפתח कुंजी kunci kulcs cheie κλειδι khóa',
).split(' ');

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
