// The smallest black-and-white picture in which a code can still be read.
import { binarised, halved, type Plane } from '../picture/plane.ts';
import { WIDE_MODULE } from './corners.ts';

/**
 * Returns a crop in black and white, halved while its modules are at least `WIDE_MODULE` pixels
 * wide; `black` is the crop at full size, `module` the width of a module there. Halved before the
 * threshold, so that each pixel is the mean of four and frayed edges become smooth. Measured on 155
 * crops with corners: `qr` read 154 in 1.4 ms each, jsQR 148 in 11 ms.
 */
export function smallOf(crop: Plane, black: Plane, module: number): Plane {
  let [small, width] = [crop, module];
  while (width >= WIDE_MODULE) [small, width] = [halved(small), width / 2];
  return small === crop ? black : binarised(small);
}
