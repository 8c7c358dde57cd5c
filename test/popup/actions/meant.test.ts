// @vitest-environment happy-dom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillOutcome, PageLook } from '../../../src/act/fill/outcome.ts';
import type { Account } from '../../../src/core/account/account.ts';
import { account } from '../../vault/account.ts';

const LOOKED: PageLook = {
  host: 'meridian.example',
  secure: true,
  field: 'fill',
  enrollment: false,
  frames: [],
};
const held = vi.hoisted(() => ({
  accounts: [] as Account[],
  look: (_look: PageLook): void => undefined,
  outcome: { outcome: 'filled', host: 'meridian.example' } as FillOutcome,
  asked: [] as number[],
}));
const fill = vi.hoisted(() => vi.fn());
const clipboard = vi.hoisted(() => vi.fn());

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/vault.ts', () => ({
  onVault: () => () => undefined,
  vaultState: async () => 'open',
  read: async () => ({ accounts: held.accounts, taughtFields: [], sync: null, extra: {} }),
  change: async () => ({ accounts: held.accounts, taughtFields: [], sync: null, extra: {} }),
}));
vi.mock('../../../src/act/fill/shortcut.ts', () => ({ takeRefusal: async () => null }));
vi.mock('../../../src/act/fill/named.ts', () => ({ forgetLoginStep: () => undefined }));
vi.mock('../../../src/ui/state/copy.ts', () => ({ copy: clipboard }));
vi.mock('../../../src/act/fill/fill.ts', () => ({
  look: (_tab: unknown, _now: number, mine: Account[]) => {
    held.asked.push(mine.length);
    return new Promise((resolve) => {
      held.look = resolve;
    });
  },
  fill: async (_tab: unknown, { id }: Account) => {
    fill(id);
    return held.outcome;
  },
}));

const { defaultAction, fillFirst, fillFromCard, fillCode, lookAtPage, lookForNames, takesCode } =
  await import('../../../src/popup/actions/actions.ts');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const { message } = await import('../../../src/ui/state/message.ts');
const state = await import('../../../src/ui/state/state.ts');
const { policy } = await import('../../../src/ui/policy/policy.ts');
const { goHome, view } = await import('../../../src/ui/state/view.ts');

const kim = account('kim', {
  issuer: 'Meridian',
  accountName: 'kim@meridian.example',
  sites: ['meridian.example'],
});
const lee = account('lee', {
  ...kim,
  id: 'lee',
  accountName: 'lee@meridian.example',
  usedAt: null,
});
const far = account('far', { issuer: 'Meridian', accountName: 'pat@meridian.example', sites: [] });

async function stand(...accounts: Account[]): Promise<void> {
  held.accounts = accounts;
  state.page.value = null;
  state.tab.value = {
    tabId: 1,
    windowId: 1,
    url: 'https://meridian.example/',
    title: '',
    incognito: false,
  };
  await state.refresh();
}

beforeEach(async () => {
  await loadLanguage(['en']);
  goHome();
  fill.mockClear();
  clipboard.mockReset().mockResolvedValue(true);
  message.value = null;
  policy.value = {};
  held.asked = [];
  held.outcome = { outcome: 'filled', host: 'meridian.example' };
  vi.stubGlobal('close', vi.fn());
});

