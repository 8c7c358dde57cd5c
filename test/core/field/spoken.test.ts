import { describe, expect, test } from 'vitest';
import { familiesOn } from '../../../src/core/field/spoken.ts';
import { factsOf } from '../../forms/form.ts';

const page = (lang: string, text: string) => ({
  ...factsOf({ name: '', text: [text], fields: [{ label: 'Code' }], expect: 'never' }),
  lang,
});

describe('the languages that a page shows', () => {
  test.each([
    ['the one it says it is in', 'nl-BE', 'Code', ['germanic']],
    ['one that goes by another tag', 'nn', 'Code', ['scandinavian']],
    ['none but English', 'en', 'Enter the six digits from your app', []],
    ['by its letters, whatever it says', 'en', 'Введите код', ['cyrillic']],
    ['by its words where it says none', '', 'Anna vahvistuskoodi sovelluksesta', ['finnic']],
    ['by its words where it says a wrong one', 'en', 'Podaj kod weryfikacyjny', ['slavic']],
    ['both, where it is in two', 'hu', 'Ellenőrző kód / Подтверждение', ['cyrillic', 'hungarian']],
  ] as const)('%s', (_, lang, text, families) => {
    expect(familiesOn(page(lang, text)).sort()).toEqual([...families].sort());
  });
});
