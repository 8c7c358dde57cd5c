// What decoders return, and rectangles.

/** A rectangle in pixels of a plane, or in CSS pixels where the user of the type says so. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The text of one code, and where it was in the plane (`null` when the decoder cannot say). */
export interface Reading {
  text: string;
  box: Box | null;
}

/**
 * What decoders found in a plane. `damaged` when a code was located but could not be read: its
 * error correction failed, or the corners of a code span the whole crop.
 */
export interface Look {
  readings: Reading[];
  damaged: boolean;
}

/** Returns whether the centre of `inner` lies inside `outer`. */
export function holds(outer: Box, inner: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && y >= outer.y && x <= outer.x + outer.width && y <= outer.y + outer.height;
}

/** Returns whether two rectangles are the same. */
export function equals(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** Returns whether two rectangles overlap. */
export function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Returns a rectangle with position and size multiplied by `by`. */
export function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}
