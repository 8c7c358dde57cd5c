// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { releaseKey, typeKey } from '../../../../src/content/field/write/keys.ts';

const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;
const always = (): boolean => true;

/** Types and lets go; returns the events in their order. */
function typed(char: string, isWhole = true, isStill = always): string[] {
  const heard: string[] = [];
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'change'])
    document.body.addEventListener(type, () => heard.push(type), { once: true });
  typeKey(field(), char, isWhole, isStill);
  releaseKey(field(), char);
  return heard;
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.body.append(document.createElement('input'));
  field().focus();
});

describe('a key', () => {
  it('is heard as one of a keyboard, and as nothing more', () => {
    expect(typed('7')).toEqual(['keydown', 'keypress', 'beforeinput', 'input', 'keyup']);
    expect(field().value).toBe('7');
  });

  it.each([
    ['4', 'Digit4', 52, 52],
    ['B', 'KeyB', 66, 66],
  ])('says which it is: %s', (char, code, down, press) => {
    const said: unknown[] = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      field().addEventListener(type, (event) => {
        const { key, code, keyCode } = event as KeyboardEvent;
        said.push([key, code, keyCode]);
      });
    typed(char);
    expect(said).toEqual([
      [char, code, down],
      [char, code, press],
      [char, code, down],
    ]);
  });

  it('goes to the caret, or in place of all', () => {
    field().value = '99';
    typed('1');
    typed('2', false);
    expect(field().value).toBe('12');
  });

  it('puts no more in than the field takes', () => {
    field().maxLength = 1;
    typed('1');
    typed('2', false);
    expect(field().value).toBe('1');
  });

  it.each(['keydown', 'keypress', 'beforeinput'])(
    'that the page takes at %s puts nothing in',
    (type) => {
      field().addEventListener(type, (event) => event.preventDefault());
      expect(typed('1')).not.toContain('input');
      expect(field().value).toBe('');
    },
  );

  it.each([['keydown'], ['keypress'], ['beforeinput']])(
    'puts nothing in where the page changed at %s',
    (type) => {
      let isStill = true;
      field().addEventListener(type, () => {
        isStill = false;
      });
      typed('1', true, () => isStill);
      expect(field().value).toBe('');
    },
  );
});
