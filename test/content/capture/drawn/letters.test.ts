import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { fromLetters, type Letter } from '../../../../src/content/capture/drawn/letters.ts';
import { type Cell, fromCells } from '../../../../src/content/capture/drawn/modules.ts';
import type { Plane } from '../../../../src/core/picture/plane.ts';
import { readQuick } from '../../../../src/core/qr/decode.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const rows = encodeQR(URI, 'raw', { border: 2 });
const bare = rows.slice(2, -2).map((row) => row.slice(2, -2));
const read = (planes: Plane[] | null): string | undefined =>
  planes?.flatMap((plane) => readQuick(plane)?.text ?? [])[0];

/** Two blanks for each module, on grounds of these greys. */
function blanks(modules: boolean[][], dark: number, light: number): Letter[][] {
  return modules.map((row) =>
    row.flatMap((isDark) => {
      const letter = { letter: ' ', ink: 0, ground: isDark ? dark : light };
      return [letter, letter];
    }),
  );
}
const words = (text: string, ground: number): Letter[] =>
  [...text].map((letter) => ({ letter, ink: 255 - ground, ground }));

describe('blanks on coloured ground', () => {
  it.each([
    [0, 204, 255],
    [0, 255, 30],
    [54, 238, 43],
    [85, 170, 250],
    [30, 212, 30],
  ])('are read: %i and %i on %i', (dark, light, ground) => {
    expect(read(fromLetters(blanks(rows, dark, light), ground))).toBe(URI);
  });

  it('are read between prompts, of words and of colours', () => {
    const prompt = words('mia@heron:~$ show ', 20);
    const status = words(' ok ', 130);
    const lines = [prompt, [...status, ...prompt], ...blanks(rows, 0, 255), [], status];
    expect(read(fromLetters(lines, 20))).toBe(URI);
  });

  it('are nothing where they are a text', () => {
    const lines = Array.from({ length: 30 }, (_, at) => words(`const line${at} = [█, ▄];`, 255));
    expect(read(fromLetters(lines, 255))).toBeUndefined();
  });
});

it('reads half blocks whose two halves have colours of their own', () => {
  const lines = [];
  for (let y = 0; y < rows.length; y += 2)
    lines.push(
      rows.map((_, x) => ({
        letter: '▀',
        ink: rows[y]?.[x] ? 0 : 255,
        ground: rows[y + 1]?.[x] ? 0 : 255,
      })),
    );
  expect(read(fromLetters(lines, 34))).toBe(URI);
});

it('reads black and white squares, which are two letters wide', () => {
  const squares = rows.map((row) =>
    words(row.map((isDark) => (isDark ? '⬛' : '⬜')).join(''), 255),
  );
  expect(read(fromLetters(squares, 255))).toBe(URI);
});

describe('boxes', () => {
  const cells = (modules: boolean[][], wide: number, high: number, only?: boolean): Cell[] =>
    modules.flatMap((row, y) =>
      row.flatMap((isDark, x) =>
        only === undefined || only === isDark
          ? [{ x: 20 + x * wide, y: 90 + y * high, width: 4, height: 4, grey: isDark ? 0 : 255 }]
          : [],
      ),
    );

  it.each([
    [5, 4],
    [6, 5],
    [9, 6],
    [5, 12],
  ])('are read %i by %i pixels apart', (wide, high) => {
    expect(read(fromCells(cells(rows, wide, high)))).toBe(URI);
  });

  it.each([false, true])(
    'are read where those of one colour are the ground alone: %s',
    (isDark) => {
      expect(read(fromCells(cells(bare, 4, 4, isDark), isDark ? 255 : 0))).toBe(URI);
    },
  );
});
