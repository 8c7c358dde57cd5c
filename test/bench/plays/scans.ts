import { median } from '../median.ts';
import { type Both, type Line, lineOf } from '../turns.ts';
import { type Compare, playPair } from './pair.ts';
import { benchPages, scanPlayer } from './scan.ts';

/** How often each page is scanned: one figure of a page's tasks says little on a busy machine. */
const TIMES = 3;

/**
 * Compares scans of all pages of the bench. The line `scan` has the milliseconds from press to answer; `scan-task` has the longest task of
 * the page's main thread: by page the median of its scans, of which `ours` and `before` are the longest, and `page` names whose it is.
 */
export const compareScans: Compare = async (sides, { rounds, told }) => {
  const pages = await benchPages();
  const tasks: Both<Map<string, number[]>> = { ours: new Map(), before: new Map() };
  const figures = await playPair(
    (who) => scanPlayer(sides[who], pages, tasks[who]),
    rounds ?? TIMES * pages.length,
    told,
  );
  return [...[...figures].map(([name, both]) => lineOf(name, both)), taskLine(tasks)];
};

/** Returns the line of the longest tasks, by page the median of each. */
export function taskLine({ ours, before }: Both<Map<string, number[]>>): Line & { page: Both<string> } {
  const files = [...ours.keys()].filter((file) => before.has(file));
  const middles = (of: Map<string, number[]>): number[] => files.map((file) => median(of.get(file) ?? []));
  const both = { ours: middles(ours), before: middles(before) };
  const longest = (values: number[]): [number, string] => {
    const most = Math.max(...values);
    return [Math.round(most * 10) / 10, files[values.indexOf(most)] ?? ''];
  };
  const [[mine, myPage], [theirs, theirPage]] = [longest(both.ours), longest(both.before)];
  const line = { ...lineOf('scan-task', both), ours: mine, before: theirs };
  return { ...line, page: { ours: myPage, before: theirPage } };
}
