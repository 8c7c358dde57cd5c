// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scan } from '../../../src/act/scan/page.ts';
import type { Account } from '../../../src/core/account/account.ts';
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
}));

const { Found } = await import('../../../src/ui/found/Found.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const state = await import('../../../src/ui/state/state.ts');

const drafts = ['Alpha', 'Beta', 'Gamma'].map((issuer, at) =>
  account(issuer, { issuer, secret: new Uint8Array(20).fill(at + 1) }),
);
const exported: Scan['findings'] = [
  {
    kind: 'migration',
    drafts,
    problems: [],
    part: 1,
    parts: 1,
    have: [1],
    batchId: 1,
    text: '',
    from: 'code',
  },
];
const [alpha = account('Alpha'), beta = account('Beta')] = drafts;
const single: Scan['findings'] = [
  { kind: 'account', draft: alpha, duplicateOf: null, text: '', from: 'code' },
];

const picture = vi.fn();
const ahead = { back: vi.fn(), saved: vi.fn(), show: vi.fn(), otherwise: vi.fn(), next: vi.fn() };

async function show(scan: Partial<Scan>, known: Account[] = []): Promise<void> {
  stored.accounts = known;
  await state.refresh();
  render(
    <Found scan={{ findings: exported, fillHost: null, key: null, ...scan }} ahead={ahead} />,
    document.body,
  );
}

const ticks = (): boolean[] =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(
    ({ checked }) => checked,
  );

beforeEach(async () => {
  render(null, document.body);
  await loadLanguage(['en']);
});

describe('the accounts of an export', () => {
  it('leaves out what the vault has', async () => {
    await show({}, [{ ...beta, id: 'known' }]);
    expect(ticks()).toEqual([true, false, true]);
    expect(document.querySelectorAll('.offered .look')).toHaveLength(1);
  });

  it('keeps the other ticks when one is taken off', async () => {
    await show({});
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ticks()).toEqual([false, true, true]);
  });
});

describe('another scan in the same place', () => {
  it('has its own ticks', async () => {
    await show({ findings: exported });
    document.querySelector<HTMLElement>('.offered input')?.click();
    await show({ findings: [...exported] });
    expect(ticks()).toEqual([true, true, true]);
  });
});

describe('an account of a name that the vault has', () => {
  it('is said to be another one where its key differs', async () => {
    await show({ findings: single }, [{ ...alpha, id: 'old', secret: beta.secret }]);
    expect(document.querySelector('.namesake')?.textContent).toContain('Saving keeps both');
  });

  it.each([
    ['the same key', { ...alpha, id: 'old' }],
    ['another name', { ...alpha, id: 'old', accountName: 'bob', secret: beta.secret }],
  ])('is not with %s', async (_, known) => {
    await show({}, [known]);
    expect(document.querySelector('.namesake')).toBeNull();
  });
});

describe('an account that is stored already', () => {
  it('is not said to be stored by saving, as there is nothing to save', async () => {
    await show({ findings: single });
    expect(document.querySelector('.nothing-yet')).not.toBeNull();
    render(null, document.body);
    await show({ findings: single.map((seen) => ({ ...seen, duplicateOf: 'known' })) }, [
      { ...alpha, id: 'known' },
    ]);
    expect(document.querySelector('.nothing-yet')).toBeNull();
  });
});

describe('the host of the page', () => {
  it('is ticked only where the scan is certain', async () => {
    await show({ findings: single, fillHost: 'shop.example', fillTicked: true });
    expect(ticks()).toEqual([true]);
    render(null, document.body);
    await show({ findings: single, fillHost: 'shop.example', fillTicked: false });
    expect(ticks()).toEqual([false]);
    expect(document.querySelector('.lookalike')).toBeNull();
  });

  it('is warned of when it looks like another', async () => {
    await show({ findings: single, fillHost: 'shoq.example', imitated: 'shop.example' });
    expect(ticks()).toEqual([false]);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('shop.example');
  });
});

