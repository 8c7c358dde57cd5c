// Decodes a whole screenshot.
import { blobOf, openPicture, type Picture } from '../../../browser/picture/pixels.ts';
import { halved } from '../../../core/picture/plane.ts';
import { readThorough, readWhole } from '../../../core/qr/decode.ts';
import { type Look, type Reading, scaled } from '../../../core/qr/reading.ts';
import { isAccount, type ReadAhead } from './job.ts';

/** From so many screenshot pixels for one CSS pixel on, half the size shows as much. */
const DOUBLE = 1.75;

/** What was read before the whole screenshot is. */
interface Before {
  isFound: boolean;
  hasAccount: boolean;
}

/** A decoded screenshot; it is read at full and at half size at most once each. */
export class Whole {
  readonly picture: Picture;
  #full: Look | null = null;
  #half: Look | null = null;

  constructor(picture: Picture) {
    this.picture = picture;
  }

  /** Reads the size that comes first at this scale, before it is known what else there is. */
  look(scale: number): void {
    if (scale >= DOUBLE) this.#atHalf();
    else this.#atFull();
  }

  /** The readings so far. */
  get seen(): Reading[] {
    return [this.#full, this.#half].flatMap((look) => look?.readings ?? []);
  }

  /** Returns every code of the screenshot. */
  read(scale: number, { isFound, hasAccount }: Before): Look {
    // With two screenshot pixels for one CSS pixel, half the size shows as much in a quarter of the
    // time, where every likely place was looked at in full. Without an account everything is looked
    // at: the QR code of an app store is not what anyone scans for.
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
 * Decodes a screenshot and reads it once, while it is not yet known where else to look; `openWhole`
 * returns it then.
 */
export async function lookAhead({ screenshot, scale }: ReadAhead): Promise<void> {
  ahead = { screenshot, whole: opened(screenshot) };
  (await ahead.whole)?.look(scale);
}

/**
 * Returns a decoded screenshot (given as a `data:` URL), or `null` when it cannot be decoded. The
 * caller closes its picture.
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
