import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { account } from '../../vault/account.ts';

const stored = vi.hoisted(() => ({
  state: 'open',
  accounts: [] as Account[],
  passkeys: [] as { name: string }[],
  error: null as unknown,
  heard: [] as (() => void)[],
}));

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => stored.state,
  passkeys: async () => stored.passkeys,
  read: async () => {
    if (stored.error) throw stored.error;
    return { accounts: stored.accounts, taughtFields: [], sync: null, extra: {} };
  },
  whyFailed: async () => (stored.error as Refusal).code,
  onVault: (listener: () => void) => {
    stored.heard.push(listener);
    return () => undefined;
  },
}));

const state = await import('../../../src/ui/state/state.ts');
const { go, view } = await import('../../../src/ui/state/view.ts');
const { message, showMessage } = await import('../../../src/ui/state/message.ts');
const ids = (accounts: Account[]): string[] => accounts.map(({ id }) => id);
const tabOf = (url: string) => ({ tabId: 1, windowId: 1, url, title: '', incognito: false });

beforeEach(async () => {
  Object.assign(stored, { state: 'open', accounts: [], error: null, heard: [] });
  state.tab.value = null;
  state.page.value = null;
  state.query.value = '';
  state.choosing.value = false;
  await state.refresh();
});

describe('what is shown of the vault', () => {
  it('keeps the trash out of the list', async () => {
    stored.accounts = [account('a'), account('b', { deletedAt: 5 })];
    await state.refresh();
    expect(ids(state.accounts.value)).toEqual(['a']);
    expect(ids(state.trash.value)).toEqual(['b']);
    expect(state.accountById('b')?.deletedAt).toBe(5);
  });

  it('shows nothing of an open vault once it is locked', async () => {
    stored.accounts = [account('a')];
    await state.refresh();
    stored.state = 'locked';
    await state.refresh();
    expect(state.vault.value).toBe('locked');
    expect(state.accounts.value).toEqual([]);
    expect(state.accountById('a')).toBeUndefined();
  });

  it('names the passkeys that open it while it is locked', async () => {
    stored.passkeys = [{ name: 'blue key' }, { name: 'laptop' }];
    stored.state = 'locked';
    await state.refresh();
    expect(state.passkeyNames.value).toEqual(['blue key', 'laptop']);
  });

  it('forgets the search and the screen with it', async () => {
    state.query.value = 'my bank';
    go({ screen: 'found', scan: { findings: [], fillHost: 'bank.example', key: null } });
    showMessage({ tone: 'bad', text: 'Bank …' });
    stored.state = 'locked';
    await state.refresh();
    expect([state.query.value, view.value, message.value]).toEqual(['', { screen: 'home' }, null]);
  });

  it('is locked when the deadline passes between the two looks', async () => {
    stored.error = new Refusal('vault_locked');
    await state.refresh();
    expect(state.vault.value).toBe('locked');
  });

  it.each([
    [new Refusal('vault_damaged'), 'vault_damaged'],
    [new Error('disk'), 'vault_unreadable'],
  ])('has failed, never is empty, on %s', async (error, code) => {
    stored.error = error;
    await state.refresh();
    expect([state.vault.value, state.failure.value]).toEqual(['failed', code]);
  });

  it('says why it has failed', async () => {
    Object.assign(stored, { state: 'failed', error: new Refusal('vault_newer') });
    await state.refresh();
    expect([state.vault.value, state.failure.value]).toEqual(['failed', 'vault_newer']);
  });

  it('follows changes of other windows', async () => {
    state.followVault();
    stored.accounts = [account('from another window')];
    for (const listener of stored.heard) listener();
    await vi.waitFor(() => expect(ids(state.accounts.value)).toEqual(['from another window']));
  });
});

