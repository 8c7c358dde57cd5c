// Size of a picture.

/** Pixels across and down, as a file states them before it is decoded. */
export interface Size {
  width: number;
  height: number;
}

/** The size of a picture whose first bytes do not state it; it may have any size. */
export const UNKNOWN: Size = { width: 0, height: 0 };
