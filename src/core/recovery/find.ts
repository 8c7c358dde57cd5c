// Finds the recovery codes that a document shows.
import { recoveryCodesIn } from '../account/recovery-codes.ts';
import type { ShownPage } from '../page/shown.ts';
import { type Cluster, clustersOf, isAkin, isNumbering, isRandom, undigited } from './clusters.ts';
import { type Line, linesOf } from './lines.ts';
import { phraseIn } from './phrase.ts';
import { type Named, namingOn } from './said.ts';
import { isMixed, lettersIn } from './shape.ts';
import { type Shaped, shapedIn, withoutWords } from './shaped.ts';

/** A code as the document shows it; `used` where it is struck through or marked. */
export interface FoundCode {
  code: string;
  used: boolean;
}

/**
 * Returns the recovery codes that a document shows, each once, exactly as shown but for single
 * spaces; empty where nothing on it says that it shows some. With `isSaid` the person says so.
 */
export async function findCodes(page: ShownPage, isSaid = false): Promise<FoundCode[]> {
  const lines = linesOf(page.pieces);
  const texts = withoutWords(shapedIn(lines));
  const named = await namingOn(page.lang, [page.title, ...lines.map(({ said }) => said)]);
  const judged = clustersOf(texts, lines)
    .filter((cluster) => isRandom(cluster))
    .map((cluster) => ({ cluster, trust: isSaid ? 4 : trustIn(cluster, lines, named, page.title) }))
    .filter(({ cluster, trust }) => trust > 0 && isEnough(cluster, trust));
  const best = bestOf(judged.map(({ cluster }) => cluster));
  if (best.length > 0) return codesOf(best, texts, lines);
  const phrase = phraseIn(lines, (at) => isSaid || (before(at, lines, named) ?? 0) > 0);
  return phrase === null ? [] : [{ code: phrase, used: false }];
}

/**
 * How sure the words are that a cluster is recovery codes: 4 a heading or label right before names
 * them, 3 a sentence does, 2 they are named further up or behind, `ONCE` one-time codes are, 1 only
 * something about recovery is said, 0 not at all, or something else is named.
 */
function trustIn(
  { texts, between }: Cluster,
  lines: readonly Line[],
  named: (text: string) => Named,
  title: string,
): number {
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return 0;
  const labels = new Set(texts.map(({ label }) => undigited(label)).filter(Boolean));
  for (const label of labels) {
    const said = named(label);
    if (said === 'codes') return 4;
    if (isElse(said) || (texts.length < 3 && label.endsWith('('))) return 0;
  }
  if (labels.size > Math.max(2, texts.length / 2)) return 0;
  if (new Set(between.map(undated)).size > Math.max(4, texts.length / 2)) return 0;
  const behind = texts.map(({ remark }) => remark).filter(Boolean);
  const remarks = new Set(behind.map(undigited));
  if (remarks.size > Math.max(2, texts.length / 2)) return 0;
  const trust = saidAround(first.line, last.line, lines, named, title);
  // Of its own behind each: commits with their messages, flights, the times of restore points.
  const isTold = texts.length > 2 && new Set(behind).size === texts.length;
  return isTold && trust < 4 ? 0 : trust;
}

const DATED = /\d.*\d.*\d.*\d/;

/** Returns a text without its digits, or only that it has a date. */
function undated(text: string): string {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return DATED.test(text) && words.length < 2 ? '#' : undigited(text);
}

function saidAround(
  from: number,
  to: number,
  lines: readonly Line[],
  named: (text: string) => Named,
  title: string,
): number {
  const above = before(from, lines, named);
  if (above !== null) return above;
  const below = lines.slice(to + 1, to + 4).filter(({ foot }) => !foot);
  if (below.some(({ said }) => named(said) === 'codes')) return 2;
  return named(title) === 'codes' ? 2 : 0;
}

/** Most lines above a code in which what it is may be said. */
const FAR = 14;

/** Sites that hand out several one-time codes at once mean them for recovery. */
const ONCE = 1.5;

function isElse(said: Named): boolean {
  return said === 'other' || said === 'goods' || said === 'once';
}

/**
 * What the lines above say, the nearest first; `null` where they say nothing. What stands before
 * the heading of the codes' own section counts only where it is said of the sections around.
 */
function before(at: number, lines: readonly Line[], named: (text: string) => Named): number | null {
  let weak = false;
  let level = 7;
  let pending = false;
  for (let up = at - 1, seen = 1; up >= 0; up--, seen++) {
    const line = lines[up];
    if (!line) continue;
    const isHeading = line.level > 0 && line.level < 7;
    if (seen > FAR && !isHeading) continue;
    const isBeside = isHeading && line.level >= level;
    if (isBeside) {
      pending = false;
      continue;
    }
    const said = named(line.said);
    if (said === 'codes' && level === 7) {
      if (line.level > 0) return isHeading || seen <= 6 ? 4 : 2;
      // "Discount codes: single-use codes for your customers."
      if (named(headingBefore(up, lines)) === 'goods') return 0;
      return seen > 6 ? 2 : /[:：]$/.test(line.said) ? 4 : 3;
    }
    if (said === 'codes' && isHeading) return 2;
    if (said === 'codes') pending = true;
    if (said === 'recovery' && (level === 7 || isHeading)) weak = true;
    const isName = isHeading || line.level === 7 || /[:：]$/.test(line.said);
    if (said === 'once' && isHeading && level === 7 && !weak) return ONCE;
    if (isElse(said) && isName && level === 7 && !weak && !isBesideCode(up, lines, named)) return 0;
    if (!isHeading) continue;
    if (pending) return 2;
    // "Your new codes" goes on with what was said before it.
    if (said !== 'code') level = line.level;
  }
  return pending ? 2 : weak ? 1 : null;
}

