import { type CurrentTab, quickShot, scaleOf } from '../../browser/tabs.ts';
import { type Decoder, openDecoder } from './decoder.ts';
import type { ScanOptions } from './scan.ts';

/** How long a page may read its own codes before the screenshot is taken as well, in milliseconds. */
const HEAD_START_MS = 200;

/** A screenshot on its way, and the decoder that looks at it. */
interface Opened {
  decoder: Decoder;
  shot: Promise<string | null>;
}

/** What is begun where the page does not tell all itself: the screenshot, and the worker that decodes. */
export class Screen {
  readonly #tab: CurrentTab;
  readonly #options: ScanOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opened: Opened | null = null;

  constructor(tab: CurrentTab, options: ScanOptions) {
    this.#tab = tab;
    this.#options = options;
  }

  /** Begins in a while, for a page that is slow to answer. */
  openSoon(): void {
    this.#timer = setTimeout(() => this.open(), HEAD_START_MS);
  }

  /** Begins, once. */
  open(): Opened {
    clearTimeout(this.#timer);
    if (this.#opened) return this.#opened;
    const { signal, here, image } = this.#options;
    const decoder = openDecoder(signal, here);
    const taken = quickShot(this.#tab.windowId).catch(() => null);
    const shot = image === undefined ? ahead(this.#tab, taken, decoder) : taken;
    this.#opened = { decoder, shot };
    return this.#opened;
  }

  /** Ends what was begun, also in the middle of a job. */
  close(): void {
    clearTimeout(this.#timer);
    this.#opened?.decoder.close();
  }
}

/** Returns the screenshot once the decoder has it, too. */
async function ahead(
  { tabId }: CurrentTab,
  taken: Promise<string | null>,
  decoder: Decoder,
): Promise<string | null> {
  const scaling = scaleOf(tabId).catch(() => 1);
  const shot = await taken;
  if (shot !== null) decoder.ahead({ shot, scale: await scaling });
  return shot;
}
