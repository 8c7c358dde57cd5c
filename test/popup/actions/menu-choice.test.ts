// @vitest-environment happy-dom

import { beforeEach, expect, it, vi } from 'vitest';
import type { PageLook } from '../../../src/act/fill/outcome.ts';
import type { Account } from '../../../src/core/account/account.ts';
import { account } from '../../vault/account.ts';

const left = vi.hoisted(() => ({ choice: null as object | null, accounts: [] as Account[] }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: { get: async () => ({ choice: left.choice }), remove: async () => undefined },
    },
  },
}));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => ({ accounts: left.accounts, taughtFields: [], sync: null, extra: {} }),
}));

const { chooseForMenu } = await import('../../../src/popup/actions/menu-choice.ts');
const state = await import('../../../src/ui/state/state.ts');

const NOW = 1_000;
const LOOK: PageLook = {
  host: 'bank.test',
  secure: true,
  field: 'fill',
  enrollment: false,
  frames: [],
  named: [],
};

const CHOSEN = { documentId: 'a', indexes: [0] };

async function opened(choice: object | null, look: Partial<PageLook> = {}, sites: string[] = []) {
  Object.assign(left, { choice, accounts: [account('bank', { sites })] });
  state.tab.value = {
    tabId: 1,
    windowId: 1,
    url: 'https://bank.test/',
    title: '',
    incognito: false,
  };
  state.page.value = { ...LOOK, ...look };
  await state.refresh();
  await chooseForMenu(NOW);
  return state.choosing.value;
}

beforeEach(() => {
  state.choosing.value = false;
});

it('a field chosen in the menu waits for the account that its code comes from', async () => {
  expect(await opened({ tabId: 1, choice: CHOSEN, at: NOW - 5 })).toBe(true);
});

it.each([
  ['none was chosen', null],
  ['another tab', { tabId: 2, choice: CHOSEN, at: NOW - 5 }],
  ['too long ago', { tabId: 1, choice: CHOSEN, at: NOW - 200 }],
])('nothing waits: %s', async (_, choice) => {
  expect(await opened(choice)).toBe(false);
});

it('nothing waits where the field is gone, or an account of the site has its card', async () => {
  const choice = { tabId: 1, choice: CHOSEN, at: NOW - 5 };
  expect(await opened(choice, { field: 'none' })).toBe(false);
  expect(await opened(choice, {}, ['bank.test'])).toBe(false);
});
