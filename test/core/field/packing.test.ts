import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../../../src/core/field/words/en.ts';
import { lists } from '../../../src/core/field/words/index.ts';
import {
  lettersOf,
  pack,
  phrasesOf,
  unpack,
  unpackWords,
} from '../../../src/core/field/words/packing.ts';

const all = await Promise.all(
  Object.entries(lists).map(async ([tag, load]) => [tag, await load()] as const),
);
const sorted = (texts: string[][]): string[][] => texts.map((list) => [...new Set(list)].sort());

test.each([...all, ['en', en] as const])(
  '%s: what is shipped says what the list says',
  (_, words) => {
    const phrases = phrasesOf(words);
    for (const unit of [' ', ''] as const) {
      const packed = pack(phrases, lettersOf(phrases.flat()), unit);
      expect(phrasesOf(unpackWords(packed))).toEqual(sorted(phrases));
    }
  },
);

test('any lists of folded words come back', () => {
  const word = fc.stringMatching(/^[a-zа-я0-9*#]{1,8}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (texts) => {
      expect(unpack(pack(texts, lettersOf(texts.flat()), ' '))).toEqual(sorted(texts));
    }),
  );
});
