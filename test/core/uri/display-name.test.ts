import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/core/uri/display-name.ts';

describe('cleanName', () => {
  it.each([
    ['zero width', 'Git\u200bHub\u200d'],
    ['a joiner between letters that need none', 'Git\u200dH\u200cub'],
    ['two joiners', '\u200dGit\u200c\u200dHub'],
    ['a grapheme joiner', 'Git\u034fHub'],
    ['Hangul fillers', '\u3164Git\u115fH\u1160ub\uffa0'],
    ['an empty Braille cell', '\u2800GitHub\u2800'],
    ['variation selectors', 'G\ufe0fit\ufe0eHub\u{e0100}\ufe00'],
    ['a selector of Mongolian', 'Git\u180bHub'],
    ['tags', 'GitHub\u{e0067}\u{e0062}\u{e007f}'],
    ['directions and controls', '\u202eGit\u0007Hub\u2069\ufeff'],
    ['a Khmer vowel that is not drawn', 'Git\u17b4Hub'],
  ])('takes out what shows nothing: %s', (_what, name) => {
    expect(cleanName(name)).toBe('GitHub');
  });

  it.each(['\u3164', '\u200d', '\ufe0f\u200c', ' \u2800 ', '\u{e0001}'])(
    'leaves nothing of nothing: %j',
    (name) => {
      expect(cleanName(name)).toBe('');
    },
  );

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['Devanagari', 'क्\u200dष'],
    ['Burmese', 'လျှော့'],
    ['Vietnamese, taken apart', 'Việt'.normalize('NFD')],
    ['Thai', 'ที่นี่'],
    ['Hebrew with points', 'שָּׁלוֹם'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a person in a colour', '🧑🏽\u200d🚀'],
    ['a burning heart', '❤\ufe0f\u200d🔥'],
    ['a flag of colours', '🏳\ufe0f\u200d🌈'],
    ['a flag of letters', '🇩🇪'],
    ['a key cap', '1\ufe0f\u20e3'],
    ['a trade mark as text', 'Quay™\ufe0e'],
  ])('keeps what is written so: %s', (_what, name) => {
    expect(cleanName(name)).toBe(name);
  });

  it('keeps four marks of a heap, also of one with gaps', () => {
    expect(cleanName(`G${'\u0335\u0336'.repeat(200)}:x`)).toBe('G\u0335\u0336\u0335\u0336:x');
    expect(cleanName(`G${'\u0335\u200d\u0336\ufe0f\u034f'.repeat(200)}`)).toBe(
      'G\u0335\u0336\u0335\u0336',
    );
  });

  it('has nothing left to do the second time', () => {
    const parts =
      'aक😀❤1ी\u094d\u0335\u200c\u200d\ufe0e\ufe0f\u20e3\u{1f3fd}\u200b\u034f\u3164ک \n\ud83d\udc00';
    const name = fc.string({ unit: fc.constantFrom(...parts, '\ud83d'), maxLength: 30 });
    fc.assert(
      fc.property(name, (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
      { numRuns: 3_000 },
    );
  });
});
