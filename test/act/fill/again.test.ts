import { beforeEach, expect, test, vi } from 'vitest';
import type { FieldFacts } from '../../../src/core/page/facts.ts';
import { account, clear, LOGIN, page, show, TAB } from '../double.ts';

vi.mock('../../../src/content/fill.ts?script&iife', () => ({ default: 'fill.js' }));
vi.mock(
  '../../../src/browser/handoff/choice.ts',
  async () => (await import('../double.ts')).choice,
);
vi.mock(
  '../../../src/browser/storage/settings.ts',
  async () => (await import('../double.ts')).settings,
);
vi.mock(
  '../../../src/browser/storage/managed.ts',
  async () => (await import('../double.ts')).managed,
);
vi.mock('../../../src/browser/inject.ts', async () => (await import('../double.ts')).inject);
vi.mock('../../../src/vault/vault.ts', async () => (await import('../double.ts')).vaultRoom);

const { fill } = await import('../../../src/act/fill/fill.ts');
const { onceSeen } = await import('../../../src/act/fill/again.ts');

beforeEach(clear);

const field = (): FieldFacts => {
  const [first] = page.documents[0]?.value.fields ?? [];
  if (!first) throw new Error('no field');
  return first;
};

test.each(['transparent', 'covered', 'outside', 'tiny'] as const)(
  'a field that is %s while its dialog still moves is filled when it stands',
  async (shown) => {
    show('https://example.com', { ...LOGIN, fields: [{ label: 'Authentication code', shown }] });
    setTimeout(() => {
      field().shown = 'yes';
    }, 200);
    expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'filled', host: 'example.com' });
    expect(page.orders).toHaveLength(1);
  },
);

test('a field that stays see-through is never written to', async () => {
  show('https://example.com', {
    ...LOGIN,
    fields: [{ label: 'Authentication code', shown: 'transparent' }],
  });
  expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'refused', code: 'field_hidden' });
  expect(page.orders).toEqual([]);
});

test('a field that is covered when it is to be written gets the same code afterwards', async () => {
  show('https://example.com');
  page.answer = { outcome: 'refused', reason: 'hidden' };
  setTimeout(() => {
    page.answer = { outcome: 'written' };
  }, 200);
  expect((await fill(TAB, account(), 0)).outcome).toBe('filled');
  expect(new Set(page.orders.map(({ order }) => order.code)).size).toBe(1);
});

test('what is not hidden is asked for once', async () => {
  const again = vi.fn();
  expect(await onceSeen('there', (answer) => answer === 'hidden', again)).toBe('there');
  expect(again).not.toHaveBeenCalled();
});
