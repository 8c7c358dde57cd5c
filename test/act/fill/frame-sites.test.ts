import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Form } from '../../forms/form.ts';
import { account, clear, LOGIN, managed, page, show, TAB } from '../double.ts';

vi.mock('../../../src/content/fill.ts?script&iife', () => ({ default: 'fill.js' }));
vi.mock(
  '../../../src/browser/handoff/choice.ts',
  async () => (await import('../double.ts')).choice,
);
vi.mock(
  '../../../src/browser/storage/settings.ts',
  async () => (await import('../double.ts')).settings,
);
vi.mock(
  '../../../src/browser/storage/managed.ts',
  async () => (await import('../double.ts')).managed,
);
vi.mock('../../../src/browser/inject.ts', async () => (await import('../double.ts')).inject);
vi.mock('../../../src/vault/vault.ts', async () => (await import('../double.ts')).vaultRoom);

const { fill, look } = await import('../../../src/act/fill/fill.ts');

beforeEach(clear);

describe('a form in a frame that we cannot see into', () => {
  const SEARCH: Form = { ...LOGIN, text: [], fields: [{ label: 'Search' }] };

  const around = (hosts: string[], form = SEARCH, origin = 'https://shop.example'): void =>
    show(origin, form, true, 'top', hosts);

  const site = (host: string, known = false, lookalikeOf: string | null = null) => ({
    host,
    known,
    lookalikeOf,
  });

  test('is not asked about where the organization lets no code be filled', async () => {
    managed.policy = { fillSites: ['shop.example', 'example.com'] };
    around(['ads.example', 'example.com']);
    expect(await fill(TAB, account(), 0)).toMatchObject({ frames: [site('example.com', true)] });
  });

  test('is asked about, confirmed sites first', async () => {
    around(['ads.example', 'example.com:8443']);
    expect(await fill(TAB, account(), 0)).toEqual({
      outcome: 'framed',
      page: 'shop.example',
      documentId: 'top',
      frames: [site('example.com', true), site('ads.example')],
    });
    expect(page.orders).toEqual([]);
  });

  test('is named as a look-alike where it is one', async () => {
    around(['exarnple.com']);
    expect(await fill(TAB, account(), 0)).toMatchObject({
      frames: [site('exarnple.com', false, 'example.com')],
    });
  });

  test('is not asked about where the page has a field of its own to ask about', async () => {
    around(['ads.example'], LOGIN);
    expect((await fill(TAB, account(), 0)).outcome).toBe('unknown_site');
  });

  test('is not asked about where the confirmed page has the field', async () => {
    around(['ads.example'], LOGIN, 'https://example.com');
    expect((await fill(TAB, account(), 0)).outcome).toBe('filled');
  });

  test('is asked about where the confirmed page has no field', async () => {
    around(['login.example.net'], SEARCH, 'https://example.com');
    expect((await fill(TAB, account(), 0)).outcome).toBe('framed');
  });

  test('is never asked about within a page that is not encrypted', async () => {
    around(['example.com'], SEARCH, 'http://shop.example');
    expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'refused', code: 'site_insecure' });
  });

  test('is no second question once it was seen and has no field', async () => {
    around(['example.com']);
    show('https://example.com', SEARCH, false);
    expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'refused', code: 'field_none' });
  });

  test('is told by a look', async () => {
    around(['example.com']);
    expect(await look(TAB, 0)).toMatchObject({ field: 'none', frames: ['example.com'] });
  });
});
