// @vitest-environment happy-dom

import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Framed } from '../../../src/act/fill/outcome.ts';
import { account } from '../../vault/account.ts';

const bank = account('bank', { issuer: 'Bank', sites: [] });

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { session: { onChanged: { addListener: vi.fn(), removeListener: vi.fn() } } },
  },
}));
vi.mock('../../../src/browser/hosts.ts', () => ({ holdsHost: async () => false }));
vi.mock('../../../src/act/fill/frame-permission.ts', () => ({
  askForFrame: vi.fn(),
  continueFrame: vi.fn(),
}));
vi.mock('../../../src/popup/actions/actions.ts', () => ({
  copyCode: vi.fn(),
  ended: vi.fn(),
  filled: vi.fn(),
}));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => ({ accounts: [bank], taughtFields: [], sync: null, extra: {} }),
}));

const { AskFrame } = await import('../../../src/popup/screens/AskFrame.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const { refresh } = await import('../../../src/ui/state/state.ts');
const { go, view } = await import('../../../src/ui/state/view.ts');

async function ask(...hosts: string[]): Promise<void> {
  const frames = hosts.map((host) => ({ host, known: false, lookalikeOf: null }));
  const framed: Framed = { outcome: 'framed', page: 'page.example', documentId: 'd', frames: [] };
  framed.frames = frames;
  go({ screen: 'frame', id: 'bank', framed });
  render(<AskFrame id="bank" framed={framed} />, document.body);
  await pause();
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const choices = (): number => document.querySelectorAll('.choice').length;

async function press(selector: string): Promise<void> {
  document.querySelector<HTMLElement>(selector)?.click();
  await pause();
}

beforeEach(async () => {
  render(null, document.body);
  await loadLanguage(['en']);
  await refresh();
});

it.each(['.cancel', '.back'])(
  'the question about one of several frames leads back to them: %s',
  async (way) => {
    await ask('a.example', 'b.example');
    await press('.choice');
    expect([choices(), document.activeElement?.className]).toEqual([0, 'cancel']);
    await press(way);
    expect([choices(), view.value.screen]).toEqual([2, 'frame']);
    expect(document.activeElement?.tagName).toBe('H1');
    await press('.back');
    expect(view.value.screen).toBe('home');
  },
);

it('the question about the only frame leads home', async () => {
  await ask('a.example');
  await press('.cancel');
  expect(view.value.screen).toBe('home');
});
