// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { account } from '../../vault/account.ts';

const vault = vi.hoisted(() => ({
  contents: { accounts: [], taughtFields: [], sync: null, extra: {} } as Contents,
  heard: [] as (() => void)[],
}));

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => vault.contents,
  onVault: (listener: () => void) => {
    vault.heard.push(listener);
    return () => undefined;
  },
  change: async (edit: (contents: Contents) => Contents) => {
    vault.contents = edit(vault.contents);
    for (const listener of vault.heard) listener();
    return vault.contents;
  },
}));

const { RecoveryCodes } = await import('../../../src/ui/account/RecoveryCodes.tsx');
const { Sites } = await import('../../../src/ui/account/Sites.tsx');
const { Taught } = await import('../../../src/settings/filling/Taught.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const { message, clearMessage } = await import('../../../src/ui/state/message.ts');
const { accountById, refresh } = await import('../../../src/ui/state/state.ts');

const CODES = ['one', 'two', 'three'].map((code) => ({ code, usedAt: null }));
const SITES = ['a.example', 'b.example', 'c.example'];
const TAUGHT = SITES.map((host) => ({ host, likeness: JSON.stringify(['input', 'text', host]) }));

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const mine = () => vault.contents.accounts[0];
const taught = (): unknown => vault.contents.taughtFields;

async function open(drawn: () => ComponentChild): Promise<void> {
  vault.heard = [];
  vault.contents = {
    accounts: [account('mine', { recoveryCodes: CODES, sites: SITES })],
    taughtFields: TAUGHT,
    sync: null,
    extra: {},
  };
  await refresh();
  const Drawn = () => drawn();
  render(<Drawn />, document.body);
  await pause();
  await pause();
  // Recovery codes are shown on request.
  document.querySelector<HTMLElement>('.show-recovery')?.click();
  await pause();
}

/** Presses a button as the keyboard does, and waits until all that follows is drawn. */
async function press(index: number, selector = 'li button:last-of-type'): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>(selector)][index];
  button?.focus();
  button?.click();
  await pause();
  await pause();
}

async function undo(): Promise<void> {
  message.value?.undo?.();
  await pause();
}

const focus = (): string | null | undefined =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

beforeEach(async () => {
  render(null, document.body);
  clearMessage();
  await loadLanguage(['en']);
});

const LISTS = [
  [
    'a recovery code',
    () => <RecoveryCodes id="mine" codes={accountById('mine')?.recoveryCodes ?? []} />,
    ['Remove three', 'Remove one', 'Recovery codes'],
  ],
  [
    'a site',
    () => <Sites id="mine" sites={accountById('mine')?.sites ?? []} />,
    ['No longer fill on c.example', 'No longer fill on a.example', 'Fills on'],
  ],
  [
    'a taught field',
    () => <Taught />,
    [
      'Forget “c.example” on c.example',
      'Forget “a.example” on a.example',
      'Fields you pointed out',
    ],
  ],
] as const;

describe.each(LISTS)('when %s is removed', (_, drawn, [third, first, heading]) => {
  it('the focus goes to the next one, to the last one, to the heading', async () => {
    await open(drawn);
    await press(1);
    expect(focus()).toBe(third);
    await press(1);
    expect(focus()).toBe(first);
    await press(0);
    expect(focus()).toBe(heading);
  });

  it('all is as it was after the undo', async () => {
    await open(drawn);
    const before = structuredClone([mine()?.recoveryCodes, mine()?.sites, taught()]);
    await press(1);
    expect([mine()?.recoveryCodes, mine()?.sites, taught()]).not.toEqual(before);
    await undo();
    expect([mine()?.recoveryCodes, mine()?.sites]).toEqual(before.slice(0, 2));
    expect(taught()).toEqual(expect.arrayContaining(TAUGHT));
    expect(message.value?.text).toBe('Restored');
  });
});

it('the undo of forgetting a site leaves what changed meanwhile', async () => {
  await open(() => <Sites id="mine" sites={accountById('mine')?.sites ?? []} />);
  await press(1);
  expect(message.value?.text).toBe('No longer filled on b.example');
  vault.contents = {
    ...vault.contents,
    accounts: vault.contents.accounts.map((one) => ({
      ...one,
      sites: ['c.example', 'new.example'],
    })),
  };
  await undo();
  expect(mine()?.sites).toEqual(['b.example', 'c.example', 'new.example']);
});

it('all taught fields come back in their order', async () => {
  await open(() => <Taught />);
  await press(0, '.forget-all');
  expect([taught(), message.value?.text, focus()]).toEqual([
    [],
    'Forgotten',
    'Fields you pointed out',
  ]);
  await undo();
  expect(taught()).toEqual(TAUGHT);
});
