import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJava, textsInJavaMap } from '../../../../src/core/transfer/syntax/java-map.ts';
import { refused } from '../../otp/refused.ts';
import { javaMap } from '../java-object.ts';

describe('textsInJavaMap', () => {
  test('any texts are read as they were written', () => {
    const texts = fc.uniqueArray(
      fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
      { selector: ([key]) => key, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (pairs, isLinked) => {
        expect([...textsInJavaMap(javaMap(pairs, isLinked))]).toEqual(pairs);
      }),
    );
  });

  test('switches and numbers between the texts are left out', () => {
    const bytes = javaMap([
      ['a', true],
      ['b', 'text'],
      ['c', 7],
      ['d', false],
      ['e', null],
      ['f', 8],
      ['g', 'text'],
      ['__proto__', 'x'],
    ]);
    expect([...textsInJavaMap(bytes)]).toEqual([
      ['b', 'text'],
      ['g', 'text'],
      ['__proto__', 'x'],
    ]);
  });

  test('a text beyond 64 KiB is read', () => {
    const long = '例'.repeat(30_000);
    expect(textsInJavaMap(javaMap([['a', long]])).get('a')).toBe(long);
  });

  test('cut off anywhere it is refused, and with any byte changed nothing else is thrown', () => {
    const whole = javaMap([
      ['a', true],
      ['b', 'text'],
      ['c', 7],
    ]);
    for (let length = 0; length < whole.length; length++)
      expect(refused(() => textsInJavaMap(whole.slice(0, length)))).toBe('import_damaged');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        expect(refused(() => textsInJavaMap(changed))).toSatisfy(
          (code) => code === null || code === 'import_damaged',
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test('only the signature makes bytes Java objects', () => {
  expect(isJava(javaMap([]))).toBe(true);
  expect(isJava(Uint8Array.of(0xac, 0xed, 0, 4))).toBe(false);
  expect(isJava(new Uint8Array())).toBe(false);
});
