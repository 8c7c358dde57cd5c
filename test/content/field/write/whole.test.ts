// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldFacts } from '../../../../src/core/page/facts.ts';

vi.mock('../../../../src/content/dom/visibility.ts', () => ({
  Sight: class {
    of(element: HTMLElement): string {
      return element.hidden ? 'hidden' : 'yes';
    }
  },
}));

const { readDocument } = await import('../../../../src/content/field/facts.ts');
const { writeWhole } = await import('../../../../src/content/field/write/whole.ts');

const CODE = '1f3a-77c0';
const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;
const factsNow = (): FieldFacts | undefined => readDocument(() => 0).fields[0];

function fill(decided = factsNow()) {
  const order = { origin: self.origin, indexes: [0], code: CODE, waitMs: 0 };
  return writeWhole(decided ? { ...order, whole: decided } : order, field(), factsNow());
}

beforeEach(() => {
  document.body.innerHTML = '<form><label>Recovery code <input name="recovery"></label></form>';
});

describe('a recovery code', () => {
  it('goes into the field that was decided on', async () => {
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(field().value).toBe(CODE);
  });

  it.each([
    ['another label', () => field().parentElement?.firstChild?.replaceWith('Comment ')],
    ['another name', () => field().setAttribute('name', 'comment')],
    ['another type', () => field().setAttribute('type', 'password')],
  ])('does not go into it once the page has given it %s', async (_, reuse) => {
    const decided = factsNow();
    reuse();
    expect(await fill(decided)).toEqual({ outcome: 'refused', reason: 'gone' });
    expect(field().value).toBe('');
  });

  it('does not go into a field with a text, or of another document', async () => {
    field().value = 'mine';
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'occupied' });
    const order = { origin: 'https://other.example', indexes: [0], code: CODE, waitMs: 0 };
    expect(await writeWhole(order, field(), factsNow())).toEqual({
      outcome: 'refused',
      reason: 'origin',
    });
  });
});
