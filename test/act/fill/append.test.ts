import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import type { Form } from '../../forms/form.ts';
import { account, chosen, clear, page, show, TAB, vault } from '../double.ts';

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

const { fill } = await import('../../../src/act/fill/fill.ts');

beforeEach(clear);

describe('a code behind a password', () => {
  const SIGN_IN: Form = {
    name: '',
    text: ['Sign in'],
    fields: [
      { label: 'User name', html: 'name=user', holds: 'other' },
      { label: 'Password', html: 'name=pw', type: 'password', holds: 'other' },
    ],
    expect: 'never',
  };

  test('is put there on a site that is known to want it', async () => {
    show('https://auth.redhat.com', SIGN_IN);
    const mine = account({ sites: ['auth.redhat.com'] });
    expect((await fill(TAB, mine, 0)).outcome).toBe('filled');
    expect(page.orders[0]?.order).toMatchObject({ indexes: [1], append: true });
  });

  test('is refused there while the password is missing', async () => {
    show('https://auth.redhat.com', SIGN_IN);
    page.answer = { outcome: 'refused', reason: 'empty' };
    const mine = account({ sites: ['auth.redhat.com'] });
    expect(await fill(TAB, mine, 0)).toEqual({ outcome: 'refused', code: 'field_password_empty' });
  });

  test('is put nowhere else by itself', async () => {
    show('https://example.com', SIGN_IN);
    expect(await fill(TAB, account(), 0)).toEqual({ outcome: 'refused', code: 'field_none' });
  });

  test('is asked about where a person pointed at the password, and kept once chosen', async () => {
    show('https://example.com', SIGN_IN, true, 'd');
    chosen.left = { documentId: 'd', indexes: [1] };
    const asked = await fill(TAB, account(), 0);
    expect(asked).toMatchObject({ outcome: 'offered', code: 'field_password' });
    const choices = asked.outcome === 'offered' ? asked.choices : [];
    expect(choices.map(({ append }) => append)).toEqual([true]);
    expect(page.orders).toEqual([]);
    chosen.left = null;
    expect((await fill(TAB, account(), 0, choices[0]?.fields)).outcome).toBe('filled');
    page.orders = [];
    const [mine] = vault.contents.accounts as [Account];
    expect((await fill(TAB, mine, 0)).outcome).toBe('filled');
    expect(page.orders[0]?.order).toMatchObject({ indexes: [1], append: true });
  });

  test('is not remembered for the page on which the password is changed', async () => {
    vault.contents = { accounts: [], taughtFields: [], sync: null, extra: {} };
    show('https://auth.redhat.com', { ...SIGN_IN, fields: [...SIGN_IN.fields, ...SIGN_IN.fields] });
    const mine = account({ sites: ['auth.redhat.com'] });
    expect(await fill(TAB, mine, 0)).toEqual({ outcome: 'refused', code: 'field_none' });
  });
});
