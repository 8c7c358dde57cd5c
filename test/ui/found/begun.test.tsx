// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Scan } from '../../../src/act/scan/page.ts';
import type { Account, Contents } from '../../../src/core/account/account.ts';
import { BEGUN } from '../../../src/core/account/enrollment.ts';
import { account } from '../../vault/account.ts';

const stored = vi.hoisted(() => ({ accounts: [] as Account[] }));

const begun = vi.hoisted(() => vi.fn<() => Promise<unknown[]>>(async () => []));
vi.mock('webextension-polyfill', () => ({
  default: { storage: { session: { get: async () => ({}) } } },
}));
vi.mock('../../../src/act/scan/parts.ts', async (original) => ({
  ...(await original<typeof import('../../../src/act/scan/parts.ts')>()),
  begun,
}));
vi.mock('../../../src/act/scan/decode/decoder.ts', () => ({ openDecoder: vi.fn() }));
vi.mock('../../../src/content/capture.ts?script&iife', () => ({ default: 'capture.js' }));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => ({ accounts: stored.accounts, taughtFields: [], sync: null, extra: {} }),
  change: async (edit: (contents: Contents) => Contents) => {
    const contents = edit({ accounts: stored.accounts, taughtFields: [], sync: null, extra: {} });
    stored.accounts = contents.accounts;
    return contents;
  },
}));

const { Found } = await import('../../../src/ui/found/Found.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const state = await import('../../../src/ui/state/state.ts');

const drafts = ['Alpha', 'Beta', 'Gamma'].map((issuer, at) =>
  account(issuer, { issuer, secret: new Uint8Array(20).fill(at + 1) }),
);
const ahead = { back: vi.fn(), saved: vi.fn(), show: vi.fn(), otherwise: vi.fn(), next: vi.fn() };

const one = (at: number): Scan['findings'] =>
  drafts.slice(at, at + 1).map((draft) => ({
    kind: 'account',
    draft,
    duplicateOf: null,
    text: `${at}`,
    from: 'code',
  }));
const exported: Scan['findings'] = [
  {
    kind: 'migration',
    drafts: drafts.slice(0, 1),
    problems: [],
    part: 1,
    parts: 1,
    have: [1],
    batchId: 1,
    text: '',
    from: 'code',
  },
];

beforeEach(async () => {
  render(null, document.body);
  ahead.saved.mockClear();
  await loadLanguage(['en']);
});

it.each([
  ['one code of a site', one(0), [BEGUN]],
  ['several codes', [...one(0), ...one(1)], [null, null]],
  ['an export, whose accounts are set up already', exported, [null]],
])('whether an account is set up step by step: %s', async (_name, findings, begins) => {
  stored.accounts = [];
  await state.refresh();
  render(<Found scan={{ findings, fillHost: null, key: null }} ahead={ahead} />, document.body);
  document
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(ahead.saved).toHaveBeenCalledOnce());
  expect(stored.accounts.map(({ enrollment }) => enrollment)).toEqual(begins);
});
