// The screenshot of a scan, and the decoder that reads it.
import { type CurrentTab, quickScreenshot, scaleOf } from '../../browser/tabs.ts';
import { type Decoder, openDecoder } from './decode/decoder.ts';
import type { ScanOptions } from './types.ts';

/** Milliseconds that a page has to read its own codes before the screenshot is taken too. */
const HEAD_START_MS = 200;

/** The screenshot and the decoder of one scan, each started only once it is needed. */
export class Screen {
  readonly #tab: CurrentTab;
  readonly #options: ScanOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #decoder: Decoder | null = null;
  #screenshot: Promise<string | null> | null = null;

  constructor(tab: CurrentTab, options: ScanOptions) {
    this.#tab = tab;
    this.#options = options;
  }

  /** Takes the screenshot after a while, for a page that is slow to answer. */
  takeSoon(): void {
    this.#timer = setTimeout(() => this.take(), HEAD_START_MS);
  }

  /** Returns the decoder; it is started once. */
  decoder(): Decoder {
    this.#decoder ??= openDecoder(this.#options.signal);
    return this.#decoder;
  }

  /**
   * Returns the screenshot (`data:` URL), or `null` when the browser gives none; it is taken once.
   * The decoder reads it ahead unless only one image is wanted.
   */
  take(): Promise<string | null> {
    clearTimeout(this.#timer);
    if (this.#screenshot) return this.#screenshot;
    const taken = quickScreenshot(this.#tab.windowId).catch(() => null);
    this.#screenshot =
      this.#options.image === undefined ? ahead(this.#tab, taken, this.decoder()) : taken;
    return this.#screenshot;
  }

  /** Ends the decoder, also in the middle of a job, and a screenshot that still waits. */
  close(): void {
    clearTimeout(this.#timer);
    this.#decoder?.close();
  }
}

/** Returns the screenshot after the decoder has got it too. */
async function ahead(
  { tabId }: CurrentTab,
  taken: Promise<string | null>,
  decoder: Decoder,
): Promise<string | null> {
  const scaling = scaleOf(tabId).catch(() => 1);
  const screenshot = await taken;
  if (screenshot !== null) decoder.ahead({ screenshot, scale: await scaling });
  return screenshot;
}