describe('an export of several codes', () => {
  const said = (part: string): string => document.querySelector(`.${part}`)?.textContent ?? '';
  const both: Extract<Scan['findings'][number], { kind: 'migration' }> = {
    kind: 'migration',
    drafts,
    problems: [],
    part: 1,
    parts: 2,
    have: [1, 2],
    batchId: 0,
    text: '',
    from: 'code',
  };

  it('is not said to be whole where its codes carry no number', async () => {
    await show({ findings: [{ ...both, doubt: 'no_number' }] });
    expect(said('part-unsure')).toContain('carry no number');
    expect(ticks()).toEqual([true, true, true]);
  });

  it('that may be two lists every account and asks to scan again', async () => {
    await show({ findings: [{ ...both, have: [1], doubt: 'part_twice' }] });
    expect(said('part-unsure')).toContain('two different exports');
    expect(said('part-missing')).toBe('');
    expect(ticks()).toEqual([true, true, true]);
  });

  it('says nothing of doubt or loss where there is none', async () => {
    await show({ findings: [{ ...both, batchId: 5 }] });
    expect(said('part-unsure') + said('part-dropped')).toBe('');
  });

  it('says that another was forgotten for it', async () => {
    await show({ findings: [both], dropped: true });
    expect(said('part-dropped')).toContain('forgotten');
  });

  it('does not hide another that has the same number but more codes', async () => {
    const half = { ...both, have: [1] };
    begun.mockResolvedValueOnce([half, { ...half, parts: 3 }]);
    await show({ findings: [half] });
    await vi.waitFor(() => expect(document.querySelectorAll('.half-read')).toHaveLength(1));
  });
});

describe('a code that is no account', () => {
  const wifi: Scan = {
    findings: [{ kind: 'other', what: 'wifi', text: 'WIFI:S:Guest;;', from: 'code' }],
    fillHost: null,
    key: null,
  };
  const buttons = (): string[] =>
    [...document.querySelectorAll('.buttons button')].map((button) => button.textContent ?? '');

  it('leads to another scan, a picture, or the keyboard', async () => {
    await loadLanguage(['en']);
    render(<Found scan={wifi} ahead={{ ...ahead, picture }} />, document.body);
    expect(buttons()).toEqual(['Scan again', 'From a picture', 'Add by hand']);
    document.querySelector<HTMLElement>('button.again')?.click();
    document.querySelector<HTMLElement>('button.picture-instead')?.click();
    expect(ahead.next).toHaveBeenCalledOnce();
    expect(picture).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('No account in this code');
  });

  it('leads to the next picture on the page for pictures', () => {
    const { show: _, ...bare } = ahead;
    render(<Found scan={wifi} ahead={bare} />, document.body);
    expect(buttons()).toEqual(['From a picture']);
  });
});

describe('what a code says of itself', () => {
  it('stands apart from what Latchkey says, and is cut', async () => {
    await loadLanguage(['en']);
    const issuer = `Your vault is out of date. ${'x'.repeat(400)}`;
    const problem = {
      kind: 'problem',
      code: 'secret_not_base32',
      issuer,
      accountName: '',
      text: '',
      from: 'code',
    } as const;
    await show({ findings: [problem] });
    const [ours, theirs] = document.querySelectorAll('.rest .said > *');
    expect(ours?.textContent).toMatch(/^This is not a setup key/);
    expect(theirs?.localName).toBe('bdi');
    expect(theirs?.textContent).toHaveLength(161);
  });
});

describe('a half-read export', () => {
  const half: Scan = {
    findings: exported.map((seen) => (seen.kind === 'migration' ? { ...seen, parts: 2 } : seen)),
    fillHost: null,
    key: null,
  };
  it.each([
    ['the popup', ahead, 'Scan the next code'],
    ['the page for pictures', { ...ahead, show: undefined }, 'Add the next code'],
  ])('says how the next code comes: %s', (_, { show, ...rest }, said) => {
    render(<Found scan={half} ahead={show ? { ...rest, show } : rest} />, document.body);
    expect(document.querySelector('.next-part')?.textContent).toBe(said);
  });
});
