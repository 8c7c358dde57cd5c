// Turns lines of characters into pictures of a code.
import type { Plane } from '../../../core/picture/plane.ts';
import { drawn, single } from './modules.ts';

/**
 * One character of a terminal or a `<pre>`, with the greys (0 to 255) of its colour and of its
 * background.
 */
export interface Letter {
  letter: string;
  ink: number;
  ground: number;
}

/**
 * Characters that fill their cell, wholly or by half. Beside them any other character counts as its
 * background.
 */
const FULL = /[█■▓▉▇▆]/;
const UPPER = '▀';
const LOWER = '▄';
const BLOCK = /[█■▓▉▇▆⬛⬜]/u;
const BLANK = /[\s\u00a0\u2800]/;

/** Fewest lines that may be a code. */
const LEAST_ROWS = 10;
/**
 * From this share of inked rows that begin and end in the same columns on, these columns are the
 * code's.
 */
const MOST_ALIKE = 0.7;

/**
 * Returns the pictures that lines of characters show: block characters (█ ▀ ▄, or two equal ones
 * for a module), or spaces on coloured backgrounds, as terminals print codes; `null` where they
 * show none.
 */
export function fromLetters(lines: Letter[][], ground: number): Plane[] | null {
  const all = lines.flat();
  const isHalf = all.some(({ letter }) => letter === UPPER || letter === LOWER);
  const isBlocks = isHalf || all.some((one) => BLOCK.test(one.letter) || one.ground !== ground);
  const rows = framed(
    lines.map((line) => line.flatMap((one) => columnsOf(one, isBlocks))),
    ground,
  );
  if (rows.length < LEAST_ROWS) return null;
  const upper = rows.map((row) => row.map(([grey]) => grey));
  if (!isHalf) return drawn(single(upper), ground);
  const lower = rows.map((row) => row.map(([, grey]) => grey));
  return drawn(
    upper.flatMap((row, i) => [row, lower[i] ?? []]),
    ground,
  );
}

type Column = readonly [upper: number, lower: number];

const BLACK: Column = [0, 0];
const WHITE: Column = [255, 255];

function columnsOf({ letter, ink, ground }: Letter, isBlocks: boolean): Column[] {
  if (letter === '⬛') return [BLACK, BLACK];
  if (letter === '⬜') return [WHITE, WHITE];
  if (letter === UPPER) return [[ink, ground]];
  if (letter === LOWER) return [[ground, ink]];
  const isFull = isBlocks ? FULL.test(letter) : !BLANK.test(letter);
  return [isFull ? [ink, ink] : [ground, ground]];
}

/**
 * The rows and columns from the first to the last that is not all background, as lines of words
 * are. Where most rows begin and end alike, as those of a code with its quiet zone do, only these.
 */
function framed(lines: Column[][], ground: number): Column[][] {
  const isInk = ([upper, lower]: Column): boolean => upper !== ground || lower !== ground;
  const rows = lines.map((line) => ({
    line,
    from: line.findIndex(isInk),
    to: line.findLastIndex(isInk),
  }));
  const inked = rows.filter(({ to }) => to >= 0);
  const alike = inked.map((row) =>
    inked.filter(({ from, to }) => from === row.from && to === row.to),
  );
  const [most = []] = alike.sort((a, b) => b.length - a.length);
  const isFrame = most.length >= LEAST_ROWS && most.length >= inked.length * MOST_ALIKE;
  const kept = isFrame ? most : inked;
  const first = Math.min(...kept.map(({ from }) => from));
  const [top, bottom] = [kept[0], kept.at(-1)];
  if (!top || !bottom) return [];
  const shown = rows.slice(rows.indexOf(top), rows.indexOf(bottom) + 1);
  const end = isFrame ? bottom.to + 1 : undefined;
  return shown.map(({ line, to }) => line.slice(first, end ?? to + 1));
}
