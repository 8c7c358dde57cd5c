// The phrases of several languages, looked up by the word that they begin with.
import { type Concept, concepts, type Words } from './words/concept.ts';
import { fold, foldedWords } from './words/fold.ts';

/**
 * One word of a phrase: it matches a word that equals `text`, begins or ends with it, or is a
 * number from 4 to 10.
 */
export interface Part {
  text: string;
  kind: 'exact' | 'begins' | 'ends' | 'number';
}

/** A phrase of one language and what it speaks of. */
export interface Phrase {
  concept: Concept;
  language: Words;
  parts: Part[];
  /** The phrase contains a word for "code", as "two-factor code" does. */
  saysCode: boolean;
}

/**
 * A phrase as the list writes it; taken apart only when a text has its first letters, as most never
 * are.
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
/** Concepts whose phrases may contain a word for "code". */
const PASSING = new Set<Concept>(['factor', 'app', 'digits']);

/** The phrases of the given languages. */
export class Dictionary {
  readonly #byHead = new Map<string, Written[]>();
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #codes = new Set<string>();
  /** Words for codes of more than one part, by language, each between spaces. */
  readonly #called = new Map<Words, string[]>();

  constructor(languages: readonly Words[]) {
    for (const language of languages)
      for (const concept of concepts)
        for (const text of fold(language[concept] ?? '').split('|'))
          if (text) this.#keep(concept, language, text.trim());
  }

  #keep(concept: Concept, language: Words, text: string): void {
    const head = headOf(text);
    const known = this.#byHead.get(head);
    if (known) known.push({ concept, language, text, phrase: null });
    else this.#byHead.set(head, [{ concept, language, text, phrase: null }]);
    if (concept === 'code' && /^[^ *]+\*?$/.test(text)) this.#codes.add(text.replace('*', ''));
  }

  /**
   * Returns the phrases whose first part matches a word, those with most words first; of equally
   * long ones, whole words come before `*code`.
   */
  phrasesAt(word: string): Phrase[] {
    const known = this.#byWord.get(word);
    if (known) return known;
    const heads = [word.slice(0, HEAD), word.slice(0, 2), word.slice(0, 1), ENDS];
    if (isNumber(word)) heads.push(NUMBER);
    const phrases = [...new Set(heads)]
      .flatMap((head) => (this.#byHead.get(head) ?? []).map((written) => this.#phraseOf(written)))
      .filter(({ parts: [first] }) => first !== undefined && isPart(first, word))
      .sort((one, other) => other.parts.length - one.parts.length);
    this.#byWord.set(word, phrases);
    return phrases;
  }

  #phraseOf(written: Written): Phrase {
    if (written.phrase) return written.phrase;
    const { concept, language, text } = written;
    const parts = partsOf(text);
    const saysCode =
      PASSING.has(concept) && (this.#saysCode(parts) || this.#callsCode(written, parts));
    written.phrase = { concept, language, parts, saysCode };
    return written.phrase;
  }

  #saysCode(parts: Part[]): boolean {
    return parts.some((part) => this.#codes.has(part.text));
  }

  /** Whether a phrase has within it what a code is called ("谷歌验证码", "2段階認証コード"). */
  #callsCode({ concept, language }: Written, parts: Part[]): boolean {
    if (concept !== 'app' && concept !== 'factor') return false;
    const text = ` ${parts.map((part) => part.text).join(' ')} `;
    return this.#codesOf(language).some((code) => text.includes(code));
  }

  #codesOf(language: Words): string[] {
    const known = this.#called.get(language);
    if (known) return known;
    const texts = [language.verify, language.code, language.once]
      .flatMap((list) => fold(list ?? '').split('|'))
      .filter((text) => text.trim() && !text.includes(NUMBER));
    const codes = texts.map(
      (text) => ` ${foldedWords(text).join(' ')}${text.trim().endsWith(ENDS) ? '' : ' '}`,
    );
    this.#called.set(language, codes);
    return codes;
  }
}

const PLAIN = /^(?:[a-z]{3}|[а-яё]{3})/;

/**
 * Returns the key of a phrase: the first three letters of its first word, or all of a shorter one.
 */
function headOf(text: string): string {
  if (text.startsWith(NUMBER)) return NUMBER;
  if (text.startsWith(ENDS)) return ENDS;
  // a short cut for most phrases: taking each apart would be most of the time
  if (PLAIN.test(text)) return text.slice(0, HEAD);
  return (foldedWords(text)[0] ?? '').slice(0, HEAD);
}

/** Returns whether a folded word of a text matches a part of a phrase. */
export function isPart({ text, kind }: Part, word: string): boolean {
  if (kind === 'exact') return word === text;
  if (kind === 'begins') return word.startsWith(text);
  return kind === 'ends' ? word.endsWith(text) : isNumber(word);
}

function isNumber(word: string): boolean {
  return /^(?:[4-9]|10)$/.test(word);
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
