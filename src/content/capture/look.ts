// Looks at a page for codes: the answer to `capture.look`.
import {
  type PageSightings,
  packPlane,
  type SightingPlace,
  SURE,
} from '../../core/page/sighting.ts';
import { inkContrastOf, isDim } from '../../core/qr/contrast.ts';
import { WIDE_MODULE } from '../../core/qr/corners.ts';
import {
  type Candidate,
  candidateOf,
  chosen,
  imageOf,
  MOST_CANDIDATES,
} from './page/candidates.ts';
import { Crop } from './page/crop.ts';
import { Pace } from './page/pace.ts';
import { isInView, isWhole } from './page/sight.ts';
import { type Seen, walk } from './page/walk.ts';
import { isNamed, keyOf, uriOf } from './page/words.ts';
import { ownPlanes } from './pixels.ts';
import { IN_PAGE } from './raster.ts';
import { Reader } from './reader.ts';
import { isSettledBy, showsMore } from './rest.ts';
import { remember } from './reveal.ts';
import { modulesOn } from './veil/modules-on.ts';
import { isDoubtful, mayBeVeiled } from './veil/veil.ts';

/**
 * Milliseconds that reading pixels may take in all; what is left is looked at on the screenshot.
 */
const PIXELS_MS = 600;
/** Bytes of pictures that one answer may carry. */
const MOST_BYTES = 4_000_000;
const MOST_KEYS = 4;
/** Shorter side in CSS pixels of what may be a code, or may hide one by itself. */
const LEAST_LAYER = 28;
/** Most links of one page in an answer, and most UTF-16 units of all of them. */
const MOST_LINKS = 500;
const MOST_LINK_LETTERS = 200_000;
/**
 * Longer sides in pixels at which a picture is read, and the narrowest modules that are read well
 * there.
 */
const SIZES = [
  [IN_PAGE / 2, WIDE_MODULE / 2],
  [IN_PAGE, 0],
] as const;

/**
 * Returns what the page shows: the codes that could be read at once from its own pixels, the pixels
 * of others that look like a code, and rectangles for a screenshot; given the address of an image,
 * only what that image shows. Changes nothing in the page.
 */
export async function look(image?: string): Promise<PageSightings> {
  const pace = new Pace();
  const all: Candidate[] = [];
  const seen: Seen[] = [];
  const small: Seen[] = [];
  const texts: PageSightings['texts'] = [];
  const keys = new Set<string>();
  let letters = 0;
  const { frames, isAll } = await walk(
    (one) => {
      const candidate = image === undefined ? candidateOf(one) : imageOf(one, image);
      if (candidate) all.push(candidate);
      if (Math.min(one.box.width, one.box.height) >= LEAST_LAYER) seen.push(one);
      else small.push(one);
      if (image !== undefined) return;
      const uri = uriOf(one);
      letters += uri?.length ?? 0;
      if (uri && texts.length < MOST_LINKS && letters < MOST_LINK_LETTERS)
        texts.push({ text: uri, box: one.box, top: one.top });
      const key = keys.size < MOST_KEYS ? keyOf(one) : null;
      if (key) keys.add(key);
    },
    pace,
    (one) => small.push(one),
  );
  const viewport = { width: innerWidth, height: innerHeight };
  const answer: PageSightings = {
    origin: self.origin,
    texts,
    read: [],
    boxes: [],
    pictures: [],
    hidden: [],
    keys: [...keys],
    frames,
    isAll,
    viewport,
  };
  const hidden: Element[] = [];
  const done: Candidate[] = [];
  const reader = new Reader(pace);
  const deadline = performance.now() + PIXELS_MS;
  const likely = chosen(all);
  for (const [at, candidate] of likely.entries()) {
    const { box, top, element } = candidate;
    const mayRead = at < SURE || performance.now() < deadline;
    const crops = mayRead ? await cropsOf(candidate, pace) : null;
    const codes = crops?.filter(({ corners }) => corners) ?? [];
    const mayShow = crops === null || codes.length > 0;
    const place: SightingPlace = { box, top };
    const modules = crops && modulesOn(element, crops);
    if (mayShow && mayBeVeiled(candidate, seen, frames)) place.veiled = true;
    else if (modules && (isDim(modules) || (await isDoubtful(candidate, seen, small, pace))))
      place.veiled = true;
    if (modules && place.veiled) place.contrast = inkContrastOf(modules);
    const text = place.veiled ? null : await reader.read(codes);
    if (text !== null) answer.read.push({ text, ...place });
    const isTold =
      text !== null || codes.map(({ plane }) => give(plane, place, answer)).includes(true);
    const isSure = isTold && !place.veiled && codes.every(({ isAlone }) => isAlone);
    if (isSure || !isInView(box) || isSettledBy(candidate, crops)) done.push(candidate);
    if (isWhole(candidate)) answer.boxes.push(place);
    // Scrolling adds no corners to pixels in which there are none.
    else if (text === null && mayShow) {
      const id = hidden.push(element) - 1;
      answer.hidden.push({ ...place, id, named: isNamed(element) });
    }
  }
  answer.isAll &&= done.length === likely.length && likely.length < MOST_CANDIDATES;
  answer.isAll &&= answer.read.length + answer.pictures.length > 0;
  answer.isAll &&= !(await showsMore(seen, done, pace));
  remember(hidden);
  return answer;
}

/**
 * Returns the candidate's pixels as crops, with the corners of a code where there is one; `null`
 * where its pixels cannot be read. Half the size comes first and mostly suffices: this runs
 * uncompiled in the page's thread, where every pixel costs.
 */
async function cropsOf(candidate: Candidate, pace: Pace): Promise<Crop[] | null> {
  let crops: Crop[] = [];
  for (const [longest, least] of SIZES) {
    const planes = await ownPlanes(candidate, pace, longest);
    if (!planes) return null;
    crops = [];
    for (const plane of planes) {
      await pace.breathe();
      crops.push(new Crop(plane, least));
    }
    const isDrawn = candidate.kind === 'boxes' || candidate.kind === 'text';
    if (isDrawn || crops.some(({ corners }) => corners)) break;
  }
  return crops;
}

/** Adds a picture to the answer; returns whether there was room for it. */
function give(plane: Crop['plane'], place: SightingPlace, answer: PageSightings): boolean {
  const given = answer.pictures.reduce((sum, picture) => sum + picture.grey.length, 0);
  if (given + plane.data.length > MOST_BYTES) return false;
  const { width, height } = plane;
  answer.pictures.push({ width, height, grey: packPlane(plane), ...place });
  return true;
}
