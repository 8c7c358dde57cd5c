// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { Taken } from '../../../../src/content/field/write/taken.ts';

// There is no layout here; what is seen is judged in a real browser
// (test/e2e/tests/fill/fields.test.ts).
vi.mock('../../../../src/content/dom/visibility.ts', () => ({
  Sight: class {
    of(element: HTMLElement): string {
      return element.hidden ? 'hidden' : 'yes';
    }
  },
}));

const { write } = await import('../../../../src/content/field/write/write.ts');

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll('input')];
const values = (): string[] => inputs().map(({ value }) => value);

function fill(code = '123456', waitMs = 0, taken = new Taken()) {
  return write({ origin: self.origin, indexes: [], code, waitMs }, inputs(), taken);
}

/** Does something once the field has the whole code. */
function once(deed: () => void): void {
  const field = inputs()[0];
  const heard = (): void => {
    if (field?.value.length !== 6) return;
    field.removeEventListener('input', heard);
    deed();
  };
  field?.addEventListener('input', heard);
}

describe('a page that throws the whole code out', () => {
  const ONE = '<form><p>Your code</p><input name="totp"><p id="told"></p></form>';
  const throwsOut = (deed: (field: HTMLInputElement) => void): void => {
    document.body.innerHTML = ONE;
    once(() => {
      const field = inputs()[0] as HTMLInputElement;
      field.value = '';
      deed(field);
    });
  };

  it('and says nothing took it', async () => {
    throwsOut(() => undefined);
    expect(await fill()).toEqual({ outcome: 'written' });
  });

  it('and marks the field as wrong did not', async () => {
    throwsOut((field) => field.setAttribute('aria-invalid', 'true'));
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
  });

  it('and says more beside the field did not', async () => {
    throwsOut(() => document.querySelector('#told')?.append('No digits here'));
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
  });

  it.each([
    ['only called its server did not', false, { outcome: 'refused', reason: 'refused' }],
    ['sent the form did', true, { outcome: 'written' }],
  ])('and says more beside the field, but %s', async (_, isGone, report) => {
    const taken = new Taken();
    vi.spyOn(taken, 'isSeen').mockReturnValue(true);
    vi.spyOn(taken, 'isGone').mockReturnValue(isGone);
    throwsOut(() => document.querySelector('#told')?.append('No digits here'));
    expect(await fill('123456', 0, taken)).toEqual(report);
  });

  it('and says that it is at work took it', async () => {
    throwsOut(() => document.querySelector('#told')?.append('Looking at it…'));
    expect(await fill()).toEqual({ outcome: 'written' });
  });
});

it('a nameless field gets no digit once another heading stands before it', async () => {
  document.body.innerHTML = '<h1>Type the login code</h1><div><input></div>';
  inputs()[0]?.addEventListener('keydown', () => {
    for (const heading of document.querySelectorAll('h1')) heading.textContent = 'Find a lamp';
  });
  expect(await fill()).toEqual({ outcome: 'refused', reason: 'gone' });
  expect(values()).toEqual(['']);
});
