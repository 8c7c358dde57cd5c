/** Returns the middle of some numbers, the upper one of two. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** Returns the middle of the quotients of each round: what slows a round down slows down both. */
export function ratio(values: number[], yardstick: number[]): number {
  return Math.round(median(quotients(values, yardstick)) * 100) / 100;
}

/**
 * Returns how far the middle half of the quotients of each round lies apart: 0.1 when half of them
 * are within 0.1 of each other.
 */
export function spread(values: number[], yardstick: number[]): number {
  const all = quotients(values, yardstick);
  return Math.round((quantile(all, 0.75) - quantile(all, 0.25)) * 100) / 100;
}

function quotients(values: number[], yardstick: number[]): number[] {
  return values.map((value, round) => value / (yardstick[round] ?? Number.NaN));
}

/** Returns the value below which that share of the others lies; `NaN` of none. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
