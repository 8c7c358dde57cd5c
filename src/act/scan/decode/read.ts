// Decodes a job: pictures of the page, a screenshot, picture files.
import { openPicture, type Picture } from '../../../browser/picture/pixels.ts';
import {
  type PagePicture,
  type SightingPlace,
  SURE,
  unpackPlane,
} from '../../../core/page/sighting.ts';
import { isCovered } from '../../../core/qr/contrast.ts';
import { readCrop, readThorough } from '../../../core/qr/decode.ts';
import {
  type Box,
  equals,
  holds,
  type Look,
  meets,
  type Reading,
  scaled,
} from '../../../core/qr/reading.ts';
import { type Found, isAccount, type Job, type JobReadings } from './job.ts';
import { openWhole } from './screenshot.ts';

/** Milliseconds that the page's own pixels may take in all; the rest is left to the screenshot. */
const PICTURES_MS = 1500;

/**
 * Milliseconds that all crops of a page may take; the rest is left to the look at the whole
 * screenshot.
 */
const CROPS_MS = 1500;

/** Returns every code of a job; `progress` hears how many steps of how many are done. */
export async function readJob(
  job: Job,
  progress: (done: number, of: number) => void = () => {},
): Promise<JobReadings> {
  const readings: JobReadings = { found: [], known: [], damaged: false, unreadable: 0 };
  const steps =
    job.pictures.length + job.files.length + (job.screenshot === null ? 0 : job.boxes.length + 1);
  let done = 0;
  const step = (): void => progress(++done, steps);
  const deadline = performance.now() + PICTURES_MS;
  for (const [at, picture] of job.pictures.entries()) {
    if (at < SURE || performance.now() < deadline) readPicture(picture, readings);
    step();
  }
  if (job.screenshot !== null) await readScreenshot(job, job.screenshot, readings, step);
  for (const file of job.files) {
    await readFile(file, readings);
    step();
  }
  return readings;
}

// The same rectangle may come twice: painted on white and on black.
function readPicture(picture: PagePicture, readings: JobReadings): void {
  const { box, top, veiled } = picture;
  const plane = readings.known.some((one) => equals(one, box)) ? null : unpackPlane(picture);
  if (!plane) return;
  const look = readCrop(plane);
  // What may be hidden from a person is looked at on the screenshot too.
  if (look.readings.length > 0 && !veiled) readings.known.push(box);
  collect(readings, look, { top, own: top, ...(veiled && { veiled }) });
}

async function readScreenshot(
  job: Job,
  screenshot: string,
  readings: JobReadings,
  step: () => void,
): Promise<void> {
  const whole = await openWhole(screenshot);
  if (!whole) return;
  const { picture } = whole;
  try {
    const scale = picture.width / (job.viewport.width || picture.width);
    const seen = job.only
      ? []
      : whole.seen.map((one) => ({ ...one, box: one.box && scaled(one.box, 1 / scale) }));
    const covered = job.boxes.filter(
      ({ box, veiled, contrast }) =>
        veiled && isCovered(picture.plane(scaled(box, scale)), contrast),
    );
    readBoxes(job, { picture, scale, seen, covered }, readings, step);
    if (job.only) return step();
    const look = whole.read(scale, {
      isFound: job.known.length + readings.found.length > 0,
      hasAccount: job.hasAccount || readings.found.some(isAccount),
    });
    for (const reading of look.readings) {
      const box = reading.box && scaled(reading.box, 1 / scale);
      const whose = box ? belonging(job, box, job.viewport.width > 0) : NOWHERE;
      const veiled = box !== null && covered.some((one) => holds(one.box, box));
      readings.found.push({ text: reading.text, ...whose, ...(veiled && { veiled }) });
    }
    readings.damaged ||= look.damaged;
    step();
  } finally {
    picture.close();
  }
}

/**
 * A screenshot, how many of its pixels one CSS pixel takes, and what was read on it ahead, in CSS
 * pixels.
 */
interface Shown {
  picture: Picture;
  scale: number;
  seen: Reading[];
  /** The boxes whose code is covered on the screenshot. */
  covered: SightingPlace[];
}

function readBoxes(
  job: Job,
  { picture, scale, seen, covered }: Shown,
  readings: JobReadings,
  step: () => void,
): void {
  const deadline = performance.now() + CROPS_MS;
  const known = [...job.known];
  for (const place of job.boxes) {
    const { box, top } = place;
    step();
    if (performance.now() > deadline || known.some((one) => holds(box, one) || holds(one, box)))
      continue;
    const before = seen.filter((one) => one.box && holds(box, one.box));
    const look =
      before.length > 0
        ? { readings: before, damaged: false }
        : readCrop(picture.plane(scaled(box, scale)));
    if (look.readings.length > 0) known.push(box);
    // What covers a code may be a candidate itself, of the same place.
    const veiled = covered.some((one) => holds(one.box, box) && holds(box, one.box));
    collect(readings, look, { ...belonging(job, box, top), ...(veiled && { veiled }) });
  }
}

type Belonging = Omit<Found, 'text'>;

const NOWHERE: Belonging = { top: false, own: false };

// A screenshot shows whatever lies on top, and a page can lay another's picture or document over
// anything without our seeing it. So it never proves whose a code is, and one pixel of another
// document makes all of the code doubtful.
function belonging(job: Job, box: Box, isTop: boolean): Belonging {
  return { top: isTop && !job.frames.some((frame) => meets(frame, box)), own: false };
}

async function readFile(file: Blob, readings: JobReadings): Promise<void> {
  const picture = await openPicture(file);
  if (!picture) {
    readings.unreadable++;
    return;
  }
  try {
    collect(readings, readThorough(picture.plane()), NOWHERE);
  } finally {
    picture.close();
  }
}

function collect(readings: JobReadings, look: Look, whose: Belonging): void {
  for (const { text } of look.readings) readings.found.push({ text, ...whose });
  readings.damaged ||= look.damaged;
}
