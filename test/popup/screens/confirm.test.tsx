// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { account } from '../../vault/account.ts';

const deeds = vi.hoisted(() => ({
  fillCode: vi.fn(async () => undefined),
  confirmSites: vi.fn(async () => undefined),
}));
const bank = account('bank', { issuer: 'Bank', sites: ['bank.test', '*.whole.test'] });

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/popup/actions/actions.ts', () => ({ fillCode: deeds.fillCode }));
vi.mock('../../../src/act/site/site.ts', () => ({ confirmSites: deeds.confirmSites }));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => ({ accounts: [bank], taughtFields: [], sync: null, extra: {} }),
}));

const { ConfirmSite } = await import('../../../src/popup/screens/ConfirmSite.tsx');
const { pressOnce } = await import('../../../src/popup/actions/keys.ts');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const { refresh } = await import('../../../src/ui/state/state.ts');

/** The question's own clock: it stands still until a test says that time has passed. */
let clock = 1_000;
vi.spyOn(performance, 'now').mockImplementation(() => clock);
// What an effect does comes after the paint, on a busy machine well after.
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
const confirm = (): HTMLElement => document.querySelector('button.confirm') as HTMLElement;

function ask(host: string, lookalikeOf: string | null = null): void {
  render(<ConfirmSite id="bank" host={host} lookalikeOf={lookalikeOf} />, document.body);
}

beforeEach(async () => {
  clock = 1_000;
  render(null, document.body);
  deeds.fillCode.mockClear();
  deeds.confirmSites.mockClear();
  await loadLanguage(['en']);
  await refresh();
  ask('bank.example');
});

describe('the question whether a code belongs on a site', () => {
  it('has its focus on the way out', () => {
    expect(document.activeElement?.className).toBe('cancel');
  });

  it('takes no answer before anyone can have read it', async () => {
    await painted();
    clock += 600;
    confirm().click();
    expect(deeds.confirmSites).not.toHaveBeenCalled();
    clock += 200;
    confirm().click();
    expect(deeds.confirmSites).toHaveBeenCalledWith('bank', ['bank.example'], expect.any(Number));
  });

  it('takes no answer from a press that began too early', async () => {
    await painted();
    clock += 600;
    confirm().dispatchEvent(new Event('pointerdown', { bubbles: true }));
    clock += 200;
    confirm().click();
    expect(deeds.confirmSites).not.toHaveBeenCalled();
  });

  it('is read anew when it asks about another site', async () => {
    await painted();
    clock += 1_000;
    confirm().focus();
    ask('other.example');
    expect(document.activeElement?.className).toBe('cancel');
    await painted();
    confirm().click();
    expect(deeds.confirmSites).not.toHaveBeenCalled();
    clock += 1_000;
    confirm().click();
    expect(deeds.confirmSites).toHaveBeenCalledWith('bank', ['other.example'], expect.any(Number));
  });
});

describe('the warning of an address that only looks like another', () => {
  const warning = (): string => document.querySelector('.lookalike')?.textContent ?? '';

  it.each(['bank.test', 'whole.test'])('says that this account is used there: %s', (own) => {
    ask('bamk.example', own);
    expect(warning()).toContain(`${own}, where you use this account`);
  });

  it('says only that the address is known where another account is used there', () => {
    ask('bamk.example', 'of-another.test');
    expect(warning()).toContain('of-another.test, which you already use');
  });
});

describe('an Enter that is held down', () => {
  const held = (target: Element): boolean => {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('presses no button again', () => {
    const end = pressOnce();
    expect(held(confirm())).toBe(true);
    end();
    expect(held(confirm())).toBe(false);
  });

  it('still makes new lines in a note', () => {
    const end = pressOnce();
    const note = document.body.appendChild(document.createElement('textarea'));
    expect(held(note)).toBe(false);
    end();
  });
});
