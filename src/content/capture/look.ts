import { likelyCode } from '../../core/qr/corners.ts';
import { readQuick } from '../../core/qr/decode.ts';
import { binarised, type Plane } from '../../core/qr/plane.ts';
import { type PageSightings, packPlane, type SightingBox } from '../../core/qr/sighting.ts';
import { type Candidate, candidateOf, chosen, isInSight } from './candidates.ts';
import { Pace } from './pace.ts';
import { ownPlanes } from './pixels.ts';
import { walk } from './walk.ts';

/** How long the page's own thread may decode in all; what is left goes to the extension, in milliseconds. */
const DECODE_MS = 600;
/** Bytes of undecoded pictures that one answer may carry. */
const MOST_BYTES = 4_000_000;

/** Returns what the page shows: texts read from its own pixels, and rectangles for a screenshot. Changes nothing in the page. */
export async function look(): Promise<PageSightings> {
  const pace = new Pace();
  const all: Candidate[] = [];
  const links: Pick<Candidate, 'element' | 'box' | 'top'>[] = [];
  const frames = await walk((seen) => {
    const candidate = candidateOf(seen);
    if (candidate) all.push(candidate);
    if (seen.element.localName === 'a' && /^otpauth/i.test(seen.element.getAttribute('href') ?? ''))
      links.push(seen);
  }, pace);
  const answer: PageSightings = {
    origin: self.origin,
    texts: links.map(({ element, box, top }) => ({
      text: element.getAttribute('href') ?? '',
      box,
      top,
      from: 'link',
    })),
    boxes: [],
    pictures: [],
    hidden: [],
    frames,
    viewport: { width: innerWidth, height: innerHeight },
  };
  const deadline = performance.now() + DECODE_MS;
  for (const candidate of chosen(all)) await lookAt(candidate, answer, pace, deadline);
  return answer;
}

async function lookAt(
  candidate: Candidate,
  answer: PageSightings,
  pace: Pace,
  deadline: number,
): Promise<void> {
  const { box, top } = candidate;
  const planes = performance.now() < deadline ? await ownPlanes(candidate, pace) : null;
  for (const plane of planes ?? []) {
    await pace.breathe();
    const reading = readQuick(plane);
    if (!reading) continue;
    answer.texts.push({ text: reading.text, box, top, from: 'code' });
    return;
  }
  const likely = planes?.find((plane) => likelyCode(binarised(plane)));
  if (likely) give(likely, box, top, answer);
  if (isInSight(box)) answer.boxes.push({ box, top });
}

function give(plane: Plane, box: SightingBox, top: boolean, answer: PageSightings): void {
  const given = answer.pictures.reduce((sum, picture) => sum + picture.grey.length, 0);
  if (given > MOST_BYTES) return;
  answer.pictures.push({ width: plane.width, height: plane.height, grey: packPlane(plane), box, top });
}
