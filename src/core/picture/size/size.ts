/** Pixels across and down, as a file tells them before it is unpacked. */
export interface Size {
  width: number;
  height: number;
}

/** The size of a picture whose first bytes do not tell it: it may be any. */
export const UNKNOWN: Size = { width: 0, height: 0 };
