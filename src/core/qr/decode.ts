// Reads QR codes: which decoder gets which version of a picture, from the cheapest to the most
// costly.
import { cuts, levelled } from '../picture/level.ts';
import {
  binarised,
  closed,
  cropped,
  doubled,
  framed,
  grown,
  halved,
  type Plane,
  partedAt,
} from '../picture/plane.ts';
import { moduleOf } from './corners.ts';
import { readJsqr } from './jsqr.ts';
import { type Box, holds, type Look, type Reading, scaled } from './reading.ts';
import { aroundCorners, regions } from './regions.ts';
import { readEvery, readFirst } from './scanner.ts';
import { smallOf } from './small.ts';

/** Milliseconds for which the `qr` package may retry on one crop. */
const CROP_RETRY_MS = 200;

/**
 * Returns the code of a crop of one element, or `null`: one attempt after Otsu's threshold, by `qr`
 * and then jsQR, where the corners of a code show. Enough for most crops.
 */
export function readQuick(crop: Plane): Reading | null {
  const black = binarised(crop);
  const module = moduleOf(black);
  return module > 0 ? readSmall(crop, black, module) : null;
}

function readSmall(crop: Plane, black: Plane, module: number): Reading | null {
  const sharp = smallOf(crop, black, module);
  return readFirst(sharp, { retryMs: 0 }).readings[0] ?? readJsqr(sharp, 'both');
}

/**
 * Crops are halved until their longer side is at most this, in pixels, because jsQR takes time for
 * every pixel. The largest code (177 modules and quiet zone) then has 2.6 pixels per module, or 1.3
 * just after a halving; `qr` also gets the crop as it is.
 */
const LONGEST = 480;

/**
 * Returns the code of a crop of one element, in stages that stop at the first success: `qr` and
 * jsQR on the black-and-white crop, `qr` on the crop as it is; then `qr` on it in black and white,
 * doubled (for tiny, rounded and blurred modules), with gaps closed and with dark parts grown, and
 * jsQR at half size, with gaps closed and as it is. A crop without the corners of a code gets only
 * `qr` on the crop as it is.
 */
export function readCrop(crop: Plane): Look {
  let plane = crop;
  while (Math.max(plane.width, plane.height) > LONGEST) plane = halved(plane);
  const black = binarised(plane);
  const module = moduleOf(black);
  const first = module > 0 ? readSmall(plane, black, module) : null;
  if (first) return { readings: [first], damaged: false };
  const raw = readFirst(crop, { retryMs: CROP_RETRY_MS });
  if (raw.readings.length > 0) return raw;
  const shut = closed(black);
  const likely = module > 0 || raw.damaged || moduleOf(shut) > 0;
  return likely ? readStubborn(plane, black, shut, raw.damaged) : raw;
}

function readStubborn(crop: Plane, black: Plane, shut: Plane, damagedSoFar: boolean): Look {
  let damaged = damagedSoFar;
  const stages = [
    () => readFirst(black, { retryMs: CROP_RETRY_MS }),
    () => readFirst(framed(doubled(crop), 255), { retryMs: CROP_RETRY_MS }),
    () => readFirst(framed(shut, 255), { retryMs: CROP_RETRY_MS }),
    () => readFirst(framed(grown(crop), 255), { retryMs: CROP_RETRY_MS }),
    () => readFirst(framed(grown(grown(crop)), 255), { retryMs: CROP_RETRY_MS }),
    () => asLook(readJsqr(framed(halved(crop), 255), 'both')),
    () => asLook(readJsqr(framed(shut, 255), 'both')),
    () => asLook(readJsqr(crop, 'both')),
  ];
  for (const stage of stages) {
    const look = stage();
    if (look.readings.length > 0) return look;
    damaged ||= look.damaged;
  }
  // Corners that are nearly as far apart as the crop is wide belong to a code, even if nothing of
  // it can be read.
  return { readings: [], damaged: damaged || moduleOf(black, 0.47) > 0 };
}

function asLook(reading: Reading | null): Look {
  return { readings: reading ? [reading] : [], damaged: false };
}

/**
 * Returns every code of a whole picture or screenshot, read by `qr` alone: jsQR mixes up the
 * corners of several codes.
 */
export function readWhole(picture: Plane): Look {
  return readEvery(picture, { retryMs: CROP_RETRY_MS });
}

/**
 * Sides in pixels of the tiles in which contrast is levelled: wide for large modules, narrow for
 * pale codes beside black letters.
 */
const TILES = [32, 12];

/**
 * Milliseconds after which no further stage on one picture begins: what a person waits for, less
 * the time of the last stage.
 */
const LOOKS_MS = 3000;

