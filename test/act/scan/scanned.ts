import { vi } from 'vitest';
import type { Job, JobReadings, ReadAhead } from '../../../src/act/scan/decode/job.ts';
import * as product from '../../../src/act/scan/page.ts';
import type { CurrentTab } from '../../../src/browser/tabs.ts';
import type { Account } from '../../../src/core/account/account.ts';
import type { PageSightings } from '../../../src/core/page/sighting.ts';

// The scan with a page and a browser that answer as a test wants. What it mocks must be loaded
// after it: tests take the scan from here.
export const { scanBox, scanPage, scanPictures } = product;
export { asked, sent };

/** What the scan asks of the page, of the browser and of the worker that decodes. */
const asked = vi.hoisted(() => ({
  ask: vi.fn<
    (target: object, file: string, call: string, ...args: unknown[]) => Promise<unknown[]>
  >(),
  screenshot: vi.fn<() => Promise<string>>(),
  cut: vi.fn<() => Promise<object | null>>(),
  decode: vi.fn<(job: Job) => Promise<JobReadings>>(),
}));
vi.mock('../../../src/browser/picture/crop.ts', () => ({ cut: asked.cut }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/browser/inject.ts', () => ({ ask: asked.ask }));
vi.mock('../../../src/browser/tabs.ts', () => ({
  quickScreenshot: asked.screenshot,
  scaleOf: async () => 2,
}));
vi.mock('../../../src/vault/vault.ts', () => ({}));
vi.mock('../../../src/content/capture.ts?script&iife', () => ({ default: 'capture.js' }));
vi.mock('../../../src/act/scan/decode/decode.worker.ts?worker&url', () => ({
  default: 'decode.js',
}));
vi.mock('../../../src/browser/worker.ts', () => ({ startWorker: () => new Quick() }));

/** What was sent to workers. */
const sent: (Job | ReadAhead)[] = [];

/** A worker that answers as `asked.decode` does, and never again once it was ended. */
class Quick extends EventTarget {
  #isEnded = false;
  postMessage(given: Job | ReadAhead): void {
    sent.push(given);
    if ('scale' in given) return;
    asked.decode(given).then(
      (readings) => this.#answer({ readings }),
      () => this.#answer({ failed: true }),
    );
  }
  terminate(): void {
    this.#isEnded = true;
  }
  #answer(data: object): void {
    if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

export const TAB: CurrentTab = { tabId: 1, windowId: 2, url: '', title: '', incognito: false };
export const URI = 'otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example';
export const OTHER_URI = 'otpauth://totp/Other:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Other';
export const BOX = { x: 10, y: 10, width: 100, height: 100 };

/** Forgets what was asked and sent; screenshots work again, and nothing is on them. */
export function reset(): void {
  vi.resetAllMocks();
  sent.length = 0;
  asked.screenshot.mockResolvedValue('data:image/jpeg;base64,');
  asked.decode.mockImplementation(decoding([]));
}

/** Returns what a page shows that has nothing but what is given. */
export function page(given: Partial<PageSightings> = {}): PageSightings {
  const viewport = { width: 1280, height: 800 };
  const none = { texts: [], read: [], boxes: [], pictures: [], hidden: [], keys: [], frames: [] };
  return { origin: 'https://shop.example', viewport, isAll: false, ...none, ...given };
}

/** Returns pixels of the page that the decoder reads as this text. */
export const code = (text: string, top = true): PageSightings['pictures'][number] => ({
  width: 1,
  height: 1,
  grey: text,
  box: { ...BOX, x: 300 },
  top,
});

/** Returns a link of the page. */
export const link = (text: string): PageSightings['texts'][number] => ({
  text,
  box: BOX,
  top: true,
});

/** Returns a decoder that reads the page's own pixels, and finds `found` on every screenshot. */
export function decoding(found: JobReadings['found'], damaged = false) {
  return async ({ pictures, screenshot }: Job): Promise<JobReadings> => {
    const own = pictures.map(({ grey, top }) => ({ text: grey, top, own: top }));
    const known = pictures.map(({ box }) => box);
    return { found: screenshot === null ? own : [...own, ...found], known, damaged, unreadable: 0 };
  };
}

/**
 * Scans a page that looks like `sightings`, with a decoder that finds `found` on every screenshot.
 */
export function scan(
  sightings: PageSightings,
  found: JobReadings['found'] = [],
  known: Account[] = [],
  damaged = false,
) {
  asked.ask.mockImplementation(async (_target, _file, call) =>
    call === 'capture.look' ? [{ value: sightings }] : [{ value: { ...sightings, box: BOX } }],
  );
  asked.decode.mockImplementation(decoding(found, damaged));
  return scanPage(TAB, known);
}
