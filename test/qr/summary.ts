/** What the product read from one page or picture. */
export interface Seen {
  file: string;
  kind: 'page' | 'picture';
  category: string;
  texts: string[];
  /** Those of the texts that the popup says are covered. */
  veiled: string[];
  ms: number;
  /** Longest task on the page's own thread over 50 ms, in milliseconds. */
  longestTask?: number;
  /** What there is to read, when it is known. */
  codes: { text: string; otp: boolean }[] | null;
}

interface Line {
  n: number;
  /** Those in which any code was read. */
  found: number;
  /** Where the codes are known: those with every otpauth code and no wrong text. */
  right?: number;
  /** Where the codes are known: those with a text that is none of the page's. */
  wrong?: number;
  /** Those with a code that the popup says is covered. */
  veiled: number;
  median_ms: number;
  p95_ms: number;
  longest_task_ms?: number;
}

/** Returns a line for each category of pages and pictures, and one for all of each kind. */
export function summaryOf(seen: Seen[]): Record<string, Record<string, Line>> {
  const summary: Record<string, Record<string, Line>> = {};
  for (const kind of ['page', 'picture'] as const) {
    const all = seen.filter((one) => one.kind === kind);
    if (all.length === 0) continue;
    const categories = [...new Set(all.map(({ category }) => category))].sort();
    const lines = categories.map((category) => [
      category,
      lineOf(all.filter((one) => one.category === category)),
    ]);
    summary[kind] = { ...Object.fromEntries(lines), all: lineOf(all) };
  }
  return summary;
}

function lineOf(seen: Seen[]): Line {
  const times = seen.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const known = seen.filter(({ codes }) => codes !== null);
  const tasks = seen.flatMap(({ longestTask }) => longestTask ?? []);
  return {
    n: seen.length,
    found: seen.filter(({ texts }) => texts.length > 0).length,
    ...(known.length > 0
      ? { right: known.filter(isRight).length, wrong: known.filter(isWrong).length }
      : {}),
    veiled: seen.filter(({ veiled }) => veiled.length > 0).length,
    median_ms: at(0.5),
    p95_ms: at(0.95),
    ...(tasks.length > 0 ? { longest_task_ms: Math.max(...tasks) } : {}),
  };
}

/**
 * Returns whether every otpauth code was read and nothing wrong; `false` where it is not known what
 * there is to read.
 */
export function isRight(one: Seen): boolean {
  const wanted = one.codes?.filter(({ otp }) => otp);
  return (
    wanted !== undefined && !isWrong(one) && wanted.every(({ text }) => one.texts.includes(text))
  );
}

function isWrong({ codes, texts }: Seen): boolean {
  return codes !== null && texts.some((text) => !codes.some((code) => code.text === text));
}
