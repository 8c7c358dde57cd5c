import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Form } from '../../forms/form.ts';
import { account, chosen, clear, LOGIN, managed, page, show, TAB, vault } from '../double.ts';

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
const { writeInto } = await import('../../../src/act/fill/documents.ts');
const { fillRecovery } = await import('../../../src/act/recovery/fill.ts');

beforeEach(clear);

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
    await fill(TAB, account(), 40.1);
    await vi.waitFor(() => expect(vault.contents.accounts[0]?.usedAt).toBe(40));
  });
});

describe('where it may go', () => {
  test.each([
    ['https://evil.example', { outcome: 'unknown_site', host: 'evil.example', lookalikeOf: null }],
    [
      'https://exarnple.com',
      { outcome: 'unknown_site', host: 'exarnple.com', lookalikeOf: 'example.com' },
    ],
    [
      'https://login.example.com',
      { outcome: 'unknown_site', host: 'login.example.com', lookalikeOf: null },
    ],
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

describe('where an organization lets codes be filled', () => {
  beforeEach(() => {
    managed.policy = { fillSites: ['example.com', '*.corp.example'] };
  });
  const barred = { outcome: 'refused', code: 'policy_site' };

  test.each([
    ['https://example.com', 'example.com'],
    ['https://login.corp.example', 'login.corp.example'],
  ])('to %s', async (origin, host) => {
    show(origin);
    const ended = await fill(TAB, account({ sites: [host] }), 0);
    expect(ended).toEqual({ outcome: 'filled', host });
  });

  test.each([true, false])('and nowhere else, confirmed (%s) or not', async (isConfirmed) => {
    show('https://shop.example');
    const given = account({ type: 'hotp', sites: isConfirmed ? ['shop.example'] : [] });
    expect(await fill(TAB, given, 0)).toEqual(barred);
    expect(page.orders).toEqual([]);
    expect(vault.changes).toBe(0);
  });

  test('not a recovery code either', async () => {
    show('https://shop.example');
    expect(await fillRecovery(TAB, account({ sites: ['shop.example'] }), 'k4zp-91qw')).toEqual(
      barred,
    );
    expect(page.orders).toEqual([]);
  });

  test('not into a document that was looked at while it was permitted', async () => {
    show('https://shop.example');
    const order = { origin: 'https://shop.example', indexes: [0], code: '123456', waitMs: 0 };
    await expect(writeInto(TAB, 'https://shop.example', order)).rejects.toThrow('policy_site');
    expect(page.orders).toEqual([]);
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
    expect((await fill(TAB, account(), 0, choices[1]?.fields)).outcome).toBe('filled');
    expect(page.orders[0]?.order.indexes).toEqual([1]);
  });

  test('a choice does not open another site', async () => {
    show('https://evil.example', LOGIN, true, 'd');
    expect((await fill(TAB, account(), 0, { documentId: 'd', indexes: [0] })).outcome).toBe(
      'unknown_site',
    );
  });

  test('a choice of a field that nobody was shown is refused', async () => {
    show('https://example.com', two);
    const handle = { documentId: 'https://example.com', indexes: [7] };
    expect(await fill(TAB, account(), 0, handle)).toEqual({
      outcome: 'refused',
      code: 'page_gone',
    });
    expect(page.orders).toEqual([]);
  });

  test('a choice on a page that is gone is refused', async () => {
    show('https://example.com');
    expect(await fill(TAB, account(), 0, { documentId: 'gone', indexes: [0] })).toEqual({
      outcome: 'refused',
      code: 'page_gone',
    });
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

describe('sending the form', () => {
  test('is asked for only where the person wants it', async () => {
    show('https://example.com');
    await fill(TAB, account(), 0);
    expect(page.orders[0]?.order.submit).toBeUndefined();
    chosen.submits = true;
    await fill(TAB, account(), 0);
    expect(page.orders[1]?.order.submit).toBe(true);
  });

  test('is never asked for where two-step verification is turned on', async () => {
    chosen.submits = true;
    show('https://example.com', { ...LOGIN, square: 'Scan this with your authenticator app' });
    await fill(TAB, account(), 0);
    expect(page.orders[0]?.order.submit).toBeUndefined();
  });
});

test('a code that the page did not keep is handed back for the clipboard', async () => {
  show('https://example.com');
  page.answer = { outcome: 'refused', reason: 'refused' };
  expect(await fill(TAB, account(), 59 - 20)).toEqual({
    outcome: 'refused',
    code: 'field_refused_code',
    spare: '94287082',
  });
});

test.each([
  ['button', 'field_button_off'],
  ['joined', 'field_not_joined'],
])(
  'what the page keeps back although the code stands there is said, and the account counts as used: %s',
  async (lacks, code) => {
    show('https://example.com');
    page.answer = { outcome: 'written', lacks };
    expect(await fill(TAB, account(), 59 - 20)).toEqual({ outcome: 'refused', code });
    expect(vault.changes).toBe(1);
  },
);

test('a look says what the page would take and writes nothing', async () => {
  show('https://example.com');
  expect(await look(TAB, 0)).toEqual({
    host: 'example.com',
    secure: true,
    field: 'fill',
    enrollment: false,
    frames: [],
  });
  expect(page.orders).toEqual([]);
});

test('a look takes a field pointed out in the menu for a fillable one, for a while', async () => {
  show('https://example.com', {
    name: '',
    title: 'Odd site',
    fields: [{ html: 'name=snr' }],
    expect: 'never',
  });
  chosen.left = { documentId: 'https://example.com', indexes: [0] };
  expect(await look(TAB, 60)).toMatchObject({ field: 'fill' });
  expect(await look({ ...TAB, tabId: 2 }, 60)).toMatchObject({ field: 'none' });
  expect(await look(TAB, 600)).toMatchObject({ field: 'none' });
});
