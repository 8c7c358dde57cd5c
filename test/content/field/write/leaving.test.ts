// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { owedChange } from '../../../../src/content/field/write/leaving.ts';

const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;
let heard: number;

const leave = (): boolean => field().dispatchEvent(new FocusEvent('blur'));
const send = (): boolean | undefined =>
  field().form?.dispatchEvent(new Event('submit', { bubbles: true }));

beforeEach(() => {
  document.body.innerHTML = '<form><input value="123456"></form>';
  heard = 0;
  field().addEventListener('change', () => heard++);
});

it('comes once, when the field is left, however often it was written to', () => {
  owedChange(field());
  owedChange(field());
  expect(heard).toBe(0);
  leave();
  leave();
  expect(heard).toBe(1);
});

it('is left to the browser where that says it', () => {
  owedChange(field());
  field().dispatchEvent(new Event('change'));
  leave();
  expect(heard).toBe(1);
});

it('is not said of a field that the page has emptied', () => {
  owedChange(field());
  field().value = '';
  leave();
  expect(heard).toBe(0);
});

it('is not said where the page sends its form by itself', () => {
  owedChange(field());
  send();
  expect(heard).toBe(0);
});

it('comes before the form is sent with Enter', () => {
  owedChange(field());
  const enter = new KeyboardEvent('keydown', { key: 'Enter' });
  Object.defineProperty(enter, 'isTrusted', { value: true });
  field().dispatchEvent(enter);
  send();
  expect(heard).toBe(1);
});

it('comes at once for who presses the button, and then no more', () => {
  const pay = owedChange(field());
  pay();
  pay();
  leave();
  expect(heard).toBe(1);
});
