import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WriteOrder } from '../../src/core/field/facts.ts';
import type { Account, Contents } from '../../src/core/vault/account.ts';
import { type Form, factsOf } from '../forms/form.ts';

const page = vi.hoisted(() => ({
  documents: [] as { documentId: string; frameId: number; value: unknown }[],
  orders: [] as { documentId: string | undefined; order: WriteOrder }[],
  answer: { outcome: 'written' } as unknown,
}));
const chosen = vi.hoisted(() => ({ submits: false }));
const vault = vi.hoisted(() => ({ contents: { accounts: [], extra: {} } as Contents, changes: 0 }));

vi.mock('../../src/content/fill.ts?script&iife', () => ({ default: 'fill.js' }));
vi.mock('../../src/browser/outcome.ts', () => ({
  takeChoice: async () => null,
  leaveChoice: async () => undefined,
}));
vi.mock('../../src/browser/settings.ts', () => ({ readSettings: async () => ({ submits: chosen.submits }) }));
vi.mock('../../src/browser/inject.ts', () => ({
  ask: async (target: { documentIds?: string[] }, _file: string, name: string, order: WriteOrder) => {
    if (name === 'fill.look') return page.documents;
    if (name === 'fill.wait') return [{ value: false }];
    page.orders.push({ documentId: target.documentIds?.[0], order });
    return [{ value: page.answer }];
  },
}));
vi.mock('../../src/vault/vault.ts', () => ({
  read: async () => vault.contents,
  vaultState: async () => 'open',
  change: async (edit: (contents: Contents) => Contents) => {
    vault.changes++;
    vault.contents = edit(vault.contents);
    return vault.contents;
  },
}));

const { fill, look } = await import('../../src/act/fill.ts');

const TAB = { tabId: 1, windowId: 1, url: 'https://example.com/', title: '', incognito: false };
const LOGIN: Form = {
  name: '',
  text: ['Two-factor authentication'],
  fields: [{ label: 'Authentication code' }],
  expect: 0,
};

function show(origin: string, form: Form = LOGIN, top = true, documentId = origin): void {
  const value = { ...factsOf(form), origin, top };
  page.documents.push({ documentId, frameId: page.documents.length, value });
}

// The secret of RFC 6238, appendix B.
function account(change: Partial<Account> = {}): Account {
  const secret = new TextEncoder().encode('12345678901234567890');
  const made: Account = {
    ...{
      id: 'a',
      issuer: '',
      accountName: '',
      secret,
      type: 'totp',
      algorithm: 'SHA1',
      digits: 8,
      period: 30,
    },
    ...{ counter: 0, parameters: [], sites: ['example.com'], recoveryCodes: [], tags: [], pinned: false },
    ...{ note: '', createdAt: 0, updatedAt: 0, usedAt: null, deletedAt: null, extra: {} },
    ...change,
  };
  vault.contents = { accounts: [made], extra: {} };
  return made;
}

beforeEach(() => {
  page.documents = [];
  page.orders = [];
  page.answer = { outcome: 'written' };
  vault.changes = 0;
  chosen.submits = false;
});

describe('the code that leaves', () => {
  test('is the one of now, for the document that was looked at', async () => {
    show('https://example.com');
    expect(await fill(TAB, account(), 59 - 20)).toEqual({ outcome: 'filled', host: 'example.com' });
    expect(page.orders).toEqual([
      {
        documentId: 'https://example.com',
        order: { origin: 'https://example.com', indexes: [0], code: '94287082', waitMs: 0 },
      },
    ]);
  });

  test('with less than five seconds left is the next one, with the time to wait', async () => {
    show('https://example.com');
    await fill(TAB, account(), 27);
    const [{ order } = { order: null }] = page.orders;
    expect(order?.code).toBe('94287082');
    expect(order?.waitMs).toBeGreaterThan(2900);
    expect(order?.waitMs).toBeLessThanOrEqual(3000);
  });

  test('of a counter is saved as used before it leaves', async () => {
    show('https://example.com');
    page.answer = { outcome: 'refused', reason: 'gone' };
    // RFC 4226, appendix D, count 1.
    const outcome = await fill(TAB, account({ type: 'hotp', digits: 6, counter: 1 }), 0);
    expect(outcome).toEqual({ outcome: 'refused', code: 'page_gone' });
    expect(page.orders[0]?.order.code).toBe('287082');
    expect(vault.contents.accounts[0]?.counter).toBe(2);
  });

  test('is noted as used', async () => {
    show('https://example.com');
    await fill(TAB, account(), 40.9);
    await vi.waitFor(() => expect(vault.contents.accounts[0]?.usedAt).toBe(40));
  });
});

