import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kanjiOf } from '../../../src/core/qr/kanji.ts';

test('each code of jsQR’s own table stands for the same letter', () => {
  const source = readFileSync('node_modules/jsqr/dist/jsQR.js', 'utf8');
  const [, table = ''] = /shiftJISTable = \{([^}]*)\}/.exec(source) ?? [];
  const pairs = [...table.matchAll(/(0x[\da-f]+): (0x[\da-f]+)/gi)].map(([, code, unit]) => [
    Number(code),
    Number(unit),
  ]);
  expect(pairs.length).toBeGreaterThan(7000);
  expect(pairs.filter(([code = 0, unit]) => kanjiOf(code) !== unit)).toEqual([]);
});
