// Decides which field of a page asks for a recovery code.
import { evidenceOf } from '../field/evidence.ts';
import { type Candidate, candidatesOf } from '../field/group.ts';
import type { ReadPage } from '../field/read-page.ts';
import { judge } from '../field/score.ts';
import type { CodeShape } from '../field/veto.ts';
import type { FieldFacts } from '../page/facts.ts';
import { kindNamedIn } from './said.ts';

/** A field for a recovery code: the index of its document in the given list, and itself. */
export interface RecoveryField {
  page: number;
  field: FieldFacts;
}

/** Every shape that a one-time code can have. */
const SHAPES: (CodeShape | null)[] = [
  null,
  ...[5, 6, 7, 8, 9, 10].map((digits) => ({ digits, letters: false })),
  { digits: 5, letters: true },
];

/**
 * Returns the one empty field of a page that asks for a recovery code and could never get a
 * one-time code of any shape; `null` where there is none, or more than one.
 */
export function recoveryField(pages: ReadPage[]): RecoveryField | null {
  const found = pages.flatMap((page, at) =>
    candidatesOf(page.fields)
      .filter((candidate) => isForRecovery(candidate, page))
      .map(([field]) => ({ page: at, field })),
  );
  const [first] = found;
  return first && found.length === 1 ? first : null;
}

function isForRecovery(candidate: Candidate, page: ReadPage): boolean {
  const [first, ...others] = candidate;
  if (others.length > 0 || first.holds !== 'nothing' || first.shown !== 'yes' || !first.writable)
    return false;
  const verdicts = SHAPES.map((shape) => judge(candidate, page, shape));
  if (!verdicts.every(({ verdict }) => verdict === 'never')) return false;
  const { attributes, labels, hints, near } = first;
  const called = [...labels, ...hints, ...(labels.length > 0 ? [] : [near])];
  const names = [attributes.name, attributes.id, attributes.formcontrolname].map(
    (name) => name ?? '',
  );
  if ([...called, ...names].some(isOther)) return false;
  const evidence = evidenceOf(candidate, page);
  // What the markup declares for a one-time code, under words about an app, may be for either.
  if (evidence.declared && !evidence.names.recovery && evidence.around.some(({ app }) => app))
    return false;
  if (evidence.own.phone || evidence.called.some(({ person, password }) => person || password))
    return false;
  if ([...called, ...names].some((text) => kindNamedIn(text, page.dictionary) === 'codes'))
    return true;
  // "Code" alone, under "Enter one of your recovery codes".
  const isMeant = verdicts.some((one) => one.verdict === 'never' && one.reason === 'recovery');
  const [around = ''] = evidence.sentences;
  return isMeant && evidence.alone && kindNamedIn(around, page.dictionary) === 'codes';
}

function isOther(text: string): boolean {
  return /e-?mail|phone|question|(?:^|[^a-z])mobile/i.test(text);
}
