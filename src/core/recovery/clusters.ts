// Runs of texts of one shape, which may be the codes of one list.
import type { Line } from './lines.ts';
import { lettersIn } from './shape.ts';
import type { Shaped } from './shaped.ts';

/** Texts of one shape that follow each other. */
export interface Cluster {
  texts: Shaped[];
  /** Lines between them that are no such texts: numbers, buttons, "Unused". */
  between: string[];
  /** The shape is that of words, not of letters. */
  words: boolean;
}

/** Most lines between two codes of a list, and their longest text. */
const MOST_BETWEEN = 8;
const LONGEST_BETWEEN = 60;

/** Returns the clusters of a document, those with most texts first. */
export function clustersOf(texts: readonly Shaped[], lines: readonly Line[]): Cluster[] {
  const shapes = new Set(texts.map(({ shape }) => shape).filter(Boolean));
  const words = new Set(texts.flatMap((one) => one.words ?? []));
  const repeated = repeatedIn(lines);
  const runs = (of: Shaped[], isWords: boolean): Cluster[] =>
    runsOf(of, texts, lines, repeated).map((run) => ({ ...run, words: isWords }));
  return [
    ...[...shapes].flatMap((shape) =>
      runs(
        texts.filter((one) => one.shape === shape),
        false,
      ),
    ),
    ...[...words].flatMap((shape) =>
      runs(
        texts.filter((one) => one.words === shape),
        true,
      ),
    ),
  ].sort((one, other) => other.texts.length - one.texts.length);
}

/** Texts that stand on several lines once their digits are left out: "Code 1", "Code 2". */
function repeatedIn(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { said } of lines) counts.set(undigited(said), (counts.get(undigited(said)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

/** Returns a text without its digits, by which "Code 1" and "Code 2" are the same. */
export function undigited(text: string): string {
  return text.replace(/\d+/g, '').trim();
}

function runsOf(
  own: Shaped[],
  all: readonly Shaped[],
  lines: readonly Line[],
  repeated: Set<string>,
): Omit<Cluster, 'words'>[] {
  const runs: Omit<Cluster, 'words'>[] = [];
  const coded = new Set(own.map(({ line }) => line));
  let before: Shaped | null = null;
  for (const one of own) {
    const between: string[] = [];
    let isApart = before === null;
    for (let at = (before?.line ?? one.line) + 1; at < one.line && !isApart; at++) {
      const line = lines[at];
      if (!line || coded.has(at)) continue;
      if (isEnd(line, repeated, all, at, one)) isApart = true;
      else between.push(line.said);
    }
    const run = runs.at(-1);
    if (isApart || between.length > MOST_BETWEEN || !run) runs.push({ texts: [one], between: [] });
    else {
      run.texts.push(one);
      run.between.push(...between);
    }
    before = one;
  }
  return runs;
}

/** Whether a line between two codes begins something else. */
function isEnd(
  { level, said }: Line,
  repeated: Set<string>,
  all: readonly Shaped[],
  at: number,
  one: Shaped,
): boolean {
  if (all.some(({ line, shape }) => line === at && isAkin(shape, one.shape))) return false;
  if (said.length > LONGEST_BETWEEN) return true;
  return level > 0 && level < 7 && !repeated.has(undigited(said));
}

/** Returns whether two shapes differ only a little in the lengths of their groups. */
export function isAkin(one: string, other: string): boolean {
  const mine = one.split(/[^x]+/);
  const theirs = other.split(/[^x]+/);
  return (
    one !== '' &&
    other !== '' &&
    one.replace(/x+/g, 'x') === other.replace(/x+/g, 'x') &&
    mine.every((group, at) => Math.abs(group.length - (theirs[at]?.length ?? 0)) <= 2)
  );
}

/**
 * Returns whether the texts of a cluster look drawn at random: different, not counted up, and not
 * the words of a menu.
 */
export function isRandom({ texts, words }: Cluster): boolean {
  const distinct = [...new Set(texts.map(({ text }) => text))];
  if (distinct.length < texts.length * 0.6) return false;
  if (words) return true;
  if (distinct.length > 2 && isCounted(distinct)) return false;
  const all = distinct.map(lettersIn).join('');
  if (/\d/.test(all))
    return isSpread(distinct) && distinct.filter(isSequence).length * 3 < distinct.length;
  return isScrambled(distinct, all);
}

/** Whether most texts begin alike and go up or down: order numbers, versions, sessions. */
function isCounted(texts: string[]): boolean {
  const [first = ''] = texts;
  let same = 0;
  while (same < first.length && texts.every((text) => text[same] === first[same])) same++;
  const rests = texts.map((text) => text.slice(same));
  const isUp = rests.every((rest, at) => at === 0 || (rests[at - 1] ?? '') < rest);
  const isDown = rests.every((rest, at) => at === 0 || (rests[at - 1] ?? '') > rest);
  if (!isUp && !isDown) return same > 0 && rests.every((rest) => lettersIn(rest).length < 5);
  return same >= 2;
}

/**
 * Returns whether texts look like the names of things: commits (SHA-1), or several that all begin
 * with the same group, as "bk-1f3a", "bk-77c0".
 */
export function isNumbering(texts: string[]): boolean {
  if (texts.every((text) => /^[0-9a-f]{40}$/.test(text))) return true;
  const [first = ''] = texts;
  const prefix = /^[A-Za-z]+[-_.:/]/.exec(first)?.[0];
  return texts.length > 2 && prefix !== undefined && texts.every((text) => text.startsWith(prefix));
}

/** Whether a text runs through the digits or letters: an example, no code. */
function isSequence(text: string): boolean {
  const letters = lettersIn(text).toLowerCase();
  let steps = 0;
  for (let at = 1; at < letters.length; at++)
    if (letters.charCodeAt(at) - letters.charCodeAt(at - 1) === 1) steps++;
  return steps >= (letters.length - 1) * 0.75;
}

/** Whether enough different characters occur. */
function isSpread(texts: string[]): boolean {
  return new Set(texts.map(lettersIn).join('').toLowerCase()).size >= Math.min(6, texts.length + 3);
}

// Letters alone are codes where all are as long and of one case, and vowels are as rare as chance
// makes them.
function isScrambled(texts: string[], all: string): boolean {
  const [first = ''] = texts;
  const isOneCase = all === all.toLowerCase() || all === all.toUpperCase();
  const isMixedCase =
    /[a-z][A-Z]/.test(texts.join(' ')) && texts.every((text) => /[a-z][A-Z]/.test(text));
  if (!(isOneCase || isMixedCase) || lettersIn(first).length < 6 || texts.length < 3) return false;
  const vowels = all.match(/[aeiou]/gi)?.length ?? 0;
  return vowels / all.length < 0.33;
}
