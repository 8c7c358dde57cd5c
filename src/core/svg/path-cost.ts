// How long a browser takes to paint an outline, estimated from its path data (SVG 2 §9.3).

/**
 * How an outline is painted: `isTurned` when a transform, or how lines are joined, may make slanted
 * lines of horizontal and vertical ones; `isStroked` when it gets a stroke.
 */
export interface Brush {
  isTurned: boolean;
  isStroked: boolean;
}

/**
 * Most effort that all outlines of an SVG may take together, in squares of slanted lines: for each
 * row of pixels a browser sorts the lines that cross it, so one outline of 24,000 takes about a
 * second. Codes of version 20 with rounded modules stay below.
 */
export const MOST_EFFORT = 24_000 ** 2;

// Weights of a line: those along the axes never cross each other; a stroke has two sides, and
// joins.
const SLANTED = 1;
const SLANTED_STROKE = 2;
const STRAIGHT = 0.2;
const STRAIGHT_STROKE = 0.7;
/** Relative difference that counts as none: sums of tenths that come back to where they began. */
const SAME = 1e-9;

const ARITY: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const COMMAND = /([a-df-z])([^a-df-z]*)/gi;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
// The flags of an arc need no separator before what follows.
const ARC = new RegExp(
  `(N)S(N)S(N)S([01])S([01])S(N)S(N)`.replaceAll('N', NUMBER.source).replaceAll('S', '[\\s,]*'),
  'gi',
);

/** Returns the effort of painting path data (SVG 2 §9.3), in squares of slanted lines. */
export function effortOf(data: string, { isTurned, isStroked }: Brush): number {
  const { straight, slanted } = linesOf(data);
  const slant = isStroked ? SLANTED_STROKE : SLANTED;
  return (
    (slanted * slant + straight * (isTurned ? slant : isStroked ? STRAIGHT_STROKE : STRAIGHT)) ** 2
  );
}

function linesOf(data: string): { straight: number; slanted: number } {
  const lines = { straight: 0, slanted: 0 };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const count = (toX: number, toY: number, isCurve: boolean): void => {
    lines[!isCurve && (isSame(x, toX) || isSame(y, toY)) ? 'straight' : 'slanted']++;
    [x, y] = [toX, toY];
  };
  const close = (): void => {
    if (!isSame(x, startX) || !isSame(y, startY)) count(startX, startY, false);
  };
  for (const [, letter = '', rest = ''] of data.matchAll(COMMAND)) {
    const command = letter.toUpperCase();
    const isRelative = letter !== command;
    // A filled outline is closed, even without a Z.
    if (command === 'Z' || command === 'M') close();
    const arity = ARITY[command];
    if (!arity) continue;
    const numbers = command === 'A' ? arcs(rest) : (rest.match(NUMBER) ?? []).map(Number);
    for (let at = 0; at + arity <= numbers.length; at += arity) {
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      const last = numbers[at + arity - 1] ?? 0;
      const toX =
        command === 'V' ? x : fromX + (arity === 1 ? last : (numbers[at + arity - 2] ?? 0));
      const toY = command === 'H' ? y : fromY + last;
      if (command === 'M' && at === 0) [x, y, startX, startY] = [toX, toY, toX, toY];
      else count(toX, toY, !'MLHV'.includes(command));
    }
  }
  close();
  return lines;
}

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

const arcs = (text: string): number[] =>
  [...text.matchAll(ARC)].flatMap(([, ...parts]) => parts.map(Number));
