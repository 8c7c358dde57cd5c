import type { Plane } from '../../core/qr/plane.ts';

/** A rectangle with its grey, in any unit. */
export interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
  grey: number;
}

const MODULE = 4;
const QUIET = 4;
const MOST_MODULES = 200;

/** Returns a clean picture of dark and light modules, each 4 pixels wide, with a quiet zone; `dark` says which are dark. */
function drawn(columns: number, rows: number, dark: (column: number, row: number) => boolean): Plane {
  const width = (columns + 2 * QUIET) * MODULE;
  const height = (rows + 2 * QUIET) * MODULE;
  const data = new Uint8ClampedArray(width * height).fill(255);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!dark(column, row)) continue;
      for (let line = 0; line < MODULE; line++) {
        const at = ((row + QUIET) * MODULE + line) * width + (column + QUIET) * MODULE;
        data.fill(0, at, at + MODULE);
      }
    }
  return { width, height, data };
}

/** Returns the picture that a text of block characters (█ ▀ ▄, or two equal letters per module) shows, or `null`. */
export function fromText(text: string): Plane | null {
  const lines = text.replace(/\r/g, '').split('\n');
  while (lines.length > 0 && lines[0]?.trim() === '') lines.shift();
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  const rows = lines.map((line) => [...line]);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 10 || rows.length > MOST_MODULES) return null;
  if (columns < 21 || columns > 2 * MOST_MODULES) return null;
  const at = (column: number, row: number): string => rows[row]?.[column] ?? ' ';
  if (/[▀▄]/.test(text)) {
    const half = (column: number, row: number): boolean => {
      const letter = at(column, row >> 1);
      return letter === '█' || letter === (row % 2 === 0 ? '▀' : '▄');
    };
    return drawn(columns, rows.length * 2, half);
  }
  const wide = columns / rows.length > 1.5 ? 2 : 1;
  const full = (column: number, row: number): boolean => !/[\s\u00a0\u2800]/.test(at(column * wide, row));
  return drawn(Math.ceil(columns / wide), rows.length, full);
}

/** Returns the picture that many small boxes on a lattice show (cells of a table or a grid, with or without gaps), or `null`. */
export function fromCells(cells: Cell[]): Plane | null {
  const pitch = pitchOf(cells);
  if (!pitch || cells.length < 100) return null;
  const left = Math.min(...cells.map((cell) => cell.x));
  const top = Math.min(...cells.map((cell) => cell.y));
  const columns = Math.round((Math.max(...cells.map((cell) => cell.x + cell.width)) - left) / pitch);
  const rows = Math.round((Math.max(...cells.map((cell) => cell.y + cell.height)) - top) / pitch);
  if (columns < 21 || rows < 21 || columns > MOST_MODULES || rows > MOST_MODULES) return null;
  const dark = new Uint8Array(columns * rows);
  for (const cell of cells) {
    const column = Math.round((cell.x - left) / pitch);
    const row = Math.round((cell.y - top) / pitch);
    const [across, down] = [
      Math.max(1, Math.round(cell.width / pitch)),
      Math.max(1, Math.round(cell.height / pitch)),
    ];
    for (let y = row; y < Math.min(rows, row + down); y++)
      dark.fill(
        cell.grey < 128 ? 1 : 0,
        y * columns + column,
        y * columns + Math.min(columns, column + across),
      );
  }
  return drawn(columns, rows, (column, row) => dark[row * columns + column] === 1);
}

// The distance between neighbouring rows: the rows of a code are never all joined, its columns may be.
function pitchOf(cells: Cell[]): number | null {
  const tops = [...new Set(cells.map((cell) => Math.round(cell.y * 64) / 64))].sort((a, b) => a - b);
  const steps = tops
    .slice(1)
    .map((top, i) => top - (tops[i] ?? 0))
    .filter((step) => step > 0.6);
  if (steps.length < 20) return null;
  const middle = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  // Of rows a fraction of a pixel apart no single step is exact: over fifty of them it would be one row too many or too few.
  const near = steps.filter((step) => Math.abs(step - middle) < middle / 4);
  const mean = near.reduce((sum, step) => sum + step, 0) / near.length;
  const first = tops[0] ?? 0;
  const whole = Math.round(((tops.at(-1) ?? 0) - first) / mean);
  return whole > 0 ? ((tops.at(-1) ?? 0) - first) / whole : null;
}
