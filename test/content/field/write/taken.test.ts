// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { Taken } from '../../../../src/content/field/write/taken.ts';

let field: HTMLInputElement;
const fields = (): HTMLElement[] => [field];

beforeEach(() => {
  document.body.innerHTML = '<form><input></form>';
  field = document.querySelector('input') as HTMLInputElement;
});

it.each([
  ['a form is sent', () => field.form?.dispatchEvent(new Event('submit', { bubbles: true }))],
  ['the page is left', () => window.dispatchEvent(new Event('beforeunload'))],
  ['the address is another', () => history.pushState(null, '', `#${Math.random()}`)],
  ['the field is closed', () => field.toggleAttribute('disabled', true)],
  ['the field is read only', () => field.toggleAttribute('readonly', true)],
])('a page took the code when %s', (_, deed) => {
  const taken = new Taken();
  expect(taken.isSeen(fields())).toBe(false);
  deed();
  expect(taken.isSeen(fields())).toBe(true);
  taken.end();
});

it('a form in a shadow root is heard too', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<form></form>';
  const taken = new Taken();
  taken.watch(root);
  root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(taken.isSeen([])).toBe(true);
  taken.end();
});

it('nothing is heard any more after the end', () => {
  const taken = new Taken();
  taken.end();
  field.form?.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(taken.isSeen([])).toBe(false);
});

it('a form that a script gathers after the last character is sent, unless it always does', () => {
  for (const isUsual of [false, true]) {
    const taken = new Taken();
    const gather = () => field.form?.dispatchEvent(new Event('formdata', { bubbles: true }));
    if (isUsual) gather();
    taken.last();
    gather();
    expect(taken.isSeen(fields())).toBe(!isUsual);
    taken.end();
  }
});
