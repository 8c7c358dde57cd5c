// The pixels of a candidate, and the code located in them.
import { binarised, type Plane } from '../../../core/picture/plane.ts';
import { type Corners, cornersIn, moduleBetween } from '../../../core/qr/corners.ts';
import { sampled } from '../../../core/qr/sampled.ts';

/**
 * Least distance of the finder patterns, as a share of the picture's longer side, at which the
 * picture is one code and its margin.
 */
const LEAST_SIDE = 0.35;

/**
 * The pixels of a candidate, in grey and in black and white, and the corners of the code in them.
 */
export class Crop {
  readonly plane: Plane;
  readonly black: Plane;
  /** `null` where there is no code with modules of at least `least` pixels. */
  readonly corners: Corners | null;
  /** Whether the picture has no room for another code. */
  readonly isAlone: boolean;

  constructor(plane: Plane, least: number) {
    this.plane = plane;
    this.black = binarised(plane);
    const all = cornersIn(this.black).filter((three) => moduleBetween(three) >= least);
    // Patterns that appear by chance inside a code form less of a square than its own corners.
    this.corners = all.sort((a, b) => slantOf(a) - slantOf(b))[0] ?? null;
    this.isAlone = this.#isAlone(all);
  }

  /** The code alone, two pixels for a module, or `null` where there is none. */
  get code(): Plane | null {
    return this.corners && sampled(this.black, this.corners);
  }

  #isAlone(all: Corners[]): boolean {
    const { corners, plane } = this;
    if (!corners) return false;
    const { corner, right, left, side } = corners;
    const [xs, ys] = [
      [corner.x, right.x, left.x],
      [corner.y, right.y, left.y],
    ];
    const around = side / 4;
    const isWithin = ({ x, y }: { x: number; y: number }): boolean =>
      x > Math.min(...xs) - around &&
      x < Math.max(...xs) + around &&
      y > Math.min(...ys) - around &&
      y < Math.max(...ys) + around;
    const isOne = all.every((three) => [three.corner, three.right, three.left].every(isWithin));
    return isOne && side > LEAST_SIDE * Math.max(plane.width, plane.height);
  }
}

/**
 * How far three finder patterns are from the corners of a square seen from the front; 0 for a
 * perfect one.
 */
function slantOf({ corner, right, left }: Corners): number {
  const [ax, ay, bx, by] = [
    right.x - corner.x,
    right.y - corner.y,
    left.x - corner.x,
    left.y - corner.y,
  ];
  const [across, down] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const modules = [corner.module, right.module, left.module];
  return (
    Math.abs(ax * bx + ay * by) / (across * down) +
    Math.abs(Math.log(across / down)) +
    Math.log(Math.max(...modules) / Math.min(...modules))
  );
}
