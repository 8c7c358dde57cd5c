import { moduleOf, WIDE_MODULE } from '../../core/qr/corners.ts';
import { binarised, type Plane } from '../../core/qr/plane.ts';
import { type PageSightings, type Place, packPlane, SURE } from '../../core/qr/sighting.ts';
import { type Candidate, candidateOf, chosen, imageOf } from './candidates.ts';
import { Pace } from './pace.ts';
import { ownPlanes } from './pixels.ts';
import { IN_PAGE } from './raster.ts';
import { remember } from './reveal.ts';
import { isWhole } from './sight.ts';
import { walk } from './walk.ts';
import { isNamed, keyOf, uriOf } from './words.ts';

/** How long pixels may be read in all; what is left is looked at on the screenshot, in milliseconds. */
const PIXELS_MS = 600;
/** Bytes of pictures that one answer may carry. */
const MOST_BYTES = 4_000_000;
const MOST_KEYS = 4;
/** Links of one page that are told, and the letters of all of them. */
const MOST_LINKS = 500;
const MOST_LINK_LETTERS = 200_000;
/** Longer sides of a picture in pixels, and the narrowest modules that are read well there. */
const SIZES = [
  [IN_PAGE / 2, WIDE_MODULE / 2],
  [IN_PAGE, 0],
] as const;

/**
 * Returns what the page shows: its own pixels where they look like a code, and rectangles for a screenshot; with the address of an image
 * only what that shows. Decodes nothing, as that would keep the page waiting, and changes nothing in it.
 */
export async function look(image?: string): Promise<PageSightings> {
  const pace = new Pace();
  const all: Candidate[] = [];
  const texts: PageSightings['texts'] = [];
  const keys = new Set<string>();
  let letters = 0;
  const frames = await walk((seen) => {
    const candidate = image === undefined ? candidateOf(seen) : imageOf(seen, image);
    if (candidate) all.push(candidate);
    if (image !== undefined) return;
    const uri = uriOf(seen);
    letters += uri?.length ?? 0;
    if (uri && texts.length < MOST_LINKS && letters < MOST_LINK_LETTERS)
      texts.push({ text: uri, box: seen.box, top: seen.top });
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
    frames,
    viewport,
  };
  const hidden: Element[] = [];
  const deadline = performance.now() + PIXELS_MS;
  for (const [at, candidate] of chosen(all).entries()) {
    const { box, top, element } = candidate;
    const isRead = at < SURE || performance.now() < deadline;
    const readable = isRead ? await readableOf(candidate, pace) : null;
    for (const plane of readable ?? []) give(plane, { box, top }, answer);
    if (isWhole(candidate)) answer.boxes.push({ box, top });
    // Pixels without the corners of a code will not get any by being scrolled to.
    else if (readable?.length !== 0)
      answer.hidden.push({ box, top, id: hidden.push(element) - 1, named: isNamed(element) });
  }
  remember(hidden);
  return answer;
}

/**
 * Returns the candidate's planes that look like a code, none where there is no code, `null` where its pixels cannot be had. At half the
 * size first, which is enough for most: a page's thread runs this before it is compiled, and pays for each pixel.
 */
async function readableOf(candidate: Candidate, pace: Pace): Promise<Plane[] | null> {
  for (const [longest, least] of SIZES) {
    const planes = await ownPlanes(candidate, pace, longest);
    if (!planes) return null;
    const readable: Plane[] = [];
    for (const plane of planes) {
      await pace.breathe();
      const module = moduleOf(binarised(plane));
      if (module > 0 && module >= least) readable.push(plane);
    }
    if (readable.length > 0 || candidate.kind === 'boxes' || candidate.kind === 'text') return readable;
  }
  return [];
}

function give(plane: Plane, place: Place, answer: PageSightings): void {
  const given = answer.pictures.reduce((sum, picture) => sum + picture.grey.length, 0);
  if (given + plane.data.length > MOST_BYTES) return;
  answer.pictures.push({ width: plane.width, height: plane.height, grey: packPlane(plane), ...place });
}
