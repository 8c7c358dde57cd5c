import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostile } from '../../../forms/hostile.ts';
import { baseOf, type Filler, openFiller, servePages } from '../../drive/filler.ts';

let server: Server;
let filler: Filler;

beforeAll(async () => {
  server = await servePages(async (name) => {
    const page = hostile.find((one) => one.name === name);
    if (!page) throw new Error(name);
    return page.html;
  });
  filler = await openFiller(baseOf(server));
});
afterAll(async () => {
  await filler?.close();
  server?.close();
});

describe('only what a person sees is filled, and only on the confirmed site', () => {
  test.each(hostile.map((page) => [page.name, page] as const))('%s', async (name, { changes }) => {
    const { changed, outcome } = await filler.fill(encodeURIComponent(name));
    expect({ changed: changed.length, outcome }).toEqual({
      changed: changes,
      outcome: changes > 0 ? 'filled' : expect.stringMatching(/none|refused/),
    });
    if (changes > 0) expect(changed.map(({ value }) => value).join('')).toMatch(/^\d{6}$/);
  });
});
