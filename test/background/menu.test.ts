import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MenuClick } from '../../src/browser/menus.ts';

const double = vi.hoisted(() => ({
  listeners: new Map<string, (click: MenuClick) => void>(),
  left: vi.fn(async () => {}),
  taken: vi.fn(async () => null),
  selected: vi.fn(async () => {}),
  opened: vi.fn(async () => true),
  state: 'open',
  isOpenAfter: true,
}));
vi.mock('../../src/act/fill/menu-field.ts', () => ({ fillHere: async () => true }));
vi.mock('../../src/act/recovery/selected.ts', () => ({ leaveSelected: double.selected }));
vi.mock('../../src/act/scan/pictures-tab.ts', () => ({ handScreenshot: async () => {} }));
vi.mock('../../src/browser/commands.ts', () => ({ openPopup: double.opened }));
vi.mock('../../src/browser/handoff/image.ts', () => ({
  leftImage: { leave: double.left, remove: double.taken },
}));
vi.mock('../../src/browser/locale.ts', () => ({ message: (key: string) => key }));
vi.mock('../../src/browser/menus.ts', () => ({
  offerMenu: async () => {},
  onStart: () => {},
  onMenu: (id: string, listener: (click: MenuClick) => void) => double.listeners.set(id, listener),
}));
vi.mock('../../src/vault/vault.ts', () => ({ vaultState: async () => double.state }));
vi.mock('../../src/vault/session/session.ts', () => ({
  whileOpen: async (work: () => Promise<void>, takeBack: () => Promise<void>) => {
    await work();
    if (double.isOpenAfter) return;
    await takeBack();
    throw new Error('locked');
  },
}));

const { watchMenu } = await import('../../src/background/menu.ts');
watchMenu();

const IMAGE = 'https://shop.example/qr.png';
const TAB = { tabId: 7, windowId: 1, url: '', title: '', incognito: false };

async function click(frameId: number): Promise<void> {
  double.listeners.get('scan-image')?.({ tab: TAB, frameId, image: IMAGE, selected: null });
  await vi.waitFor(() => expect(double.opened).toHaveBeenCalledOnce());
}

beforeEach(() => {
  vi.clearAllMocks();
  double.state = 'open';
  double.isOpenAfter = true;
});

describe('Scan this image', () => {
  it('leaves the address of an image of the page itself for the popup', async () => {
    await click(0);
    expect(double.left).toHaveBeenCalledWith({ tabId: 7, image: IMAGE }, expect.any(Number));
  });

  it('leaves no address of an image in a frame: the page may have another like it', async () => {
    await click(3);
    expect(double.left).toHaveBeenCalledWith({ tabId: 7, image: '' }, expect.any(Number));
  });

  it('leaves nothing for a locked vault, nor where it locks meanwhile', async () => {
    double.state = 'locked';
    await click(0);
    expect(double.left).not.toHaveBeenCalled();
    double.opened.mockClear();
    double.state = 'open';
    double.isOpenAfter = false;
    await click(0);
    expect(double.taken).toHaveBeenCalledOnce();
  });
});
