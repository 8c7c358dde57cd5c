import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, words } from '../../../src/core/account/fold.ts';
import { fold } from '../../../src/core/field/words/fold.ts';

describe('folding', () => {
  it.each([
    ['Łękołody', 'lekolody'],
    ['Þórshöfn', 'thorshofn'],
    ['Đặng Gia', 'dang gia'],
    ['Sæby Sø', 'saeby so'],
    ['Großmann', 'grossmann'],
    ['STRAẞE', 'strasse'],
    ['İzmir Işık', 'izmir isik'],
    ['Ħamrun', 'hamrun'],
    ['Sámi Ŋávt', 'sami navt'],
    ['Əliyev', 'eliyev'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['Ґанок', 'ганок'],
    ['ﬁnance', 'finance'],
    ['𝐁𝐚𝐧𝐤', 'bank'],
    ['Ｂａｎｋ', 'bank'],
    ['بانك', 'بانک'],
  ])('writes %s as %s', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('is the same for letters that Unicode does not take apart, on pages and in the vault', () => {
    for (const letter of 'æðđɖəɛħıɨĸƙłŋɲøɔœßþŧɓɗƒƴςґيىكة')
      expect(fold(letter)).toBe(folded(letter));
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });

  it('forgets case, and how marks are put together', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aAđĐøØłŁßẞæÆœŒþÞðÐıİéÉầẦńåÅςΣσйЙґҐאगक'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(folded(text.toLowerCase())).toBe(folded(text));
        expect(folded(text.toUpperCase())).toBe(folded(text));
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')));
      }),
    );
  });

  it('leaves plain letters as they are, but for their case', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abcXYZ019 .-_@+') });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(folded(text)).toBe(text.toLowerCase());
      }),
    );
  });

  it('parts words at whatever is no letter and no digit', () => {
    expect(words('Đuro – ŠPORT (2)')).toEqual(['duro', 'sport', '2']);
  });
});
