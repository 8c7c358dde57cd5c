/** Returns the middle of some numbers, the upper one of two. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Returns the middle of the quotients of each round: what slows a round down slows down both. */
export function ratio(values: number[], yardstick: number[]): number {
  const quotients = values.map((value, round) => value / (yardstick[round] ?? Number.NaN));
  return Math.round(median(quotients) * 100) / 100;
}
