/** A rectangle in the pixels of a plane or in CSS pixels, as the place says. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What one code says, and where it was in the plane (`null` when the decoder cannot say). */
export interface Reading {
  text: string;
  box: Box | null;
}

/** What looking at a plane gave; `damaged` when a code was located and its format read, but its error correction failed. */
export interface Look {
  readings: Reading[];
  damaged: boolean;
}
