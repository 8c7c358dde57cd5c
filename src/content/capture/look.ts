import { moduleOf } from '../../core/qr/corners.ts';
import { readQuick } from '../../core/qr/decode.ts';
import { binarised, type Plane } from '../../core/qr/plane.ts';
import { type PageSightings, type Place, packPlane } from '../../core/qr/sighting.ts';
import { type Candidate, candidateOf, chosen, imageOf } from './candidates.ts';
import { Pace } from './pace.ts';
import { ownPlanes } from './pixels.ts';
import { remember } from './reveal.ts';
import { isWhole } from './sight.ts';
import { walk } from './walk.ts';
import { isNamed, keyOf, uriOf } from './words.ts';

/** How long the page's own thread may decode in all; what is left goes to the extension, in milliseconds. */
const DECODE_MS = 600;
/** Bytes of undecoded pictures that one answer may carry. */
const MOST_BYTES = 4_000_000;
const MOST_KEYS = 4;

/**
 * Returns what the page shows: texts read from its own pixels, and rectangles for a screenshot; with the address of an image only what
 * that shows. Changes nothing in the page.
 */
export async function look(image?: string): Promise<PageSightings> {
  const pace = new Pace();
  const all: Candidate[] = [];
  const texts: PageSightings['texts'] = [];
  const keys = new Set<string>();
  const elsewhere = await walk((seen) => {
    const candidate = image === undefined ? candidateOf(seen) : imageOf(seen, image);
    if (candidate) all.push(candidate);
    if (image !== undefined) return;
    const uri = uriOf(seen);
    if (uri) texts.push({ text: uri, box: seen.box, top: seen.top, from: 'link' });
    const key = keys.size < MOST_KEYS ? keyOf(seen) : null;
    if (key) keys.add(key);
  }, pace);
  const viewport = { width: innerWidth, height: innerHeight };
  const answer: PageSightings = {
    origin: self.origin,
    texts,
    boxes: [],
    pictures: [],
    hidden: [],
    keys: [...keys],
    ...elsewhere,
    viewport,
  };
  const hidden: Element[] = [];
  const deadline = performance.now() + DECODE_MS;
  for (const candidate of chosen(all)) {
    if (await readOwn(candidate, answer, pace, deadline)) continue;
    const place = { box: candidate.box, top: candidate.top };
    if (isWhole(candidate)) answer.boxes.push(place);
    else
      answer.hidden.push({
        ...place,
        id: hidden.push(candidate.element) - 1,
        named: isNamed(candidate.element),
      });
  }
  remember(hidden);
  return answer;
}

/** Reads a candidate from its own pixels; returns whether nothing more is to be done for it. */
async function readOwn(
  candidate: Candidate,
  answer: PageSightings,
  pace: Pace,
  deadline: number,
): Promise<boolean> {
  const { box, top } = candidate;
  const planes = performance.now() < deadline ? await ownPlanes(candidate, pace) : null;
  for (const plane of planes ?? []) {
    await pace.breathe();
    const reading = readQuick(plane);
    if (!reading) continue;
    answer.texts.push({ text: reading.text, box, top, from: 'code' });
    return true;
  }
  const likely = planes?.find((plane) => moduleOf(binarised(plane)) > 0);
  if (likely) give(likely, { box, top }, answer);
  // Pixels without the corners of a code will not get any by being scrolled to.
  return Boolean(planes) && !likely && !isWhole(candidate);
}

function give(plane: Plane, place: Place, answer: PageSightings): void {
  const given = answer.pictures.reduce((sum, picture) => sum + picture.grey.length, 0);
  if (given > MOST_BYTES) return;
  answer.pictures.push({ width: plane.width, height: plane.height, grey: packPlane(plane), ...place });
}
