// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

// There is no layout here.
vi.mock('../../../../src/content/dom/visibility.ts', () => ({
  Sight: class {
    of(): string {
      return 'yes';
    }
  },
}));

const { write } = await import('../../../../src/content/field/write/write.ts');

const HALF = '<input maxlength="3">';

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll('input')];
const values = (): string[] => inputs().map(({ value }) => value);

function fill(code = '123456') {
  return write({ origin: self.origin, indexes: [], code, waitMs: 0 }, inputs());
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('two boxes for three digits each', () => {
  it('get half of the code each', async () => {
    document.body.innerHTML = `<form>${HALF} - ${HALF}</form>`;
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['123', '456']);
  });

  it('get it too where the page sets the focus to the second', async () => {
    document.body.innerHTML = `<form>${HALF} - ${HALF}</form>`;
    const [first, second] = inputs();
    first?.addEventListener('input', () => first.value.length === 3 && second?.focus());
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['123', '456']);
  });

  it('get it in the place of an old code', async () => {
    document.body.innerHTML = `<form>${HALF} - ${HALF}</form>`;
    for (const input of inputs()) input.value = '000';
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['123', '456']);
  });

  it('get nothing of a code of eight digits', async () => {
    document.body.innerHTML = `<form>${HALF} - ${HALF}</form>`;
    expect(await fill('12345678')).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(values()).toEqual(['', '']);
  });
});

describe('a readonly field', () => {
  const lock = (opens: (field: HTMLInputElement) => void): void => {
    document.body.innerHTML = '<form><input name="value" readonly></form>';
    const [field] = inputs();
    field?.addEventListener('focus', () => opens(field));
  };
  const open = (field: HTMLInputElement): void => field.removeAttribute('readonly');

  it('is filled where it opens when it gets the focus', async () => {
    lock(open);
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['123456']);
  });

  it('is filled where it opens a moment later', async () => {
    lock((field) => setTimeout(() => open(field), 50));
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['123456']);
  });

  it('is left alone where it stays closed, or holds something', async () => {
    lock(() => undefined);
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(values()).toEqual(['']);
    lock(open);
    for (const input of inputs()) input.value = '7';
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'hidden' });
    expect(values()).toEqual(['7']);
  });
});
