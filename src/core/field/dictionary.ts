import type { Concept, Words } from './words/concept.ts';
import { fold, foldedWords } from './words/fold.ts';
import { languages } from './words/index.ts';

/** One word of a phrase: exactly this, beginning or ending with it, or any number from 4 to 10. */
export interface Part {
  text: string;
  kind: 'exact' | 'begins' | 'ends' | 'number';
}

/** A phrase of some language. */
export interface Phrase {
  concept: Concept;
  language: Words;
  parts: Part[];
  /** Says "code" in passing, as "two-factor code" does. */
  saysCode: boolean;
}

/**
 * A phrase as it is written, taken apart when a text first comes near it: most of 25,000 never are.
 */
interface Written {
  concept: Concept;
  language: Words;
  text: string;
  phrase: Phrase | null;
}

const HEAD = 3;
const NUMBER = '#';
const ENDS = '*';
/** Concepts whose phrases may hold the word for a code. */
const PASSING = new Set<Concept>(['factor', 'app', 'digits']);
const byHead = new Map<string, Written[]>();
/** What `phrasesAt` found; forgotten when another script is read. */
const byWord = new Map<string, Phrase[]>();
const codes = new Set<string>();
const read = new Set<Script>();

type Script = 'latin' | 'cyrillic' | 'han' | 'arabic' | 'other';

const SCRIPTS: [Script, RegExp][] = [
  ['latin', /^[\p{Script=Latin}0-9]/u],
  ['cyrillic', /^\p{Script=Cyrillic}/u],
  ['han', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  ['arabic', /^[\p{Script=Arabic}\p{Script=Hebrew}]/u],
];

function scriptOf(word: string): Script {
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? 'other';
}

/**
 * Reads the languages whose letters occur among the words; to be called before `phrasesAt`. Those
 * of other scripts cost nothing.
 */
export function readFor(words: string[]): void {
  for (const script of new Set(['latin' as Script, ...words.map(scriptOf)])) {
    if (read.has(script)) continue;
    read.add(script);
    byWord.clear();
    for (const language of languages)
      if (scriptOf(fold(language.code ?? '')) === script) readLanguage(language);
  }
}

function readLanguage(language: Words): void {
  for (const [concept, texts] of Object.entries(language) as [Concept, string][])
    for (const written of fold(texts).split('|')) {
      const text = written.trim();
      const head = headOf(text);
      const known = byHead.get(head);
      if (known) known.push({ concept, language, text, phrase: null });
      else byHead.set(head, [{ concept, language, text, phrase: null }]);
      if (concept === 'code' && /^[^ *]+\*?$/.test(text)) codes.add(text.replace('*', ''));
    }
}

const PLAIN = /^(?:[a-z]{3}|[а-яё]{3})/;

/** What a phrase is kept under: the first letters of its first word, all of a shorter one. */
function headOf(text: string): string {
  if (text.startsWith(NUMBER)) return NUMBER;
  if (text.startsWith(ENDS)) return ENDS;
  // most phrases, and taking each apart would be most of the time
  if (PLAIN.test(text)) return text.slice(0, HEAD);
  return (foldedWords(text)[0] ?? '').slice(0, HEAD);
}

/**
 * Returns the phrases whose first word this is, longest first; "*code" gives way to every whole
 * word.
 */
export function phrasesAt(word: string): Phrase[] {
  const known = byWord.get(word);
  if (known) return known;
  const heads = [word.slice(0, HEAD), word.slice(0, 2), word.slice(0, 1), ENDS];
  if (isNumber(word)) heads.push(NUMBER);
  const phrases = [...new Set(heads)]
    .flatMap((head) => (byHead.get(head) ?? []).map(phraseOf))
    .filter(({ parts: [first] }) => first !== undefined && isPart(first, word))
    .sort((one, other) => other.parts.length - one.parts.length);
  byWord.set(word, phrases);
  return phrases;
}

/** Returns whether a word of a text is what a part of a phrase stands for. */
export function isPart({ text, kind }: Part, word: string): boolean {
  if (kind === 'exact') return word === text;
  if (kind === 'begins') return word.startsWith(text);
  return kind === 'ends' ? word.endsWith(text) : isNumber(word);
}

function isNumber(word: string): boolean {
  return /^(?:[4-9]|10)$/.test(word);
}

function phraseOf(written: Written): Phrase {
  if (written.phrase) return written.phrase;
  const { concept, language, text } = written;
  const parts = partsOf(text);
  const saysCode = PASSING.has(concept) && parts.some((part) => codes.has(part.text));
  written.phrase = { concept, language, parts, saysCode };
  return written.phrase;
}

function partsOf(text: string): Part[] {
  return text.split(/\s+/).flatMap((written): Part[] => {
    if (written === NUMBER) return [{ text: '', kind: 'number' }];
    const words = foldedWords(written);
    return words.map((word, index) => {
      if (written.endsWith('*') && index === words.length - 1)
        return { text: word, kind: 'begins' };
      if (written.startsWith('*') && index === 0) return { text: word, kind: 'ends' };
      return { text: word, kind: 'exact' };
    });
  });
}
