import { beforeEach, describe, expect, it, vi } from 'vitest';
import { doubleLocks, freshProfile, polyfill, profile } from '../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../vault/double.ts')).polyfill,
}));

const { CLEAR_ALARM, clearCopied, noteCopied } = await import('../../src/act/copied.ts');
const { writeSettings } = await import('../../src/browser/storage/settings.ts');

const clipboard = { writeText: vi.fn(async (_text: string) => undefined) };
const hidden = {
  createDocument: vi.fn(async () => undefined),
  closeDocument: vi.fn(async () => undefined),
};

beforeEach(() => {
  freshProfile();
  vi.clearAllMocks();
  doubleLocks();
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  Object.assign(polyfill, { offscreen: undefined });
});

describe('the clipboard after a copy of ours', () => {
  it('is nobody’s business by default', async () => {
    await noteCopied();
    expect([...profile.alarms.keys()]).toEqual([]);
    await clearCopied();
    expect(clipboard.writeText).not.toHaveBeenCalled();
  });

  it('is overwritten by the background itself where that has one (Firefox)', async () => {
    await writeSettings({ clearClipboard: true });
    await noteCopied();
    expect(profile.alarms.get(CLEAR_ALARM)).toBe(0.5);
    await clearCopied();
    expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith('');
    expect(profile.session).toEqual({});
  });

  it('is overwritten by a hidden page in Chromium, also when one was left behind', async () => {
    Object.assign(polyfill, { offscreen: hidden });
    hidden.closeDocument.mockRejectedValueOnce(new Error('No current offscreen document.'));
    await writeSettings({ clearClipboard: true });
    await noteCopied();
    await clearCopied();
    expect(hidden.createDocument).toHaveBeenCalledOnce();
    expect(hidden.closeDocument).toHaveBeenCalledOnce();
    expect(clipboard.writeText).not.toHaveBeenCalled();
  });

  it('is left alone when the alarm rings after the browser closed, or a second time', async () => {
    await writeSettings({ clearClipboard: true });
    await noteCopied();
    profile.session = {};
    await clearCopied();
    expect(clipboard.writeText).not.toHaveBeenCalled();
  });

  it('is left alone when that was switched off meanwhile', async () => {
    await writeSettings({ clearClipboard: true });
    await noteCopied();
    await writeSettings({ clearClipboard: false });
    await clearCopied();
    expect(clipboard.writeText).not.toHaveBeenCalled();
    expect(profile.session).toEqual({});
  });
});
