// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account, Contents } from '../../../src/core/account/account.ts';
import { account } from '../../vault/account.ts';

const held = vi.hoisted(() => ({ accounts: [] as Account[] }));

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => ({ accounts: held.accounts, taughtFields: [], sync: null, extra: {} }),
  change: async (edit: (contents: Contents) => Contents) => {
    const contents = edit({ accounts: held.accounts, taughtFields: [], sync: null, extra: {} });
    held.accounts = contents.accounts;
    return contents;
  },
}));

const { Add } = await import('../../../src/popup/screens/Add.tsx');
const { RecoveryCodes } = await import('../../../src/ui/account/RecoveryCodes.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const { message } = await import('../../../src/ui/state/message.ts');

const field = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement;
const details = (): HTMLDetailsElement => document.querySelector('details') as HTMLDetailsElement;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function type(id: string, text: string): Promise<void> {
  field(id).value = text;
  field(id).dispatchEvent(new Event('input', { bubbles: true }));
  await pause();
}

async function save(): Promise<void> {
  document
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await pause();
}

const button = (): string | undefined => document.querySelector('button.save')?.textContent?.trim();
/** The question's own clock: it stands still until the person has read what is asked. */
let clock = 1_000;
vi.spyOn(performance, 'now').mockImplementation(() => clock);
async function read(): Promise<void> {
  // What an effect does comes after the paint, on a busy machine well after.
  await new Promise((resolve) => setTimeout(resolve, 150));
  clock += 900;
}

beforeEach(async () => {
  render(null, document.body);
  held.accounts = [];
  await loadLanguage(['en']);
});

describe('adding an account by hand', () => {
  it('unfolds what is wrong and goes there', async () => {
    render(<Add />, document.body);
    await type('setup-key', 'JBSWY3DPEHPK3PXP');
    await type('digits', '99');
    expect(details().open).toBe(false);
    await save();
    expect(details().open).toBe(true);
    expect(document.activeElement).toBe(field('digits'));
    expect(held.accounts).toEqual([]);
  });

  it('keeps a refused link in sight, with its own reason after Save too', async () => {
    render(<Add />, document.body);
    const link = 'otpauth://totp/A?secret=JBSWY3DPEHPK3PXP&algorithm=MD5';
    await type('setup-key', link);
    await save();
    expect(field('setup-key').value).toBe(link);
    expect(document.querySelector('.error')?.textContent).toMatch(/algorithm/);
  });

  it('takes a key of 16 letters at once', async () => {
    render(<Add />, document.body);
    await type('setup-key', 'JBSWY3DPEHPK3PXP');
    expect(document.querySelector('p.look')).toBeNull();
    await save();
    expect(held.accounts).toHaveLength(1);
  });

  it.each(['ABCD', 'JBSWY3DPEHPK3P'])(
    'warns of a short key and asks once more before it is saved: %s',
    async (key) => {
      render(<Add />, document.body);
      await type('setup-key', key);
      expect(document.querySelector('p.look')?.textContent).toMatch(/Check it against the site/);
      expect(document.querySelector('.preview .code')).not.toBeNull();
      expect(button()).toBe('Save');
      await save();
      // A double click is one answer.
      await save();
      expect(held.accounts).toEqual([]);
      expect(document.querySelector('[role=alert] .sure')).not.toBeNull();
      expect(button()).toBe('Add anyway');
      await read();
      await save();
      expect(held.accounts).toHaveLength(1);
    },
  );

  it('asks anew for another short key', async () => {
    render(<Add />, document.body);
    await type('setup-key', 'ABCD');
    await save();
    await read();
    await type('setup-key', 'ABCDEF');
    expect(button()).toBe('Save');
    await save();
    expect(held.accounts).toEqual([]);
  });
});

describe('a HOTP link without a counter', () => {
  const LINK = 'otpauth://hotp/Quay:mira?secret=JBSWY3DPEHPK3PXP&issuer=Quay';
  const starts = (): HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>('.counter-start input'),
  ];

  async function paste(link: string): Promise<void> {
    render(<Add />, document.body);
    await type('setup-key', link);
    field('setup-key').dispatchEvent(new Event('blur'));
    await pause();
  }

  it('is asked about: nothing is chosen, shown or saved before the answer', async () => {
    await paste(LINK);
    expect(starts().map(({ value, checked }) => [value, checked])).toEqual([
      ['0', false],
      ['1', false],
    ]);
    expect(document.querySelector('.counter-start')?.textContent).toContain('does not say');
    expect(document.querySelector('.error')).toBeNull();
    expect(document.querySelector('.preview .code')).toBeNull();
    await save();
    expect(held.accounts).toEqual([]);
    expect(document.activeElement).toBe(starts()[0]);
    expect(document.querySelector('.counter-start .error')?.textContent).toMatch(/Choose/);
    expect(details().open).toBe(false);
  });

  it.each([0, 1])('is saved with the answer: %i', async (start) => {
    await paste(LINK);
    starts()[start]?.click();
    await pause();
    expect(document.querySelector('.preview .code')).not.toBeNull();
    await save();
    expect(held.accounts).toMatchObject([{ type: 'hotp', counter: start, issuer: 'Quay' }]);
  });

  it.each([`${LINK}&counter=7`, LINK.replace('hotp', 'totp')])(
    'is not asked otherwise: %s',
    async (link) => {
      await paste(link);
      expect(starts()).toEqual([]);
      await save();
      expect(held.accounts).toMatchObject([{ counter: link.includes('counter') ? 7 : 0 }]);
    },
  );

  it('is asked about by hand too, where any number may stand', async () => {
    render(<Add />, document.body);
    await type('setup-key', 'JBSWY3DPEHPK3PXP');
    const choice = document.querySelector<HTMLSelectElement>('#type');
    if (choice) choice.value = 'hotp';
    choice?.dispatchEvent(new Event('change', { bubbles: true }));
    await pause();
    expect(field('counter').value).toBe('');
    expect(document.querySelector('.error')).toBeNull();
    await save();
    expect(held.accounts).toEqual([]);
    expect(document.activeElement).toBe(field('counter'));
    await type('counter', '5');
    await save();
    expect(held.accounts).toMatchObject([{ type: 'hotp', counter: 5 }]);
  });
});