/**
 * Pixels beyond which a picture file is halved first: a 4K screen has 8.3 million, and further ones
 * from a camera only cost time.
 */
const MOST_PIXELS = 9_000_000;

/**
 * Pixels beyond which all stages but the first use half the size: each goes over the whole picture
 * several times.
 */
const MOST_FURTHER = 5_000_000;

/**
 * Below the first number of pixels a picture is also tried at twice its size, from the second on
 * also at half its size.
 */
const MOST_DOUBLED = 1_500_000;
const LEAST_HALVED = 500_000;

/** What is known of a picture before `readThorough`. */
interface Effort {
  /** The result of `readWhole`, where it was already run. */
  look?: Look;
  /**
   * Nothing else tells where a code is, as in a picture file; so more is tried. True by default.
   */
  wild?: boolean;
}

/**
 * Returns every code of a picture, with more effort than `readWhole`: also with contrast levelled,
 * and region by region where corners of a code or a closed light patch were found and nothing was
 * read there. Boxes are in pixels of the picture as it was looked at.
 */
export function readThorough(given: Plane, { look: first, wild = true }: Effort = {}): Look {
  const deadline = performance.now() + LOOKS_MS;
  const fit = first ? given : fitting(given, MOST_PIXELS);
  const look = first ?? readWhole(fit);
  const picture = first ? given : fitting(fit, MOST_FURTHER);
  look.readings = look.readings.map(({ text, box }) => ({
    text,
    box: box && scaled(box, picture.width / fit.width),
  }));
  const blacks: Plane[] = [];
  for (const tile of wild ? TILES : TILES.slice(0, 1)) {
    if (performance.now() > deadline) break;
    const level = levelled(picture, tile);
    const black = partedAt(level, 127);
    merge(look, readWhole(level));
    if (wild && look.readings.length === 0) merge(look, readWhole(black));
    blacks.push(black);
  }
  if (wild && look.readings.length === 0) readCuts(picture, look, deadline);
  if (wild && look.readings.length === 0) readFurther(picture, look, deadline);
  for (const black of blacks) {
    if (performance.now() > deadline) break;
    // After a success only regions with all marks of a code are tried.
    if (wild && look.readings.length === 0) readWildly(picture, black, look, deadline);
    else readRegions(picture, aroundCorners(black, true), look, deadline);
  }
  return look;
}

function readCuts(picture: Plane, look: Look, deadline: number): void {
  for (const cut of cuts(picture)) {
    if (look.readings.length > 0 || performance.now() > deadline) return;
    merge(look, readWhole(partedAt(picture, cut)));
  }
}

// Small modules are read better at twice the size; large pictures are read as well at half of it,
// in a quarter of the time.
function readFurther(picture: Plane, look: Look, deadline: number): void {
  const pixels = picture.width * picture.height;
  if (pixels < MOST_DOUBLED) merge(look, readWhole(doubled(picture)));
  if (pixels < LEAST_HALVED) return;
  const half = halved(picture);
  for (const tile of TILES) {
    if (look.readings.length > 0 || performance.now() > deadline) return;
    const level = levelled(half, tile);
    readWildly(half, partedAt(level, 127), look, deadline);
  }
}

function fitting(given: Plane, most: number): Plane {
  let picture = given;
  while (picture.width * picture.height > most) picture = halved(picture);
  return picture;
}

/** Ways to join modules that are drawn apart, the mildest first. */
const JOINS = [closed, grown, (plane: Plane): Plane => grown(grown(plane))];

function readWildly(picture: Plane, black: Plane, look: Look, deadline: number): void {
  readRegions(picture, regions(black), look, deadline);
  if (look.readings.length > 0 || performance.now() > deadline) return;
  for (const join of JOINS) {
    if (look.readings.length > 0 || performance.now() > deadline) return;
    const joined = join(black);
    merge(look, readWhole(joined));
    readRegions(picture, aroundCorners(joined), look, deadline);
  }
}

function readRegions(picture: Plane, boxes: Box[], look: Look, deadline: number): void {
  const seen: Box[] = look.readings.flatMap(({ box }) => box ?? []);
  for (const box of boxes) {
    if (performance.now() > deadline) break;
    if (seen.some((one) => holds(one, box) || holds(box, one))) continue;
    const part = readCrop(cropped(picture, box.x, box.y, box.width, box.height));
    if (part.readings.length > 0) seen.push(box);
    merge(look, { ...part, readings: part.readings.map(({ text }) => ({ text, box })) });
  }
}

function merge(into: Look, from: Look): void {
  for (const reading of from.readings)
    if (!into.readings.some(({ text }) => text === reading.text)) into.readings.push(reading);
  into.damaged ||= from.damaged;
}
