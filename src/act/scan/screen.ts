import { type CurrentTab, quickScreenshot, scaleOf } from '../../browser/tabs.ts';
import { type Decoder, openDecoder } from './decode/decoder.ts';
import type { ScanOptions } from './types.ts';

/**
 * How long a page may read its own codes before the screenshot is taken as well, in milliseconds.
 */
const HEAD_START_MS = 200;

/**
 * What is begun where the page does not tell all itself: the screenshot, and the worker that
 * decodes.
 */
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

  /** Begins in a while, for a page that is slow to answer. */
  takeSoon(): void {
    this.#timer = setTimeout(() => this.take(), HEAD_START_MS);
  }

  /** Returns the decoder, which is started once. */
  decoder(): Decoder {
    this.#decoder ??= openDecoder(this.#options.signal);
    return this.#decoder;
  }

  /**
   * Returns the screenshot, which is taken once, and looked at ahead unless one image alone is
   * wanted.
   */
  take(): Promise<string | null> {
    clearTimeout(this.#timer);
    if (this.#screenshot) return this.#screenshot;
    const taken = quickScreenshot(this.#tab.windowId).catch(() => null);
    this.#screenshot =
      this.#options.image === undefined ? ahead(this.#tab, taken, this.decoder()) : taken;
    return this.#screenshot;
  }

  /** Ends what was begun, also in the middle of a job. */
  close(): void {
    clearTimeout(this.#timer);
    this.#decoder?.close();
  }
}

/** Returns the screenshot once the decoder has it, too. */
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