describe('a button below a field that is wrong', () => {
  const said = (): string => document.querySelector('.field .error')?.textContent ?? '';

  it('does not move from under the finger: what is wrong is said after the press', async () => {
    render(<Add />, document.body);
    await pause();
    await type('setup-key', 'JBSW Y3D1');
    const discard = document.querySelector<HTMLElement>('button.discard');
    discard?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    field('setup-key').dispatchEvent(new Event('blur'));
    await pause();
    expect(said()).toBe('');
    discard?.dispatchEvent(new Event('pointerup', { bubbles: true }));
    discard?.click();
    await pause();
    expect([said(), field('setup-key').value]).toEqual(['', '']);
  });

  it('hears of it at once from the keyboard, and after a press beside it', async () => {
    render(<Add />, document.body);
    await pause();
    await type('setup-key', 'JBSW Y3D1');
    field('setup-key').dispatchEvent(new Event('blur'));
    await pause();
    expect(said()).toContain('not a setup key');
    await type('setup-key', 'JBSW Y3D8');
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    field('setup-key').dispatchEvent(new Event('blur'));
    document.body.dispatchEvent(new Event('pointerup', { bubbles: true }));
    await pause();
    expect(said()).toContain('not a setup key');
  });
});

describe('a wrong recovery code', () => {
  it('is removed alone, and comes back where it was', async () => {
    const codes = ['a', 'b', 'c'].map((code) => ({ code, usedAt: null }));
    held.accounts = [account('bank', { recoveryCodes: codes })];
    render(<RecoveryCodes id="bank" codes={codes} />, document.body);
    document.querySelector<HTMLElement>('.show-recovery')?.click();
    await pause();
    document.querySelectorAll<HTMLElement>('.remove')[1]?.click();
    await pause();
    expect(held.accounts[0]?.recoveryCodes.map(({ code }) => code)).toEqual(['a', 'c']);
    message.value?.undo?.();
    await pause();
    expect(held.accounts[0]?.recoveryCodes).toEqual(codes);
  });
});