describe('where it may go', () => {
  test.each([
    ['https://evil.example', { outcome: 'unknown_site', host: 'evil.example', lookalikeOf: null }],
    ['https://exarnple.com', { outcome: 'unknown_site', host: 'exarnple.com', lookalikeOf: 'example.com' }],
    ['https://login.example.com', { outcome: 'unknown_site', host: 'login.example.com', lookalikeOf: null }],
    ['http://example.com', { outcome: 'refused', code: 'site_insecure' }],
    ['null', { outcome: 'refused', code: 'site_opaque' }],
    ['file://', { outcome: 'refused', code: 'page_forbidden' }],
  ])('not to %s', async (origin, expected) => {
    show(origin);
    expect(await fill(TAB, account(), 0)).toEqual(expected);
    expect(page.orders).toEqual([]);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3000'])(
    'to %s over http',
    async (origin) => {
      show(origin);
      const host = new URL(origin).hostname;
      expect(await fill(TAB, account({ sites: [host] }), 0)).toEqual({ outcome: 'filled', host });
    },
  );

  test('to a whole domain that was confirmed as such', async () => {
    show('https://login.example.com');
    expect((await fill(TAB, account({ sites: ['*.example.com'] }), 0)).outcome).toBe('filled');
  });

  test('never to a neighbour under a shared suffix', async () => {
    show('https://eve.github.io');
    expect((await fill(TAB, account({ sites: ['*.github.io'] }), 0)).outcome).toBe('unknown_site');
  });

  test('only to the frame whose own site is confirmed', async () => {
    show('https://shop.example');
    show('https://example.com', LOGIN, false);
    show('null', LOGIN, false);
    expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'filled', host: 'example.com' });
    expect(page.orders.map(({ documentId }) => documentId)).toEqual(['https://example.com']);
  });
});

describe('when it is not sure', () => {
  const two: Form = {
    ...LOGIN,
    fields: [{ label: 'Authentication code' }, { label: 'Authentication code' }],
  };

  test('it asks, and fills the field that was picked', async () => {
    show('https://example.com', two);
    const asked = await fill(TAB, account(), 0);
    expect(asked).toMatchObject({ outcome: 'offered', code: 'field_several' });
    expect(page.orders).toEqual([]);
    const choices = asked.outcome === 'offered' ? asked.choices : [];
    expect(choices.map(({ name, position }) => [name, position])).toEqual([
      ['Authentication code', 1],
      ['Authentication code', 2],
    ]);
    expect((await fill(TAB, account(), 0, choices[1]?.handle)).outcome).toBe('filled');
    expect(page.orders[0]?.order.indexes).toEqual([1]);
  });

  test('a choice does not open another site', async () => {
    show('https://evil.example', LOGIN, true, 'd');
    expect((await fill(TAB, account(), 0, 'd 0')).outcome).toBe('unknown_site');
  });

  test('a choice on a page that is gone is refused', async () => {
    show('https://example.com');
    expect(await fill(TAB, account(), 0, 'gone 0')).toEqual({ outcome: 'refused', code: 'page_gone' });
  });

  test.each([
    [{ ...LOGIN, fields: [{ label: 'Search' }] }, 'field_none'],
    [{ ...LOGIN, fields: [{ label: 'Authentication code', holds: 'other' }] }, 'field_occupied'],
    [{ ...LOGIN, fields: [{ label: 'Authentication code', shown: 'covered' }] }, 'field_hidden'],
  ] as [Form, string][])('%j', async (form, code) => {
    show('https://example.com', form);
    expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'refused', code });
  });
});

test('a look says what the page would take and writes nothing', async () => {
  show('https://example.com');
  expect(await look(TAB)).toEqual({
    host: 'example.com',
    secure: true,
    field: 'fill',
    enrollment: false,
    frames: [],
  });
  expect(page.orders).toEqual([]);
});
