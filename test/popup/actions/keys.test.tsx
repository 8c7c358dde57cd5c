// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import { account } from '../../vault/account.ts';

const stored = vi.hoisted(() => ({ accounts: [] as Account[] }));
const deeds = vi.hoisted(() => ({
  copyCode: vi.fn(),
  fillCode: vi.fn(),
  fillFirst: vi.fn(),
  fillFromCard: vi.fn(),
  nextCode: vi.fn(),
  defaultAction: vi.fn(() => 'copy'),
  takesCode: vi.fn(() => true),
  takesCodeOf: vi.fn(() => true),
}));

vi.mock('webextension-polyfill', () => ({
  default: { storage: { session: { get: async () => ({}) }, local: { get: async () => ({}) } } },
}));
vi.mock('../../../src/popup/actions/actions.ts', () => deeds);
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => ({ accounts: stored.accounts, taughtFields: [], sync: null, extra: {} }),
  lock: async () => undefined,
  takeNotices: async () => [],
  reminder: async () => null,
}));

const { Home } = await import('../../../src/popup/screens/Home.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const state = await import('../../../src/ui/state/state.ts');

const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota'];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
  await settled();
}

const focusedIssuer = (): string | null =>
  document.activeElement?.querySelector('.issuer')?.textContent ?? null;

async function open(count: number, url = ''): Promise<void> {
  stored.accounts = NAMES.slice(0, count).map((issuer) =>
    account(issuer, { issuer, sites: issuer === 'Beta' ? ['beta.example'] : [] }),
  );
  state.tab.value = { tabId: 1, windowId: 1, url, title: '', incognito: false };
  await state.refresh();
  render(<Home />, document.body);
  // Keys count from the paint on; the search gets the focus after it.
  if (count >= 8) await vi.waitFor(() => expect(document.activeElement?.id).toBe('search'));
}

beforeEach(async () => {
  render(null, document.body);
  await settled();
  vi.clearAllMocks();
  await loadLanguage(['en']);
});

describe('the keyboard of the list', () => {
  it('goes through the rows with the arrows and back to the search', async () => {
    await open(9);
    await press('ArrowDown');
    await vi.waitFor(() => expect(focusedIssuer()).toBe('Alpha'));
    await press('ArrowDown');
    await vi.waitFor(() => expect(focusedIssuer()).toBe('Beta'));
    await press('ArrowUp');
    await press('ArrowUp');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('search'));
  });

  it('stops at the last row', async () => {
    await open(2);
    for (let i = 0; i < 5; i++) await press('ArrowDown');
    await vi.waitFor(() => expect(focusedIssuer()).toBe('Beta'));
  });

  it('goes to the search as soon as something is typed', async () => {
    await open(3);
    (document.activeElement as HTMLElement | null)?.blur();
    await press('b');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('search'));
  });

  it('fills the account of the page with Enter alone', async () => {
    await open(9, 'https://beta.example/');
    await press('Enter');
    expect(deeds.fillFirst).toHaveBeenCalledOnce();
  });

  it('fills with Enter also without a field, as the button says from the first paint', async () => {
    deeds.takesCode.mockReturnValue(false);
    await open(9, 'https://beta.example/');
    expect(document.querySelector('.this-site .primary')?.textContent).toBe('Fill');
    await press('Enter');
    deeds.takesCode.mockReturnValue(true);
    expect(deeds.fillFirst).toHaveBeenCalledOnce();
    expect(deeds.copyCode).not.toHaveBeenCalled();
  });

  it('fills nothing with Enter for an account that only bears the name of the page', async () => {
    await open(9, 'https://alpha.example/');
    expect(document.querySelector('.likely-site .issuer')?.textContent).toBe('Alpha');
    expect(document.querySelector('.site-line')?.textContent).toContain('alpha.example');
    await press('Enter');
    expect([deeds.fillFirst.mock.calls, deeds.copyCode.mock.calls]).toEqual([[], []]);
  });

  it('fills once while Enter is held down', async () => {
    await open(9, 'https://beta.example/');
    await press('Enter', { repeat: true });
    expect(deeds.fillFirst).not.toHaveBeenCalled();
  });

  it('does the first result with Enter while searching', async () => {
    await open(9, 'https://beta.example/');
    state.query.value = 'gam';
    await settled();
    await press('Enter');
    expect(deeds.copyCode).toHaveBeenCalledWith(expect.objectContaining({ id: 'Gamma' }));
    expect(deeds.fillCode).not.toHaveBeenCalled();
  });

  it('has the first result in sight, however far the list was scrolled', async () => {
    await open(9);
    const scroller = document.querySelector('.scroller') as HTMLElement;
    scroller.scrollTop = 300;
    state.query.value = 'gam';
    await vi.waitFor(() => expect(scroller.scrollTop).toBe(0));
  });

  it('does nothing with Enter when there is nothing to mean', async () => {
    await open(9);
    await press('Enter');
    expect(deeds.copyCode).not.toHaveBeenCalled();
    expect(deeds.fillFirst).not.toHaveBeenCalled();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('copies the row with %j+C', async (modifier) => {
    await open(9);
    await press('ArrowDown');
    await press('c', modifier);
    expect(deeds.copyCode).toHaveBeenCalledWith(expect.objectContaining({ id: 'Alpha' }));
  });

  it('clears the search with Escape, and only then lets the popup close', async () => {
    await open(9);
    state.query.value = 'gam';
    await settled();
    const first = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(first);
    expect([first.defaultPrevented, state.query.value]).toEqual([true, '']);
    const second = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(second);
    expect(second.defaultPrevented).toBe(false);
  });

  it('leaves keys alone while a word is being composed', async () => {
    await open(9);
    await press('ArrowDown', { isComposing: true });
    expect(focusedIssuer()).toBeNull();
  });
});

describe('the line about the site', () => {
  const FRAMED = {
    secure: true,
    field: 'none',
    enrollment: false,
    frames: ['login.alpha.example'],
  } as const;

  it('says that a proposed account is only probably of the site', async () => {
    await open(9, 'https://alpha.example/');
    expect(document.querySelector('.likely-site h2')?.textContent).toBe('Probably this site');
  });

  it('does not say that there is none above the card of a frame of the page', async () => {
    await open(9, 'https://else.example/');
    expect(document.querySelector('.site-line')).not.toBeNull();
    state.page.value = { ...FRAMED, host: 'else.example', frames: [...FRAMED.frames] };
    await vi.waitFor(() =>
      expect(document.querySelector('.card .issuer')?.textContent).toBe('Alpha'),
    );
    expect(document.querySelector('.site-line')).toBeNull();
    state.page.value = null;
  });
});

describe('the list', () => {
  it('draws only what is in sight of ten thousand accounts', async () => {
    stored.accounts = Array.from({ length: 10_000 }, (_, i) =>
      account(`${i}`, { issuer: `Service ${i}`, sites: [] }),
    );
    await state.refresh();
    render(<Home />, document.body);
    await settled();
    expect(document.querySelectorAll('.row').length).toBeLessThan(40);
    expect(document.querySelector('.rows li')?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('says what a click will do', async () => {
    deeds.defaultAction.mockReturnValue('fill');
    await open(1);
    expect(document.querySelector('.hint')?.textContent).toBe('Fill');
  });
});
