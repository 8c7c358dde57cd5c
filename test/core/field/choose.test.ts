import { describe, expect, test } from 'vitest';
import { choose, type Decision } from '../../../src/core/field/choose.ts';
import { readPage } from '../../../src/core/field/read-page.ts';
import { apps } from '../../forms/apps.ts';
import { asked } from '../../forms/asked.ts';
import { type Form, factsOf } from '../../forms/form.ts';
import { forms } from '../../forms/forms.ts';
import { nearby } from '../../forms/nearby.ts';
import { others } from '../../forms/others.ts';
import { parts } from '../../forms/parts.ts';
import { sent } from '../../forms/sent.ts';

function shortOf(decision: Decision): number | 'offer' | 'never' {
  if (decision.outcome === 'fill') return decision.place.fields[0]?.index ?? -1;
  return decision.outcome;
}

const all = [...forms, ...asked, ...sent, ...others, ...parts, ...nearby, ...apps];

describe('the right field, or none', () => {
  test('a number that the page has set is no place for a code', async () => {
    const form: Form = {
      name: '',
      fields: [{ label: 'One-time code', holds: 'setting' }],
      expect: 'never',
    };
    expect(shortOf(choose([await readPage(factsOf(form))], { digits: 6, letters: false }))).toBe(
      'never',
    );
  });

  test.each(all.map((form) => [form.name, form] as const))('%s', async (_, form) => {
    expect(shortOf(choose([await readPage(factsOf(form))], { digits: 6, letters: false }))).toBe(
      form.expect,
    );
  });
});
