// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../src/content/dom/visibility.ts', () => ({
  Sight: class {
    of(element: HTMLElement): string {
      return element.hidden ? 'hidden' : 'yes';
    }
  },
}));

const { append } = await import('../../../../src/content/field/write/append.ts');

const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;

function behind(code = '123456', last?: string, waitMs = 0) {
  return append({ origin: self.origin, indexes: [0], code, waitMs, append: true }, field(), last);
}

beforeEach(() => {
  document.body.innerHTML =
    '<form><label>Password <input type="password" name="pw"></label></form>';
});

describe('a code behind a password', () => {
  it('leaves the password and stands right behind it', async () => {
    field().value = 'correct horse 9';
    expect(await behind()).toEqual({ outcome: 'written' });
    expect(field().value).toBe('correct horse 9123456');
  });

  it('is put there once', async () => {
    field().value = 'horse';
    await behind();
    expect(await behind('123456', '123456')).toEqual({ outcome: 'written' });
    expect(await behind('123456')).toEqual({ outcome: 'written' });
    expect(field().value).toBe('horse123456');
  });

  it('makes room for the next one', async () => {
    field().value = 'horse';
    await behind();
    expect(await behind('654321', '123456')).toEqual({ outcome: 'written' });
    expect(field().value).toBe('horse654321');
  });

  it('takes nothing away from a password that was typed anew', async () => {
    field().value = '12345678';
    expect(await behind('654321', '000000')).toEqual({ outcome: 'written' });
    expect(field().value).toBe('12345678654321');
  });

  it('waits for what is typed in the meantime', async () => {
    field().value = 'hor';
    const report = behind('123456', undefined, 30);
    field().value = 'horse';
    expect(await report).toEqual({ outcome: 'written' });
    expect(field().value).toBe('horse123456');
  });

  it.each([
    ['there is no password yet', () => undefined, 'empty'],
    ['the field shows what it holds', () => field().setAttribute('type', 'text'), 'gone'],
    ['nobody sees the field', () => field().toggleAttribute('hidden', true), 'hidden'],
  ])('is refused where %s', async (_, change, reason) => {
    if (reason !== 'empty') field().value = 'horse';
    change();
    expect(await behind()).toEqual({ outcome: 'refused', reason });
    expect(field().value).toBe(reason === 'empty' ? '' : 'horse');
  });

  it('is refused when the page does not keep it', async () => {
    field().value = 'horse';
    field().addEventListener('input', () => {
      field().value = 'horse';
    });
    expect(await behind()).toEqual({ outcome: 'refused', reason: 'refused' });
  });

  it('is refused on another origin than the one that was looked at', async () => {
    field().value = 'horse';
    const order = { origin: 'https://other.example', indexes: [0], code: '123456', waitMs: 0 };
    expect(await append(order, field(), undefined)).toEqual({
      outcome: 'refused',
      reason: 'origin',
    });
    expect(field().value).toBe('horse');
  });
});
