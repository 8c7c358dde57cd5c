import { type Corners, cornersIn, moduleBetween } from '../../core/qr/corners.ts';
import { binarised, type Plane } from '../../core/qr/plane.ts';
import { smallOf } from '../../core/qr/small.ts';

/** Between finder patterns, of the longer side of a picture that is one code and the sheet around it. */
const LEAST_SIDE = 0.35;

/** The pixels of a candidate, in grey and in black and white, and the corners of the code that they show. */
export class Crop {
  readonly plane: Plane;
  readonly black: Plane;
  /** `null` where there is no code with modules of at least `least` pixels. */
  readonly corners: Corners | null;
  /** Whether the picture has no room for a further code. */
  readonly isAlone: boolean;

  constructor(plane: Plane, least: number) {
    this.plane = plane;
    this.black = binarised(plane);
    const all = cornersIn(this.black).filter((three) => moduleBetween(three) >= least);
    // Light on dark is rare, and shows by chance in a code that is dark on light.
    this.corners = all.find(({ corner }) => corner.dark) ?? all[0] ?? null;
    this.isAlone = this.#isAlone(all);
  }

  /** The code in black and white, as small as it can be read well. */
  get small(): Plane {
    const { plane, black, corners } = this;
    return corners ? smallOf(plane, black, moduleBetween(corners)) : black;
  }

  #isAlone(all: Corners[]): boolean {
    const { corners, plane } = this;
    if (!corners) return false;
    const { corner, side } = corners;
    const isElsewhere = (other: Corners): boolean =>
      other.corner.dark === corner.dark &&
      Math.hypot(other.corner.x - corner.x, other.corner.y - corner.y) > side * 0.2;
    return side > LEAST_SIDE * Math.max(plane.width, plane.height) && !all.some(isElsewhere);
  }
}
