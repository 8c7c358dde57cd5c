import { likelyCode } from './finder.ts';
import { readJsqr } from './jsqr.ts';
import { binarised, closed, framed, halved, type Plane } from './plane.ts';
import type { Look, Reading } from './reading.ts';
import { readEvery, readFirst } from './scanner.ts';

/** How long the `qr` package may retry on one crop, in milliseconds. */
const CROP_RETRY_MS = 200;

/** Returns the code of an exact crop that jsQR reads after Otsu's threshold: the first and in most cases only stage. */
export function readQuick(crop: Plane): Reading | null {
  const black = binarised(crop);
  return likelyCode(black) ? readJsqr(black, 'both') : null;
}

/**
 * Returns the code of an exact crop of one element, in stages that stop at the first success: jsQR on the Otsu-binarised crop, `qr` on the crop as it is,
 * binarised, with closed gaps, and jsQR at half size. Crops without the corners of a code get only the cheap stage.
 */
export function readCrop(crop: Plane): Look {
  const black = binarised(crop);
  const likely = likelyCode(black);
  const first = likely ? readJsqr(black, 'both') : null;
  if (first) return { readings: [first], damaged: false };
  const raw = readFirst(crop, { retryMs: CROP_RETRY_MS });
  if (raw.readings.length > 0 || !(likely || raw.damaged)) return raw;
  return readStubborn(crop, black, raw.damaged);
}

function readStubborn(crop: Plane, black: Plane, damagedSoFar: boolean): Look {
  let damaged = damagedSoFar;
  const stages = [
    () => readFirst(black, { retryMs: CROP_RETRY_MS }),
    () => readFirst(framed(closed(black), 255), { retryMs: CROP_RETRY_MS }),
    () => asLook(readJsqr(framed(halved(crop), 255), 'both')),
    () => asLook(readJsqr(crop, 'both')),
  ];
  for (const stage of stages) {
    const look = stage();
    if (look.readings.length > 0) return look;
    damaged ||= look.damaged;
  }
  return { readings: [], damaged };
}

function asLook(reading: Reading | null): Look {
  return { readings: reading ? [reading] : [], damaged: false };
}

/** Returns every code of a whole picture or screenshot. jsQR takes no part: it mixes the corners of several codes. */
export function readPicture(picture: Plane, retryMs = CROP_RETRY_MS): Look {
  return readEvery(picture, { retryMs });
}
