import { binarised, halved, type Plane } from '../picture/plane.ts';
import { WIDE_MODULE } from './corners.ts';

/**
 * Returns a crop in black and white, as small as its modules can still be told apart; `black` is
 * the
 * crop at its full size, `module` the width of a module there. Halved before the threshold, so that
 * each new pixel is the mean of four: frayed edges and dots become smooth. Of 155 crops that had
 * the
 * corners of a code `qr` read 154 in 1.4 ms each, and jsQR 148 in 11.
 */
export function smallOf(crop: Plane, black: Plane, module: number): Plane {
  let [small, width] = [crop, module];
  while (width >= WIDE_MODULE) [small, width] = [halved(small), width / 2];
  return small === crop ? black : binarised(small);
}
