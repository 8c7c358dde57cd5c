import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handScreenshot } from '../../../src/act/scan/pictures-tab.ts';
import { Refusal } from '../../../src/core/refusal.ts';

const browser = vi.hoisted(() => ({
  screenshot: vi.fn(),
  openTab: vi.fn(),
  leaveScreenshot: vi.fn(),
  removeScreenshot: vi.fn(),
}));
vi.mock('../../../src/browser/tabs.ts', () => browser);
vi.mock('../../../src/browser/handoff/screenshot.ts', () => browser);
const lock = vi.hoisted(() => ({ isLate: false }));
vi.mock('../../../src/vault/session/session.ts', () => ({
  whileOpen: async (work: () => Promise<unknown>, takeBack: () => Promise<void>) => {
    await work();
    if (!lock.isLate) return;
    await takeBack();
    throw new Refusal('vault_locked');
  },
}));

const NOW = 1_800_000_000;
const TAB = { tabId: 1, windowId: 2, url: '', title: '', incognito: false };

beforeEach(() => {
  vi.resetAllMocks();
  lock.isLate = false;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Hands a screenshot over, however long it waits in between. */
async function hand(): Promise<unknown> {
  const handed = handScreenshot(TAB, NOW).then(
    () => null,
    (caught: unknown) => caught,
  );
  await vi.runAllTimersAsync();
  return handed;
}

describe('handScreenshot', () => {
  it('leaves the screenshot before it opens the page that takes it', async () => {
    browser.screenshot.mockResolvedValue('data:image/png;base64,');
    expect(await hand()).toBeNull();
    expect(browser.leaveScreenshot).toHaveBeenCalledWith('data:image/png;base64,', NOW);
    const [left = 0] = browser.leaveScreenshot.mock.invocationCallOrder;
    const [opened = 0] = browser.openTab.mock.invocationCallOrder;
    expect(left).toBeLessThan(opened);
  });

  it('takes a JPEG where a PNG is too long for the memory of the session', async () => {
    browser.screenshot.mockImplementation(async (_window, format) =>
      'x'.repeat(format === 'png' ? 8_000_001 : 9),
    );
    expect(await hand()).toBeNull();
    expect(browser.leaveScreenshot).toHaveBeenCalledWith('xxxxxxxxx', NOW);
  });

  it('tries once more after too frequent screenshots, refuses where there are none', async () => {
    browser.screenshot.mockRejectedValueOnce(new Error('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND'));
    browser.screenshot.mockResolvedValueOnce('data:image/png;base64,');
    expect(await hand()).toBeNull();
    browser.screenshot.mockRejectedValue(new Error('no permission'));
    expect(await hand()).toMatchObject({ code: 'page_forbidden' });
    expect(browser.openTab).toHaveBeenCalledTimes(1);
  });

  it('takes it back when the vault locks meanwhile, and opens nothing', async () => {
    browser.screenshot.mockResolvedValue('data:image/png;base64,');
    lock.isLate = true;
    expect(await hand()).toMatchObject({ code: 'vault_locked' });
    expect(browser.removeScreenshot).toHaveBeenCalled();
    expect(browser.openTab).not.toHaveBeenCalled();
  });
});
