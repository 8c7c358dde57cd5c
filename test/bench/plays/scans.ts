import { median } from '../median.ts';
import { type Both, type Line, lineOf } from '../turns.ts';
import { type Compare, playPair } from './pair.ts';
import { benchPages, type Seen, scanPlayer } from './scan.ts';
import type { Longest } from './tasks.ts';

/** How often each page is scanned: one figure of a page's tasks says little on a busy machine. */
const TIMES = 3;

/**
 * Compares scans of all pages of the bench. The line `scan` has the milliseconds from press to
 * answer, and how many answers were `wrong` (named on stderr; their rounds count for neither).
 * `scan-task` has the longest task of the page's main thread: by page the median of its scans, of
 * which `ours` and `before` are the longest, and `page` names whose it is; `scan-task-cpu` is the
 * same in time on a processor.
 */
export const compareScans: Compare = async (sides, { rounds, told }) => {
  const pages = await benchPages();
  const seen: Both<Seen> = {
    ours: { tasks: new Map(), wrong: [] },
    before: { tasks: new Map(), wrong: [] },
  };
  const figures = await playPair(
    (who) => scanPlayer(sides[who], pages, seen[who]),
    rounds ?? TIMES * pages.length,
    told,
  );
  const wrong = { ours: seen.ours.wrong.length, before: seen.before.wrong.length };
  const lines = [...figures].map(([name, both]) => ({ ...lineOf(name, both), wrong }));
  const tasks = { ours: seen.ours.tasks, before: seen.before.tasks };
  return [
    ...lines,
    taskLine('scan-task', tasks, ({ clock }) => clock),
    taskLine('scan-task-cpu', tasks, ({ processor }) => processor),
  ];
};

/** Returns the line of the longest tasks, by page the median of each. */
export function taskLine(
  name: string,
  { ours, before }: Both<Map<string, Longest[]>>,
  figureOf: (task: Longest) => number,
): Line & { page: Both<string> } {
  const files = [...ours.keys()].filter((file) => before.has(file));
  const middles = (of: Map<string, Longest[]>): number[] =>
    files.map((file) => median((of.get(file) ?? []).map(figureOf)));
  const both = { ours: middles(ours), before: middles(before) };
  const longest = (values: number[]): [number, string] => {
    const most = Math.max(...values);
    return [Math.round(most * 10) / 10, files[values.indexOf(most)] ?? ''];
  };
  const [[mine, myPage], [theirs, theirPage]] = [longest(both.ours), longest(both.before)];
  return {
    ...lineOf(name, both),
    ours: mine,
    before: theirs,
    page: { ours: myPage, before: theirPage },
  };
}
