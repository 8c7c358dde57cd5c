import { blobOf, openPicture, type Picture } from '../../../browser/picture/pixels.ts';
import { halved } from '../../../core/picture/plane.ts';
import { readThorough, readWhole } from '../../../core/qr/decode.ts';
import { type Look, type Reading, scaled } from '../../../core/qr/reading.ts';
import { isAccount, type ReadAhead } from './job.ts';

/** Pixels of a screenshot to one of the page from which a look at half the size sees as much. */
const DOUBLE = 1.75;

/** What was read before the whole is looked at. */
interface Before {
  isFound: boolean;
  hasAccount: boolean;
}

/** The whole of a decoded screenshot, with the first looks at it, each taken once. */
export class Whole {
  readonly picture: Picture;
  #full: Look | null = null;
  #half: Look | null = null;

  constructor(picture: Picture) {
    this.picture = picture;
  }

  /**
   * Takes the look that comes first at so many pixels to one of the page, before it is known what
   * else there is.
   */
  look(scale: number): void {
    if (scale >= DOUBLE) this.#atHalf();
    else this.#atFull();
  }

  /** What was read so far. */
  get seen(): Reading[] {
    return [this.#full, this.#half].flatMap((look) => look?.readings ?? []);
  }

  /** Returns every code of the whole. */
  read(scale: number, { isFound, hasAccount }: Before): Look {
    // Two pixels for each of the page's say no more than one where every likely place was looked at
    // as it is: a quarter of the time. The code of an app store is not what anyone looks for:
    // without an account all is looked at.
    if (scale >= DOUBLE && !this.#full) {
      const half = this.#atHalf();
      if (hasAccount || half.readings.some(isAccount)) return half;
    }
    const { readings, damaged } = this.#atFull();
    const more =
      this.#half?.readings.filter(({ text }) => !readings.some((one) => one.text === text)) ?? [];
    const look = { readings: [...readings, ...more], damaged };
    const enough = isFound || look.readings.length > 0;
    return enough ? look : readThorough(this.picture.plane(), { look, wild: false });
  }

  #atFull(): Look {
    this.#full ??= readWhole(this.picture.plane());
    return this.#full;
  }

  #atHalf(): Look {
    if (this.#half) return this.#half;
    const { readings, damaged } = readWhole(halved(this.picture.plane()));
    this.#half = {
      readings: readings.map(({ text, box }) => ({ text, box: box && scaled(box, 2) })),
      damaged,
    };
    return this.#half;
  }
}

let ahead: { screenshot: string; whole: Promise<Whole | null> } | null = null;

/**
 * Opens a screenshot and takes the first look while it is not yet known where else to look:
 * `openWhole` returns it then.
 */
export async function lookAhead({ screenshot, scale }: ReadAhead): Promise<void> {
  ahead = { screenshot, whole: opened(screenshot) };
  (await ahead.whole)?.look(scale);
}

/**
 * Returns an opened screenshot (a `data:` URL), or `null` when it cannot be decoded. Whoever has it
 * closes its picture.
 */
export function openWhole(screenshot: string): Promise<Whole | null> {
  const held = ahead?.screenshot === screenshot ? ahead.whole : null;
  ahead = null;
  return held ?? opened(screenshot);
}

async function opened(screenshot: string): Promise<Whole | null> {
  const blob = blobOf(screenshot);
  const picture = blob && (await openPicture(blob));
  return picture && new Whole(picture);
}
