// Warms the decoder up: runs it before the first real picture, so that the browser has compiled it.
import { greyOf, type Plane } from '../picture/plane.ts';
import { readQuick, readWhole } from './decode.ts';

const MODULES = 29;
const MODULE = 4;
const SIDE = (MODULES + 8) * MODULE;

/**
 * How often the decoder is run: the browser compiles in several stages, the last only after many
 * runs.
 */
const ROUNDS = 6;

/**
 * Runs the first stages for a screenshot and for a crop on a drawing like a code, one per step, so
 * that the browser has compiled them when real pictures arrive. A step takes ten milliseconds or
 * so, the first one longer; a caller with other work stops taking steps.
 */
export function* warm(): Generator<void> {
  const plane = drawn();
  for (let round = 0; round < ROUNDS; round++) {
    readWhole(plane);
    yield;
    greyOf(new Uint8ClampedArray(4 * plane.data.length), SIDE, SIDE);
    readQuick(plane);
    yield;
  }
}

function drawn(): Plane {
  const plane: Plane = {
    width: SIDE,
    height: SIDE,
    data: new Uint8ClampedArray(SIDE * SIDE).fill(255),
  };
  for (let row = 0; row < MODULES; row++)
    for (let column = 0; column < MODULES; column++)
      if (isDark(column, row))
        for (let line = 0; line < MODULE; line++) {
          const at = ((row + 4) * MODULE + line) * SIDE + (column + 4) * MODULE;
          plane.data.fill(0, at, at + MODULE);
        }
  return plane;
}

// Draws three finder patterns, two timing patterns, and anything as data.
function isDark(column: number, row: number): boolean {
  const last = MODULES - 1;
  const across = Math.min(column, row > 7 ? column : last - column);
  const down = Math.min(row, column > 7 ? row : last - row);
  if (across < 8 && down < 8) {
    const ring = Math.max(Math.abs(across - 3), Math.abs(down - 3));
    return ring !== 2 && ring < 4;
  }
  if (row === 6 || column === 6) return (row + column) % 2 === 0;
  return (row * 7 + column * 11 + row * column) % 3 === 0;
}