/** Whether a name stands in a row of names of which another is "Code": the columns of a table. */
function isBesideCode(at: number, lines: readonly Line[], named: (text: string) => Named): boolean {
  const isName = (index: number): boolean => lines[index]?.level === 7;
  let from = at;
  let to = at;
  while (isName(from - 1)) from--;
  while (isName(to + 1)) to++;
  return lines.slice(from, to + 1).some((line) => isName(at) && named(line.said) === 'code');
}

function headingBefore(at: number, lines: readonly Line[]): string {
  const above = lines.slice(0, at).reverse();
  return above.find(({ level }) => level > 0 && level < 7)?.said ?? '';
}

/** Whether there are as many codes, and as long ones, as the trust in them asks for. */
function isEnough({ texts, words }: Cluster, trust: number): boolean {
  const distinct = [...new Set(texts.map(({ text }) => text))];
  const count = distinct.length;
  const [text = ''] = distinct;
  const length = lettersIn(text).length;
  if (texts.every(({ field }) => field === 'typed') && count < 3) return false;
  if (trust < 4 && isNumbering(distinct)) return false;
  if (count >= 3) return trust >= 2 || (!words && length >= (trust === ONCE ? 6 : 8) && count >= 5);
  if (trust < 3) return false;
  if (words) return true;
  return count === 2
    ? length >= 7
    : length >= 8 && (isMixed(text) || length >= 12 || /\d/.test(text));
}

/** The largest cluster, and those of its shape. */
function bestOf(clusters: Cluster[]): Cluster[] {
  const [best] = clusters;
  if (!best) return [];
  const shape = best.texts[0]?.shape ?? '';
  return clusters.filter(
    (cluster) =>
      cluster === best ||
      (!best.words && !cluster.words && isAkin(cluster.texts[0]?.shape ?? '', shape)),
  );
}

const NUMBERS = /^[\d\W_]+$/;

function codesOf(clusters: Cluster[], all: readonly Shaped[], lines: readonly Line[]): FoundCode[] {
  const kept = new Set(clusters.flatMap(({ texts }) => texts));
  const [best] = clusters;
  const shape = best?.texts[0]?.shape ?? '';
  const from = Math.min(...[...kept].map(({ line }) => line));
  const to = Math.max(...[...kept].map(({ line }) => line));
  const isNumbers = [...kept].every(({ text }) => NUMBERS.test(text));
  if (best && !best.words)
    for (const one of all)
      if (
        one.line >= from &&
        one.line <= to + 1 &&
        isAkin(one.shape, shape) &&
        (!isNumbers || NUMBERS.test(one.text))
      )
        kept.add(one);
  const found = all.filter((one) => kept.has(one)).map(asFound);
  const remarked = best && !best.words ? remarkedIn(lines, from, to, shape, found) : [];
  const once = new Map<string, FoundCode>();
  for (const one of [...found, ...remarked]) if (!once.has(one.code)) once.set(one.code, one);
  return [...once.values()];
}

function asFound({ text, struck }: Shaped): FoundCode {
  return { code: text.replace(/\s+/g, ' '), used: struck };
}

/** The codes of a list with a remark behind them that the others do not have: they are used. */
function remarkedIn(
  lines: readonly Line[],
  from: number,
  to: number,
  shape: string,
  known: FoundCode[],
): FoundCode[] {
  const letters = known.every(({ code }) => NUMBERS.test(code)) ? '\\d' : '[A-Za-z0-9]';
  const code = shape
    .replace(/[^x]/g, (sign) => `[${sign === '-' ? '\\-' : sign}]`)
    .replace(/x+/g, (run) => `${letters}{${run.length}}`);
  const pattern = new RegExp(`^(?:\\W*\\d{1,2}[.):]\\s*)?(${code})[\\s(\\[–—-]+.{1,40}$`);
  return lines.slice(from, to + 2).flatMap(({ said }) => {
    const code = pattern.exec(said)?.[1] ?? '';
    return /\d/.test(code) && !known.some((one) => one.code === code) ? [{ code, used: true }] : [];
  });
}

/**
 * Returns the recovery codes in a text that the person chose because it holds them: a selection or
 * the file that a site gave.
 */
export async function findCodesIn(text: string): Promise<FoundCode[]> {
  const pieces: ShownPage['pieces'] = [{ kind: 'text', text: text.slice(0, 200_000) }];
  const found = await findCodes({ lang: '', title: '', pieces }, true);
  const pasted = recoveryCodesIn(text).map(({ code }) => ({ code, used: false }));
  return found.length > 0 ? found : pasted;
}
