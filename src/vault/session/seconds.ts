/** Returns the time now in whole seconds since 1970: the default of every `now` of this room. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/**
 * Returns a clock that showed `now` when it was made, in seconds since 1970: for work that waits
 * for another window or a slow folder. With its first time it would find the session in use later
 * than now, as after a clock that was set back, and end it.
 */
export function clockAt(now: number): () => number {
  const begun = performance.now();
  return () => now + Math.floor((performance.now() - begun) / 1000);
}
