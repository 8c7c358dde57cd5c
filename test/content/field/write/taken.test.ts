// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
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

it('a call to an address that is made up each time is a habit of the page', () => {
  const heard = vi.spyOn(performance, 'getEntriesByType');
  const records = vi.spyOn(PerformanceObserver.prototype, 'takeRecords').mockReturnValue([]);
  const call = (id: string, startTime: number) =>
    ({
      name: `https://shop.example/beat/${id}`,
      startTime,
      initiatorType: 'fetch',
    }) as unknown as PerformanceEntry;
  heard.mockReturnValue([call('3fa85f64-5717-4562-b3fc-2c963f66afa6', 0)]);
  const taken = new Taken();
  taken.last();
  taken.typed();
  records.mockReturnValue([call('9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', performance.now() + 50)]);
  expect(taken.isSeen(fields())).toBe(false);
  records.mockReturnValue([call('verify', performance.now() + 60)]);
  expect(taken.isSeen(fields())).toBe(true);
  taken.end();
  vi.restoreAllMocks();
});
