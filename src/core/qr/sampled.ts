// A QR code redrawn two pixels per module, so that jsQR takes less time.
import type { Plane } from '../picture/plane.ts';
import { type Corners, moduleBetween } from './corners.ts';

/** Pixels per module, and modules of quiet zone, in the redrawn picture. */
const MODULE = 2;
const QUIET = 3;
/** Modules from the centre of a finder pattern to the edge of its code. */
const CENTRE = 3.5;

/**
 * Returns the code between three finder patterns of a black-and-white plane as a new plane, dark on
 * light, each module sampled at its middle. jsQR takes time for every pixel, most of all before the
 * browser has compiled it. `null` where the distances fit no code (ISO/IEC 18004 §6.1: 21 to 177
 * modules a side, in steps of four).
 */
export function sampled(black: Plane, { corner, right, left, side }: Corners): Plane | null {
  const between = side / moduleBetween({ corner, right, left, side });
  const modules = 4 * Math.round((between + 2 * CENTRE - 1) / 4) + 1;
  if (modules < 21 || modules > 177) return null;
  const steps = modules - 2 * CENTRE;
  const [ax, ay] = [(right.x - corner.x) / steps, (right.y - corner.y) / steps];
  const [bx, by] = [(left.x - corner.x) / steps, (left.y - corner.y) / steps];
  const dark = corner.dark ? 0 : 255;
  const length = (modules + 2 * QUIET) * MODULE;
  const data = new Uint8ClampedArray(length * length).fill(255);
  const picture: Plane = { width: length, height: length, data };
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) {
      const [across, down] = [column + 0.5 - CENTRE, row + 0.5 - CENTRE];
      const x = Math.round(corner.x + across * ax + down * bx);
      const y = Math.round(corner.y + across * ay + down * by);
      if (black.data[y * black.width + x] === dark) fill(picture, column, row);
    }
  return picture;
}

function fill({ width, data }: Plane, column: number, row: number): void {
  const [left, top] = [(column + QUIET) * MODULE, (row + QUIET) * MODULE];
  for (let y = top; y < top + MODULE; y++)
    data.fill(0, y * width + left, y * width + left + MODULE);
}
