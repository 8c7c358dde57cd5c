import { readAddress } from '../../core/qr/jsqr.ts';
import { inverted } from '../../core/qr/plane.ts';
import type { Crop } from './crop.ts';
import type { Pace } from './pace.ts';

/** Crops that are read in the page. */
const MOST_READ = 4;
/** Pixels of one: jsQR keeps the thread for as long as it has to do with them, and a task must be short. */
const MOST_PIXELS = 260 * 260;

/**
 * Reads the likeliest codes of a page in the page, so that their pixels need not travel: one crop a
 * task, each only the way round that its corners show.
 */
export class Reader {
  readonly #pace: Pace;
  #left = MOST_READ;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Returns the address that one of the crops of a candidate says; `null` leaves it to the worker. */
  async read(crops: readonly Crop[]): Promise<string | null> {
    for (const { plane, small, corners } of crops) {
      if (small.data.length > MOST_PIXELS || this.#left-- <= 0) return null;
      // Round modules come apart in black and white, and pale ones show in nothing else.
      for (const tried of plane === small || plane.data.length > MOST_PIXELS ? [small] : [small, plane]) {
        await this.#pace.pause();
        const text = readAddress(corners?.corner.dark === false ? inverted(tried) : tried);
        await this.#pace.pause();
        if (text !== null) return text;
      }
    }
    return null;
  }
}
