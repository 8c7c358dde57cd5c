import type { Page } from 'puppeteer-core';

/** One event of the browser's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of that on a processor: what the rest of the machine takes is not in it. */
  tdur?: number;
}

/** The longest tasks of a thread, in milliseconds: by the clock, and by the processor. */
export interface Longest {
  clock: number;
  processor: number;
}

const BEGIN = 'latchkey-bench-begin';
const END = 'latchkey-bench-end';

/**
 * Runs something while the browser traces; returns the longest tasks of the page's main thread
 * meanwhile.
 */
export async function longestTask(page: Page, during: () => Promise<void>): Promise<Longest> {
  // PerformanceObserver tells of no task below 50 ms, and ours are meant to be shorter than that.
  await page.tracing.start({ categories: ['-*', 'toplevel', 'blink.user_timing'] });
  let traced: Uint8Array | undefined;
  try {
    await page.evaluate((name) => void performance.mark(name), BEGIN);
    await during();
    await page.evaluate((name) => void performance.mark(name), END);
  } finally {
    traced = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(traced)) as {
    traceEvents: TraceEvent[];
  };
  return longestOf(traceEvents, BEGIN, END);
}

/**
 * Returns the longest tasks that began between two marks, on the thread that set them; throws
 * without both marks.
 */
export function longestOf(events: TraceEvent[], begin: string, end: string): Longest {
  const from = events.find(({ name }) => name === begin);
  const to = events.find(
    ({ name, pid, tid }) => name === end && pid === from?.pid && tid === from.tid,
  );
  if (!from || !to) throw new Error('The trace has no marks.');
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name.endsWith('RunTask') &&
      pid === from.pid &&
      tid === from.tid &&
      ts > from.ts &&
      ts < to.ts,
  );
  // The one that set the last mark is the bench's own.
  const ours = tasks.findLast(({ ts, dur = 0 }) => ts <= to.ts && ts + dur >= to.ts);
  const others = tasks.filter((task) => task !== ours);
  return {
    clock: Math.max(0, ...others.map(({ dur = 0 }) => dur)) / 1000,
    processor: Math.max(0, ...others.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}
