import { describe, expect, it } from 'vitest';
import type { FieldFacts } from '../../../src/core/page/facts.ts';
import { isSameField } from '../../../src/core/page/same-field.ts';

const DECIDED: FieldFacts = {
  index: 3,
  tag: 'input',
  type: 'text',
  attributes: { name: 'recovery_code', id: 'spare', class: 'field' },
  labels: ['Recovery code'],
  hints: [],
  near: 'Lost your phone? 29 s left',
  block: 0,
  around: [],
  aside: [],
  box: { x: 0, y: 0, width: 200, height: 30 },
  shown: 'yes',
  writable: true,
  holds: 'nothing',
  focused: false,
  takes: null,
  picture: false,
};

describe('the field that was decided on', () => {
  it.each<[string, Partial<FieldFacts>]>([
    ['with the focus, and elsewhere', { focused: true, box: { x: 9, y: 9, width: 9, height: 9 } }],
    ['painted anew', { attributes: { ...DECIDED.attributes, class: 'field focused' } }],
    ['beside other words, where a label is bound to it', { near: 'Use your code' }],
    ['whose label has a mark', { labels: ['Recovery code *'] }],
  ])('is the same %s', (_, change) => {
    expect(isSameField(DECIDED, { ...DECIDED, ...change })).toBe(true);
  });

  it('is the same beside a clock', () => {
    const decided = { ...DECIDED, labels: [] };
    const later = { ...decided, near: 'Lost your phone? 3 s left' };
    expect(isSameField(decided, later)).toBe(true);
    expect(isSameField(decided, { ...decided, near: 'Tell us more' })).toBe(false);
  });

  it.each<[string, Partial<FieldFacts>]>([
    ['another element', { index: 4 }],
    ['under another label', { labels: ['Comment'] }],
    ['under another name', { attributes: { ...DECIDED.attributes, name: 'comment' } }],
    ['of another kind', { tag: 'textarea' }],
    ['of another type', { type: 'password' }],
  ])('is another one %s', (_, change) => {
    expect(isSameField(DECIDED, { ...DECIDED, ...change })).toBe(false);
  });
});
