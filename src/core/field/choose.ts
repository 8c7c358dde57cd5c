import type { FieldFacts, Shown } from '../page/facts.ts';
import { candidatesOf } from './group.ts';
import type { ReadPage } from './read-page.ts';
import { judge } from './score.ts';
import type { CodeShape } from './veto.ts';

/** One place on a page that could take the code. */
export interface Place {
  /** Index of the document in the given list. */
  page: number;
  fields: FieldFacts[];
  /** What the page calls it: its label, or what stands before it. */
  name: string;
}

/** What to do on a page. */
export type Decision =
  | { outcome: 'fill'; place: Place }
  | { outcome: 'offer'; reason: 'sent' | 'unsure' | 'several'; places: Place[] }
  | { outcome: 'never'; reason: 'none' | 'occupied' | Exclude<Shown, 'yes'> };

// Two fields this close in score are equally likely.
const CLOSE = 3;

/** Returns the one sure field of some documents, or those to ask about, or why there is none. */
export function choose(pages: ReadPage[], shape: CodeShape | null): Decision {
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

/** Whether a field that nobody can see would have been the one: then that is the reason to give. */
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
  return (name || first?.hints[0] || first?.attributes.name || '').slice(0, 80);
}
