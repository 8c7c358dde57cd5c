import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Findings } from '../../src/act/scan/job.ts';
import { scanPage } from '../../src/act/scan.ts';
import type { CurrentTab } from '../../src/browser/tabs.ts';
import type { PageSightings } from '../../src/core/qr/sighting.ts';
import { Refusal } from '../../src/core/refusal.ts';

const asked = vi.hoisted(() => ({
  ask: vi.fn<(target: object, file: string, call: string, ...args: unknown[]) => Promise<unknown[]>>(),
  screenshot: vi.fn<() => Promise<string>>(),
  cut: vi.fn<() => Promise<object | null>>(),
}));
vi.mock('../../src/browser/cut.ts', () => ({ cut: asked.cut }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../src/browser/inject.ts', () => ({ ask: asked.ask }));
vi.mock('../../src/browser/tabs.ts', () => ({ screenshot: asked.screenshot }));
vi.mock('../../src/vault/vault.ts', () => ({}));
vi.mock('../../src/content/capture.ts?script&iife', () => ({ default: 'capture.js' }));
vi.mock('../../src/act/decode.worker.ts?worker&url', () => ({ default: 'decode.js' }));

const TAB: CurrentTab = { tabId: 1, windowId: 2, url: '', title: '', incognito: false };
const URI = 'otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const OTHER_URI = 'otpauth://totp/Other:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Other';
const BOX = { x: 10, y: 10, width: 100, height: 100 };

function page(given: Partial<PageSightings> = {}): PageSightings {
  const viewport = { width: 1280, height: 800 };
  const none = { texts: [], boxes: [], pictures: [], hidden: [], keys: [], frames: [], foreign: [] };
  return { origin: 'https://shop.example', viewport, ...none, ...given };
}

const code = (text: string, top = true): PageSightings['texts'][number] => ({
  text,
  box: BOX,
  top,
  from: 'code',
});

/** Scans a page that looks like `sightings`, with a decoder that finds `found` on every screenshot. */
function scan(sightings: PageSightings, found: Findings['found']) {
  asked.ask.mockImplementation(async (_target, _file, call) =>
    call === 'capture.look' ? [{ value: sightings }] : [{ value: { ...sightings, box: BOX } }],
  );
  return scanPage(TAB, [], { here: async () => ({ found, damaged: false, unreadable: 0 }) });
}

beforeEach(() => {
  vi.resetAllMocks();
  asked.screenshot.mockResolvedValue('data:image/png;base64,');
});

describe('what is out of sight', () => {
  it('scrolls to another that calls itself a code also after an account was found, and to no other', async () => {
    const other = { id: 0, box: BOX, top: true };
    const hidden = [
      other,
      { ...other, id: 1, named: true },
      { ...other, id: 2 },
      { ...other, id: 3, named: true },
    ];
    const { sightings } = await scan(page({ texts: [code(URI)], hidden }), [
      { text: OTHER_URI, top: true, own: true },
    ]);
    expect(sightings).toHaveLength(2);
    const calls = asked.ask.mock.calls.map(([, , call, id]) => [call, id]);
    expect(calls.slice(1)).toEqual([
      ['capture.reveal', 1],
      ['capture.reveal', 3],
      ['capture.restore', undefined],
    ]);
  });

  it('keeps the account in sight when scrolling to another fails', async () => {
    const hidden = [{ id: 0, box: BOX, top: true, named: true }];
    asked.ask.mockImplementation(async (_target, _file, call) => {
      if (call === 'capture.reveal') throw new Refusal('page_gone');
      return [{ value: page({ texts: [code(URI)], hidden }) }];
    });
    const here = async (): Promise<Findings> => ({ found: [], damaged: false, unreadable: 0 });
    expect((await scanPage(TAB, [], { here })).sightings).toHaveLength(1);
    expect(asked.ask).toHaveBeenCalledTimes(3);
  });
});
