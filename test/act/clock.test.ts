import { describe, expect, it, vi } from 'vitest';

const answers = vi.hoisted(() => ({ value: null as unknown }));
vi.mock('../../src/content/clock.ts?script&iife', () => ({ default: 'clock.js' }));
vi.mock('../../src/browser/inject.ts', () => ({
  ask: async () =>
    answers.value === null ? [] : [{ documentId: 'd', frameId: 0, value: answers.value }],
}));

const { clockOffset, offsetOf } = await import('../../src/act/clock.ts');
const TAB = { tabId: 1, windowId: 1, url: '', title: '', incognito: false };
const T = Date.UTC(2027, 0, 1, 12);

describe('the clock, compared with a site', () => {
  it.each([
    ['agrees when the site speaks between question and answer', T - 40, T + 60, 0],
    ['is not blamed for the part of a second that the header leaves out', T + 900, T + 990, 0],
    ['is not blamed for a slow answer', T - 8000, T + 100, 0],
    ['is ahead', T + 61_000, T + 61_100, 60],
    ['is behind', T - 90_200, T - 90_000, -90],
  ])('%s', (_name, before, after, offset) => {
    expect(offsetOf({ site: T, before, after })).toBe(offset);
  });

  it.each(['silent', 'cached', 'offline'])('is unknown: %s', async (why) => {
    answers.value = why;
    expect(await clockOffset(TAB)).toBe(why);
  });

  it('is unknown when the page answers nothing, and known when the site tells', async () => {
    answers.value = null;
    expect(await clockOffset(TAB)).toBe('silent');
    answers.value = { site: T, before: T + 31_000, after: T + 31_500 };
    expect(await clockOffset(TAB)).toBe(30);
  });
});
