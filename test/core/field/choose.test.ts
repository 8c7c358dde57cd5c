import { describe, expect, test } from 'vitest';
import { choose, type Decision } from '../../../src/core/field/choose.ts';
import { factsOf } from '../../forms/form.ts';
import { forms } from '../../forms/forms.ts';

function shortOf(decision: Decision): number | 'offer' | 'never' {
  if (decision.outcome === 'fill') return decision.place.fields[0]?.index ?? -1;
  return decision.outcome;
}

describe('the right field, or none', () => {
  test.each(forms.map((form) => [form.name, form] as const))('%s', (_, form) => {
    expect(shortOf(choose([factsOf(form)], { digits: 6, letters: false }))).toBe(form.expect);
  });
});
