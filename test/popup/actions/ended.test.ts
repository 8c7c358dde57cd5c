// @vitest-environment happy-dom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillOutcome } from '../../../src/act/fill/outcome.ts';
import { account } from '../../vault/account.ts';

const page = vi.hoisted(() => ({
  answer: (_outcome: FillOutcome): void => undefined,
  asked: (): void => undefined,
}));

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/vault.ts', () => ({ onVault: () => () => undefined }));
vi.mock('../../../src/act/fill/fill.ts', () => ({
  fill: () =>
    new Promise((resolve) => {
      page.answer = resolve;
      page.asked();
    }),
}));

const { fillCode } = await import('../../../src/popup/actions/actions.ts');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');
const { message } = await import('../../../src/ui/state/message.ts');
const { tab } = await import('../../../src/ui/state/state.ts');
const { go, goHome, view } = await import('../../../src/ui/state/view.ts');

const mine = account('mine');
const closed = vi.fn();

/** Starts to fill; returns what gives the page's answer, and waits until it was taken. */
async function started(): Promise<(outcome: FillOutcome) => Promise<void>> {
  const asked = new Promise<void>((resolve) => {
    page.asked = resolve;
  });
  const done = fillCode(mine);
  await asked;
  return async (outcome) => {
    page.answer(outcome);
    await done;
  };
}

beforeEach(async () => {
  await loadLanguage(['en']);
  goHome();
  message.value = null;
  closed.mockClear();
  vi.stubGlobal('close', closed);
  vi.useFakeTimers();
  tab.value = { tabId: 1, windowId: 1, url: 'https://example.com/', title: '', incognito: false };
});

describe('when the page has answered', () => {
  it('whoever went on to another screen stays there, and is told', async () => {
    const answer = await started();
    go({ screen: 'recovery', id: 'mine' });
    await answer({ outcome: 'refused', code: 'field_none' });
    expect(view.value.screen).toBe('recovery');
    expect(message.value?.tone).toBe('bad');
  });

  it.each([
    ['field_button_off', true],
    ['field_not_joined', true],
    ['field_occupied', false],
  ] as const)('only a code that is in its field is no alarm: %s', async (code, look) => {
    await (await started())({ outcome: 'refused', code });
    expect(message.value).toMatchObject({ tone: 'bad', look });
  });

  it('whoever went on is not asked about a site either', async () => {
    const answer = await started();
    go({ screen: 'edit', id: 'mine' });
    await answer({ outcome: 'unknown_site', host: 'example.com', lookalikeOf: null });
    expect(view.value.screen).toBe('edit');
  });

  it('the popup closes after a fill', async () => {
    await (await started())({ outcome: 'filled', host: 'example.com' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('it stays open on the checklist, which asks whether the site accepted the code', async () => {
    go({ screen: 'enroll', id: 'mine' });
    const answer = await started();
    await answer({ outcome: 'filled', host: 'example.com' });
    expect(view.value).toEqual({ screen: 'enroll', id: 'mine' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(closed).not.toHaveBeenCalled();
  });

  it('a question that came up on the way leads back to the checklist', async () => {
    go({ screen: 'enroll', id: 'mine' });
    await (await started())({ outcome: 'unknown_site', host: 'example.com', lookalikeOf: null });
    expect(view.value.screen).toBe('confirm');
    await (await started())({ outcome: 'filled', host: 'example.com' });
    expect(view.value.screen).toBe('enroll');
    goHome();
    await (await started())({ outcome: 'filled', host: 'example.com' });
    expect(view.value.screen).toBe('home');
  });

  it.each(['pointerdown', 'keydown', 'input'])(
    'it stays open for who goes on in it: %s',
    async (type) => {
      await (await started())({ outcome: 'filled', host: 'example.com' });
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
      await vi.advanceTimersByTimeAsync(3_000);
      expect(closed).not.toHaveBeenCalled();
    },
  );
});
