// What the numbers of codes may be; apart, since links and files are read without making codes.

/**
 * The highest counter that a new account may have: one step later is the last whole number that
 * JavaScript holds exactly, and a vault refuses to open with a higher one.
 */
export const MOST_COUNTER = Number.MAX_SAFE_INTEGER - 1;

/** Seconds per step of Steam Guard; a period in a URI changes nothing. */
export const STEAM_PERIOD = 30;

/** Characters in a Steam Guard code. */
export const STEAM_DIGITS = 5;
