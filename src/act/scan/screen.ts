import { blobOf, openPicture, type Picture } from '../../browser/pixels.ts';
import { readThorough, readWhole } from '../../core/qr/decode.ts';
import { halved } from '../../core/qr/plane.ts';
import { type Box, type Look, scaled } from '../../core/qr/reading.ts';
import { isAccount } from './job.ts';

/** Pixels of a screenshot to one of the page from which a look at half the size sees as much. */
const DOUBLE = 1.75;

/** What was read before the whole is looked at. */
interface Before {
  isFound: boolean;
  hasAccount: boolean;
}

/** A decoded screenshot with the first looks at the whole of it, each taken once. */
export class Screen {
  readonly picture: Picture;
  #full: Look | null = null;
  #half: Look | null = null;

  constructor(picture: Picture) {
    this.picture = picture;
  }

  /** Takes the look that comes first at so many pixels to one of the page, before it is known what else there is. */
  look(scale: number): void {
    if (scale >= DOUBLE) this.#atHalf();
    else this.#atFull();
  }

  /** Where codes were read so far, in pixels. */
  get seen(): Box[] {
    return [this.#full, this.#half].flatMap((look) => look?.readings.flatMap(({ box }) => box ?? []) ?? []);
  }

  /** Returns every code of the whole. */
  read(scale: number, { isFound, hasAccount }: Before): Look {
    // Two pixels for each of the page's say no more than one where every likely place was looked at as it is: a quarter of the time.
    // The code of an app store is not what anyone looks for: without an account all is looked at.
    if (scale >= DOUBLE && !this.#full) {
      const half = this.#atHalf();
      if (hasAccount || half.readings.some(isAccount)) return half;
    }
    const quick = this.#atFull();
    const enough = isFound || quick.readings.length > 0;
    return enough ? quick : readThorough(this.picture.plane(), { look: quick, wild: false });
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

let ahead: { shot: string; screen: Promise<Screen | null> } | null = null;

/** Opens a screenshot and takes the first look while it is not yet known where else to look: `openScreen` returns it then. `scale` is a guess. */
export async function lookAhead(shot: string, scale: number): Promise<void> {
  ahead = { shot, screen: opened(shot) };
  (await ahead.screen)?.look(scale);
}

/** Returns an opened screenshot (a `data:` URL), or `null` when it cannot be decoded. Whoever has it closes its picture. */
export function openScreen(shot: string): Promise<Screen | null> {
  const held = ahead?.shot === shot ? ahead.screen : null;
  ahead = null;
  return held ?? opened(shot);
}

async function opened(shot: string): Promise<Screen | null> {
  const blob = blobOf(shot);
  const picture = blob && (await openPicture(blob));
  return picture && new Screen(picture);
}
