import { readAddress } from '../../core/qr/jsqr.ts';
import type { Crop } from './page/crop.ts';
import type { Pace } from './page/pace.ts';

/** Crops that are read in the page. */
const MOST_READ = 4;
/**
 * Pixels of one: jsQR keeps the thread for as long as it has to do with them, and a task must be
 * short.
 */
const MOST_PIXELS = 160 * 160;

/**
 * Reads the likeliest codes of a page in the page, so that their pixels need not travel: one crop a
 * task, each made as small and as plain as its corners allow.
 */
export class Reader {
  readonly #pace: Pace;
  #left = MOST_READ;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /**
   * Returns the address that one of the crops of a candidate says; `null` leaves it to the worker.
   */
  async read(crops: readonly Crop[]): Promise<string | null> {
    for (const { code } of crops) {
      if (!code || code.data.length > MOST_PIXELS || this.#left-- <= 0) return null;
      await this.#pace.pause();
      const text = readAddress(code);
      await this.#pace.pause();
      if (text !== null) return text;
    }
    return null;
  }
}
