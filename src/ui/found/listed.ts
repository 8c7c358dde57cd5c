import { shownLanguage } from '../language/catalogue.ts';

/** Returns numbers as the shown language lists them: “1, 4 and 5”. */
export function listed(numbers: number[]): string {
  return new Intl.ListFormat(shownLanguage.value, { type: 'conjunction' }).format(
    numbers.map((number) => number.toLocaleString(shownLanguage.value)),
  );
}
