// Skeletons: one spelling for names that look alike, after Unicode TR 39.
import { folded } from '../account/fold.ts';

// Letters of other scripts that most fonts draw like a Latin one (from Unicode's confusables, lower
// case only).
const DRAWN_ALIKE: Record<string, string> = {
  a: 'аαɑ',
  b: 'ьβ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еεҽє',
  g: 'ɡց',
  h: 'һհ',
  i: 'іιɩ',
  j: 'јյ',
  k: 'кκ',
  l: 'ӏ1ǀ',
  m: 'м',
  n: 'пηոո',
  o: 'оοօ0',
  p: 'рρ',
  q: 'ԛզ',
  r: 'г',
  s: 'ѕ5',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'ԝωա',
  x: 'хχ',
  y: 'уγү',
  z: 'ʐ',
};

const LATIN = new Map(
  Object.entries(DRAWN_ALIKE).flatMap(([latin, drawn]) =>
    [...drawn].map((letter) => [letter, latin] as const),
  ),
);

/**
 * Returns a key by which names that people would mistake for each other are equal. Not to be shown.
 */
export function skeleton(name: string): string {
  return Array.from(folded(name), (letter) => LATIN.get(letter) ?? letter)
    .join('')
    .replace(/[-.]/g, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}
