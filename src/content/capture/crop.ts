import { type Corners, cornersOf, moduleBetween } from '../../core/qr/corners.ts';
import { binarised, type Plane } from '../../core/qr/plane.ts';
import { smallOf } from '../../core/qr/small.ts';

/** The pixels of a candidate, in grey and in black and white, and the corners of the code that they show. */
export class Crop {
  readonly plane: Plane;
  readonly black: Plane;
  /** `null` where there is no code with modules of at least `least` pixels. */
  readonly corners: Corners | null;

  constructor(plane: Plane, least: number) {
    this.plane = plane;
    this.black = binarised(plane);
    const corners = cornersOf(this.black);
    this.corners = corners && moduleBetween(corners) >= least ? corners : null;
  }

  /** The code in black and white, as small as it can be read well. */
  get small(): Plane {
    const { plane, black, corners } = this;
    return corners ? smallOf(plane, black, moduleBetween(corners)) : black;
  }
}
