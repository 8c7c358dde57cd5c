// Decides which field of a page gets the code, if any.
import type { FieldFacts, Shown } from '../page/facts.ts';
import { candidatesOf } from './group.ts';
import type { ReadPage } from './read-page.ts';
import { judge } from './score.ts';
import type { CodeShape } from './veto.ts';

/** Where the code could go: the fields of one document. */
export interface Place {
  /** Index of the document in the given list. */
  page: number;
  fields: FieldFacts[];
  /** What the page calls the field: its label, or words before it; at most 80 characters. */
  name: string;
}

/**
 * What to do on a page: fill one place, offer up to 5 to the person and why, or do nothing and why.
 */
export type Decision =
  | { outcome: 'fill'; place: Place }
  | { outcome: 'offer'; reason: 'sent' | 'unsure' | 'several'; places: Place[] }
  | { outcome: 'never'; reason: 'none' | 'occupied' | Exclude<Shown, 'yes'> };

// Two fields with scores closer than this count as equally likely.
const CLOSE = 3;

/**
 * Returns the decision for the documents of a page: the one field that is surely for the code,
 * fields to ask the person about, or why there is none. `shape` is what the code looks like, `null`
 * when not known.
 */
export function choose(pages: ReadPage[], shape: CodeShape | null): Decision {
  const decision = decide(pages, shape);
  if (decision.outcome !== 'never' || decision.reason !== 'none') return decision;
  const opened = unlocked(pages);
  const again = opened && decide(opened, shape);
  return again?.outcome === 'fill' ? again : decision;
}

/**
 * Returns the pages with the one field that is readonly until it gets the focus as a writable one;
 * `null` where there is none, or any other that a person sees.
 */
function unlocked(pages: ReadPage[]): ReadPage[] | null {
  const all = pages.flatMap(({ fields }) => fields).filter(({ shown }) => shown === 'yes');
  const [only, ...others] = all;
  if (!only?.locked || others.length > 0) return null;
  const open = (field: FieldFacts): FieldFacts =>
    field === only ? { ...field, writable: true } : field;
  return pages.map((page) => ({ ...page, fields: page.fields.map(open) }));
}

function decide(pages: ReadPage[], shape: CodeShape | null): Decision {
  const judged = pages.flatMap((page, index) =>
    candidatesOf(page.fields.filter(({ holds }) => holds !== 'setting')).map((candidate) => ({
      ...judge(candidate, page, shape),
      place: { page: index, fields: candidate, name: nameOf(candidate) } as Place,
    })),
  );
  const likely = judged
    .filter(({ verdict }) => verdict !== 'never')
    .sort((a, b) => b.score - a.score);
  const [best, second] = likely.filter(({ verdict }) => verdict === 'fill');
  if (best && !(second && best.score - second.score < CLOSE)) {
    if (best.place.fields.some((field) => field.holds === 'other'))
      return { outcome: 'never', reason: 'occupied' };
    return { outcome: 'fill', place: best.place };
  }
  if (likely.length > 0)
    return {
      outcome: 'offer',
      reason: reasonOf(likely),
      places: likely.map(({ place }) => place).slice(0, 5),
    };
  return { outcome: 'never', reason: unseen(pages, shape) };
}

function reasonOf(likely: { verdict: string; reason?: string }[]): 'sent' | 'unsure' | 'several' {
  if (likely.filter(({ verdict }) => verdict === 'fill').length > 1) return 'several';
  return likely.some(({ reason }) => reason === 'sent') ? 'sent' : 'unsure';
}

/**
 * Returns why the right field cannot be seen, where an invisible field would otherwise be filled;
 * `none` where there is no such field.
 */
function unseen(pages: ReadPage[], shape: CodeShape | null): 'none' | Exclude<Shown, 'yes'> {
  for (const page of pages)
    for (const field of page.fields) {
      if (field.shown === 'yes' || field.shown === 'hidden' || !field.writable) continue;
      if (judge([{ ...field, shown: 'yes' }], page, shape).verdict === 'fill') return field.shown;
    }
  return 'none';
}

function nameOf([first]: FieldFacts[]): string {
  const name = first?.labels[0] ?? first?.near ?? '';
  const words = name || first?.hints[0] || first?.around[0] || first?.attributes.name;
  return (words ?? '').slice(0, 80);
}