describe('the account of the page', () => {
  const shop = account('shop', { issuer: 'Shop', sites: ['shop.example'] });
  const other = account('other', { issuer: 'Other', sites: ['other.example'] });

  it('is on the card, and not in the list below', async () => {
    stored.accounts = [other, shop];
    state.tab.value = tabOf('https://shop.example/login');
    await state.refresh();
    expect(state.card.value?.id).toBe('shop');
    expect(ids(state.shown.value)).toEqual(['other']);
  });

  it('gives way to a search and to choosing', async () => {
    stored.accounts = [other, shop];
    state.tab.value = tabOf('https://shop.example/');
    await state.refresh();
    state.query.value = 'sho';
    expect([state.card.value, ids(state.shown.value)]).toEqual([null, ['shop']]);
    state.query.value = '';
    state.choosing.value = true;
    expect([state.card.value, ids(state.shown.value)]).toEqual([null, ['shop', 'other']]);
  });

  it('leaves the others of the site at the head of the list, before those used later', async () => {
    const second = account('second', { issuer: 'Zzz', sites: ['shop.example'], usedAt: 1 });
    stored.accounts = [{ ...other, usedAt: 90, pinned: true }, second, { ...shop, usedAt: 80 }];
    state.tab.value = tabOf('https://shop.example/login');
    await state.refresh();
    expect(state.card.value?.id).toBe('shop');
    expect(ids(state.alsoHere.value)).toEqual(['second']);
    expect(ids(state.shown.value)).toEqual(['second', 'other']);
    state.choosing.value = true;
    expect(ids(state.alsoHere.value)).toEqual([]);
    expect(state.shown.value).toHaveLength(3);
  });

  it('is none of those that the page names, and they come first', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) =>
      account(id, { issuer: 'Shop', accountName: id, sites: ['shop.example'] }),
    );
    stored.accounts = [a, b, c, other] as Account[];
    state.tab.value = tabOf('https://shop.example/login');
    state.page.value = { named: ['c', 'b'] } as typeof state.page.value;
    await state.refresh();
    expect(state.card.value).toBeNull();
    expect(ids(state.alsoHere.value)).toEqual(['b', 'c', 'a']);
    expect(ids(state.shown.value)).toEqual(['b', 'c', 'a', 'other']);
  });

  it('is never taken for confirmed by its name', async () => {
    stored.accounts = [shop];
    state.tab.value = tabOf('https://shop.evil.example/');
    await state.refresh();
    expect(state.isHere(shop)).toBe(false);
    expect(state.here.value).toEqual([]);
  });

  it('is only proposed when its name alone is that of the page', async () => {
    stored.accounts = [shop, account('meridian', { issuer: 'Meridian', sites: [] })];
    state.tab.value = tabOf('https://meridian.example/');
    await state.refresh();
    expect([state.card.value, state.suggested.value?.id]).toEqual([null, 'meridian']);
    expect(ids(state.shown.value)).toEqual(['shop']);
  });

  it('is the one that was just saved, where another of its name was used before', async () => {
    const used = { ...shop, usedAt: 50 };
    stored.accounts = [used];
    state.tab.value = tabOf('https://shop.example/');
    await state.refresh();
    stored.accounts = [used, { ...shop, id: 'set up again', createdAt: 60, usedAt: null }];
    await state.refresh();
    expect(state.card.value?.id).toBe('set up again');
  });

  it('is proposed before the one that it replaces, too', async () => {
    const used = account('used', { issuer: 'Meridian', sites: [], usedAt: 50 });
    stored.accounts = [used, { ...used, id: 'set up again', createdAt: 60, usedAt: null }];
    state.tab.value = tabOf('https://meridian.example/');
    await state.refresh();
    expect(state.suggested.value?.id).toBe('set up again');
  });

  it('does not jump away when it is used, but moves when it is pinned', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => account(id, { issuer: id, sites: [] })) as [
      Account,
      Account,
      Account,
    ];
    stored.accounts = [a, b, c];
    await state.refresh();
    expect(ids(state.accounts.value)).toEqual(['a', 'b', 'c']);
    stored.accounts = [a, b, { ...c, usedAt: 99 }];
    await state.refresh();
    expect(ids(state.accounts.value)).toEqual(['a', 'b', 'c']);
    stored.accounts = [a, b, { ...c, pinned: true }];
    await state.refresh();
    expect(ids(state.accounts.value)).toEqual(['c', 'a', 'b']);
  });
});
