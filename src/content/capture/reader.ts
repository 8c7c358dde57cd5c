// Decodes the likeliest codes in the page itself.
import { readAddress } from '../../core/qr/jsqr.ts';
import type { Crop } from './page/crop.ts';
import type { Pace } from './page/pace.ts';

/** Most crops that are read in the page. */
const MOST_READ = 4;
/**
 * Most pixels of one crop: jsQR blocks the thread for longer the more there are, and a task must be
 * short.
 */
const MOST_PIXELS = 160 * 160;

/**
 * Reads the likeliest codes in the page itself, so that their pixels need not be sent: one crop in
 * a task, each as small and plain as its corners allow.
 */
export class Reader {
  readonly #pace: Pace;
  #left = MOST_READ;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /**
   * Returns the address (of an account, an export, or the web) in one of a candidate's crops;
   * `null` leaves it to the worker.
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
