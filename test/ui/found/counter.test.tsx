// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scan } from '../../../src/act/scan/page.ts';
import type { Account, Contents } from '../../../src/core/account/account.ts';
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
  account(issuer, { issuer, type: 'hotp', secret: new Uint8Array(20).fill(at + 1) }),
);
const [alpha = account('Alpha')] = drafts;
const ahead = { back: vi.fn(), saved: vi.fn(), show: vi.fn(), otherwise: vi.fn(), next: vi.fn() };

/** Findings of links with these counters. */
const seen = (...counters: (number | null)[]): Scan['findings'] =>
  counters.map((counter, at) => ({
    kind: 'account',
    draft: { ...(drafts[at] ?? alpha), counter },
    duplicateOf: null,
    text: `${at}`,
    from: 'link',
  }));

async function show(findings: Scan['findings'], known: Account[] = []): Promise<void> {
  stored.accounts = known;
  await state.refresh();
  render(<Found scan={{ findings, fillHost: null, key: null }} ahead={ahead} />, document.body);
}

beforeEach(async () => {
  render(null, document.body);
  await loadLanguage(['en']);
});

describe('HOTP accounts whose links say no counter', () => {
  const asked = (): NodeListOf<HTMLElement> => document.querySelectorAll('.counter-start');
  const pick = async (question: number, start: number): Promise<void> => {
    asked()[question]?.querySelectorAll('input')[start]?.click();
    await vi.waitFor(() =>
      expect(document.querySelectorAll('.counter-start :checked')).not.toHaveLength(0),
    );
  };
  const save = async (): Promise<void> => {
    document
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('are asked about before anything is shown or saved', async () => {
    await show(seen(null));
    expect(asked()).toHaveLength(1);
    expect(document.querySelector('.offered .code')).toBeNull();
    await save();
    expect(stored.accounts).toEqual([]);
    expect(ahead.saved).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(asked()[0]?.querySelector('input'));
    expect(document.querySelector('.counter-start [role=alert]')).not.toBeNull();
    await pick(0, 1);
    expect(document.querySelector('.offered .code')).not.toBeNull();
    await save();
    expect(stored.accounts).toMatchObject([{ issuer: 'Alpha', type: 'hotp', counter: 1 }]);
  });

  it('are asked about one by one, and only those that are ticked', async () => {
    await show(seen(null, 4, null));
    expect(asked()).toHaveLength(2);
    await pick(0, 0);
    await save();
    expect(stored.accounts).toEqual([]);
    expect(document.activeElement).toBe(asked()[1]?.querySelector('input'));
    document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[2]?.click();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await save();
    expect(stored.accounts.map(({ issuer, counter }) => [issuer, counter])).toEqual([
      ['Alpha', 0],
      ['Beta', 4],
    ]);
  });

  it('are not asked about where the vault has them already', async () => {
    const known = { ...alpha, counter: 9, id: 'known' };
    await show(
      seen(null).map((one) => ({ ...one, duplicateOf: 'known' })),
      [known],
    );
    expect(asked()).toHaveLength(0);
  });
});
