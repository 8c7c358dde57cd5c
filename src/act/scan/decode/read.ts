// Decodes a job: pictures of the page, a screenshot, picture files.
import { openPicture, type Picture } from '../../../browser/picture/pixels.ts';
import {
  type PagePicture,
  type SightingPlace,
  SURE,
  unpackPlane,
} from '../../../core/page/sighting.ts';
import { isDim } from '../../../core/qr/contrast.ts';
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
import { type Findings, type Found, isAccount, type Job } from './job.ts';
import { openWhole } from './screenshot.ts';

/** Milliseconds that the page's own pixels may take in all; the rest is left to the screenshot. */
const PICTURES_MS = 1500;

/**
 * Milliseconds that all crops of a page may take; the rest is left to the look at the whole
 * screenshot.
 */
const CROPS_MS = 1500;

/**
 * Returns every code of a job; needs no worker. `progress` hears how many steps of how many are
 * done.
 */
export async function readJob(
  job: Job,
  progress: (done: number, of: number) => void = () => {},
): Promise<Findings> {
  const findings: Findings = { found: [], known: [], damaged: false, unreadable: 0 };
  const steps =
    job.pictures.length + job.files.length + (job.shot === null ? 0 : job.boxes.length + 1);
  let done = 0;
  const step = (): void => progress(++done, steps);
  const deadline = performance.now() + PICTURES_MS;
  for (const [at, picture] of job.pictures.entries()) {
    if (at < SURE || performance.now() < deadline) readPicture(picture, findings);
    step();
  }
  if (job.shot !== null) await readShot(job, job.shot, findings, step);
  for (const file of job.files) {
    await readFile(file, findings);
    step();
  }
  return findings;
}

// The same rectangle may come twice: painted on white and on black.
function readPicture(picture: PagePicture, findings: Findings): void {
  const { box, top, veiled } = picture;
  const plane = findings.known.some((one) => equals(one, box)) ? null : unpackPlane(picture);
  if (!plane) return;
  const look = readCrop(plane);
  // What may be hidden from a person is looked at on the screenshot too.
  if (look.readings.length > 0 && !veiled) findings.known.push(box);
  collect(findings, look, { top, own: top, ...(veiled && { veiled }) });
}

async function readShot(
  job: Job,
  shot: string,
  findings: Findings,
  step: () => void,
): Promise<void> {
  const whole = await openWhole(shot);
  if (!whole) return;
  const { picture } = whole;
  try {
    const scale = picture.width / (job.viewport.width || picture.width);
    const seen = job.only
      ? []
      : whole.seen.map((one) => ({ ...one, box: one.box && scaled(one.box, 1 / scale) }));
    const dim = job.boxes.filter(
      ({ box, veiled }) => veiled && isDim(picture.plane(scaled(box, scale))),
    );
    readBoxes(job, { picture, scale, seen, dim }, findings, step);
    if (job.only) return step();
    const look = whole.read(scale, {
      isFound: job.known.length + findings.found.length > 0,
      hasAccount: job.hasAccount || findings.found.some(isAccount),
    });
    for (const reading of look.readings) {
      const box = reading.box && scaled(reading.box, 1 / scale);
      const whose = box ? belonging(job, box, job.viewport.width > 0) : NOWHERE;
      const veiled = box !== null && dim.some((one) => holds(one.box, box));
      findings.found.push({ text: reading.text, ...whose, ...(veiled && { veiled }) });
    }
    findings.damaged ||= look.damaged;
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
  /** The boxes that are too faint on the screenshot for a person. */
  dim: SightingPlace[];
}

function readBoxes(
  job: Job,
  { picture, scale, seen, dim }: Shown,
  findings: Findings,
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
    const veiled = dim.includes(place);
    collect(findings, look, { ...belonging(job, box, top), ...(veiled && { veiled }) });
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

async function readFile(file: Blob, findings: Findings): Promise<void> {
  const picture = await openPicture(file);
  if (!picture) {
    findings.unreadable++;
    return;
  }
  try {
    collect(findings, readThorough(picture.plane()), NOWHERE);
  } finally {
    picture.close();
  }
}

function collect(findings: Findings, look: Look, whose: Belonging): void {
  for (const { text } of look.readings) findings.found.push({ text, ...whose });
  findings.damaged ||= look.damaged;
}
