// Whether a field is still the one that was decided on.
import type { FieldFacts } from './facts.ts';

const NAMES = ['name', 'id', 'formcontrolname', 'autocomplete'];

/**
 * Returns whether facts that were read later are of the same field: pages reuse one element for
 * several fields. Its kind, names and labels must be the same, and without labels the words before
 * it. Numbers do not count, as in "29 s left".
 */
export function isSameField(decided: FieldFacts, now: FieldFacts): boolean {
  return decided.index === now.index && describedBy(decided) === describedBy(now);
}

function describedBy({ tag, type, attributes, labels, near }: FieldFacts): string {
  const names = NAMES.map((name) => attributes[name] ?? '');
  const called = labels.length > 0 ? labels : [near];
  return JSON.stringify([tag, type, names, called.map((text) => text.replace(/\P{L}/gu, ''))]);
}
