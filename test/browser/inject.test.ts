import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../src/browser/inject.ts';

const scripting = vi.hoisted(() => ({ executeScript: vi.fn<() => Promise<unknown[]>>() }));
vi.mock('webextension-polyfill', () => ({ default: { scripting } }));

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Asks a page where the browser answers with that message, and returns what is caught. */
async function caught(message: string): Promise<unknown> {
  scripting.executeScript.mockRejectedValue(new Error(message));
  const asked = ask({ tabId: 1 }, 'fill.js', 'fill.look').catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return asked;
}

describe('ask', () => {
  it.each([
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access contents of url "https://shop.example/".',
    'The extensions gallery cannot be scripted.',
    'This page cannot be scripted due to an ExtensionsSettings policy.',
    'Frame with ID 0 is showing error page',
    'Cannot access a chrome:// URL',
    'Cannot access a chrome-extension:// URL of different extension',
    'Missing host permission for the tab',
    'Missing host permission for the tab or frames',
  ])('refuses where it is not let in: %s', async (message) => {
    expect(await caught(message)).toMatchObject({ code: 'page_forbidden' });
  });

  it.each([
    'No tab with id: 1.',
    'No frame with id 3 in tab with id 1.',
    'No document with id 0A in tab with id 1',
    'Frame with ID 0 was removed.',
    'The frame was removed.',
    'The tab was closed.',
    'Invalid tab ID: 1',
    'Invalid frame IDs: [3].',
  ])('refuses where the page is gone: %s', async (message) => {
    expect(await caught(message)).toMatchObject({ code: 'page_gone' });
  });

  it.each(["Could not load file: 'fill.js'.", 'Unexpected property', 'Error: out of memory'])(
    'throws on what it does not know: %s',
    async (message) => {
      expect(await caught(message)).toEqual(new Error(message));
      expect(scripting.executeScript).toHaveBeenCalledTimes(1);
    },
  );

  it('waits for the grant of a key press that arrives late', async () => {
    scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    scripting.executeScript.mockResolvedValue([{ documentId: 'a', frameId: 0, result: true }]);
    const asked = ask({ tabId: 1 }, 'fill.js', 'fill.wait', 0);
    await vi.runAllTimersAsync();
    expect(await asked).toEqual([{ documentId: 'a', frameId: 0, value: true }]);
  });
});
