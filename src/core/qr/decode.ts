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

/** How long the `qr` package may retry on one crop, in milliseconds. */
const CROP_RETRY_MS = 200;

/**
 * Returns the code of an exact crop that can be read after Otsu's threshold: the first and in most
 * cases only stage.
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
 * Crops are made smaller until their longer side is at most this, in pixels: jsQR's time grows with
 * them, and it is 2.6 for each module of the largest code.
 */
const LONGEST = 480;

/**
 * Returns the code of an exact crop of one element, in stages that stop at the first success: `qr`
 * and jsQR on the Otsu-binarised crop, `qr` on the crop as it is, binarised, doubled (for tiny,
 * rounded and blurred modules), with closed gaps, with dark parts grown, and jsQR at half size.
 * Crops without the corners of a code get only the cheap stage.
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
  // In the crop of a code the corners are nearly as far apart as it is wide: that is one, even if
  // nothing of it can be read.
  return { readings: [], damaged: damaged || moduleOf(black, 0.47) > 0 };
}

function asLook(reading: Reading | null): Look {
  return { readings: reading ? [reading] : [], damaged: false };
}

/**
 * Returns every code of a whole picture or screenshot. jsQR takes no part: it mixes the corners of
 * several codes.
 */
export function readWhole(picture: Plane): Look {
  return readEvery(picture, { retryMs: CROP_RETRY_MS });
}

/**
 * Sides of the tiles in which contrast is levelled, in pixels: wide for large modules, narrow for
 * pale codes beside black letters.
 */
const TILES = [32, 12];

/**
 * How long all looks at one picture may take together, in milliseconds: what a person waits for,
 * less the time in which a stage begun ends.
 */
const LOOKS_MS = 3000;

/**
 * Pixels beyond which a picture file is made smaller first: a 4K screen has 8.3 million, and every
 * further one of a camera's only costs time.
 */
const MOST_PIXELS = 9_000_000;

/**
 * Pixels beyond which the looks after the first are taken at half size: each goes over the whole
 * several times.
 */
const MOST_FURTHER = 5_000_000;

/**
 * Pixels up to which a picture is also looked at in twice its size, and from which at half of it.
 */
const MOST_DOUBLED = 1_500_000;
const LEAST_HALVED = 500_000;

/** What is known of a picture before it gets more effort. */
interface Effort {
  /** What the first look at the whole found. */
  look?: Look;
  /** Whether nothing else tells where to look, as in a picture file. */
  wild?: boolean;
}

/**
 * Returns every code of a picture with more effort: also with its contrast levelled, and region by
 * region where corners of a code or a closed light patch show and nothing was read.
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
    // Where something was read already, only what has all marks of a code is worth a further look.
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

// Small modules are read better at twice the size; a large picture says as much at half of it, in a
// quarter of the time.
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

/** Ways to join modules that stand apart, the mildest first. */
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