describe('of several accounts of a site', () => {
  const used = { ...kim, usedAt: kim.createdAt + 60 };

  it('Enter waits for what the page says, and fills that one', async () => {
    await stand(used, lee);
    expect(state.card.value?.id).toBe('kim');
    lookAtPage();
    const entered = fillFirst();
    await vi.waitFor(() => expect(held.asked).toEqual([2]));
    expect(fill).not.toHaveBeenCalled();
    held.look({ ...LOOKED, named: ['lee'] });
    await entered;
    expect(fill.mock.calls).toEqual([['lee']]);
    expect(state.card.value?.id).toBe('lee');
    expect(state.shown.value.map(({ id }) => id)).toEqual(['kim']);
  });

  it('a press on the card of another does nothing but show the named one', async () => {
    await stand(used, lee);
    lookAtPage();
    const pressed = fillFromCard(used);
    await vi.waitFor(() => expect(held.asked).toEqual([2]));
    held.look({ ...LOOKED, named: ['lee'] });
    await pressed;
    expect(fill).not.toHaveBeenCalled();
    expect(state.card.value?.id).toBe('lee');
  });

  it('the one used last is first where the page names nobody', async () => {
    await stand(used, lee);
    lookAtPage();
    const pressed = fillFromCard(used);
    await vi.waitFor(() => expect(held.asked).toEqual([2]));
    held.look(LOOKED);
    await pressed;
    expect(fill.mock.calls).toEqual([['kim']]);
  });

  it('one that is named and not confirmed is proposed, and Enter fills no other', async () => {
    await stand(used, far);
    lookAtPage();
    const entered = fillFirst();
    await vi.waitFor(() => expect(held.asked).toEqual([2]));
    held.look({ ...LOOKED, named: ['far'] });
    await entered;
    expect(fill).not.toHaveBeenCalled();
    expect([state.card.value, state.suggested.value?.id]).toEqual([null, 'far']);
  });

  it('a row that the person chose is filled, whoever is named', async () => {
    await stand(used, lee);
    state.page.value = { ...LOOKED, named: ['lee'] };
    await fillCode(used);
    expect(fill.mock.calls).toEqual([['kim']]);
  });

  it('a vault opened later lets the page be asked again; with one account it is not', async () => {
    await stand();
    const first = lookAtPage();
    await vi.waitFor(() => expect(held.asked).toEqual([0]));
    held.look(LOOKED);
    await first;
    await stand(used);
    await lookForNames();
    expect(held.asked).toEqual([0]);
    await stand(used, lee);
    const again = lookForNames();
    await vi.waitFor(() => expect(held.asked).toEqual([0, 2]));
    held.look({ ...LOOKED, named: ['lee'] });
    await again;
    expect(state.card.value?.id).toBe('lee');
  });
});

describe('where no field takes the code', () => {
  it.each(['field_none', 'page_forbidden'] as const)(
    'Fill copies it and says so (%s)',
    async (code) => {
      await stand(kim);
      state.page.value = { ...LOOKED, field: 'none' };
      expect(defaultAction(kim)).toBe('fill');
      held.outcome = { outcome: 'refused', code };
      await fillFromCard(kim);
      await vi.waitFor(() =>
        expect(clipboard).toHaveBeenCalledWith(expect.stringMatching(/^\d{6}$/)),
      );
      expect(message.value).toMatchObject({
        tone: 'good',
        text: expect.stringContaining('copied'),
      });
    },
  );

  it('a field that is there and closed is spoken of, and nothing is copied', async () => {
    await stand(kim);
    held.outcome = { outcome: 'refused', code: 'field_occupied' };
    await fillCode(kim);
    expect(clipboard).not.toHaveBeenCalled();
    expect(message.value?.tone).toBe('bad');
  });

  it('an account of no confirmed site is copied without a question about the site', async () => {
    await stand(far);
    const looked = lookAtPage();
    await vi.waitFor(() => expect(held.asked).toEqual([1]));
    held.look({ ...LOOKED, field: 'none' });
    await looked;
    expect(state.suggested.value?.id).toBe('far');
    await fillFromCard(far);
    expect(fill).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(clipboard).toHaveBeenCalledOnce());
  });

  it.each<FillOutcome>([
    { outcome: 'refused', code: 'field_none' },
    { outcome: 'framed', page: 'meridian.example', documentId: 'd', frames: [] },
  ])('an account that was just saved is saved, which is good news: $outcome', async (outcome) => {
    await stand(kim);
    held.outcome = outcome;
    await fillCode(kim, undefined, true);
    expect(message.value).toMatchObject({ tone: 'good', text: 'Account saved' });
    expect(view.value.screen).toBe('home');
    expect(clipboard).not.toHaveBeenCalled();
  });

  it('an account that was just saved and could be filled, but was not, is spoken of', async () => {
    await stand(kim);
    held.outcome = { outcome: 'refused', code: 'field_hidden' };
    await fillCode(kim, undefined, true);
    expect(message.value?.tone).toBe('bad');
    expect(message.value?.text).toContain('The account is saved');
  });
});

describe('where the organization lets no code be filled', () => {
  it('Enter and a row copy, and the page counts as one without a field', async () => {
    policy.value = { fillSites: ['*.corp.example'] };
    await stand(kim);
    expect([defaultAction(kim), takesCode(), state.isBarred.value]).toEqual(['copy', false, true]);
    await fillFirst();
    expect(fill).not.toHaveBeenCalled();
    expect(clipboard).toHaveBeenCalledTimes(1);
  });

  it('it is filled where it does', async () => {
    policy.value = { fillSites: ['meridian.example'] };
    await stand(kim);
    expect([defaultAction(kim), takesCode(), state.isBarred.value]).toEqual(['fill', true, false]);
  });
});
