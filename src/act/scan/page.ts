// Scans the open page, and exports what else pages use of scanning.
import { ask } from '../../browser/inject.ts';
import { type CurrentTab, quickScreenshot } from '../../browser/tabs.ts';
import captureFile from '../../content/capture.ts?script&iife';
import type { Account, AccountDraft } from '../../core/account/account.ts';
import type { PageSightings, SightingBox } from '../../core/page/sighting.ts';
import { equals } from '../../core/qr/reading.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { draftFromKey } from '../../core/uri/keyuri.ts';
import { type Bound, bindToHost } from './binding.ts';
import type { Decoder } from './decode/decoder.ts';
import {
  type Found,
  isAccount,
  type Job,
  type JobReadings,
  NO_JOB,
  NO_READINGS,
} from './decode/job.ts';
import { duplicateOf, type Finding, findingsOf } from './meaning.ts';
import { isWorth, readHidden } from './off-screen.ts';
import { Screen } from './screen.ts';
import { twice } from './twice.ts';
import type { Scan, ScanOptions } from './types.ts';

export { type Outcome, scanFiles } from './batch.ts';
export { watch } from './camera.ts';
export { decodeAhead } from './decode/decoder.ts';
export { accountsOf, duplicateOf, type Exported, type Finding, joinFindings } from './meaning.ts';
export { begun, exportNameOf, forgetParts, gather, missingOf } from './parts.ts';
export { scanText } from './pasted.ts';
export { scanBox, scanPictures } from './pictures.ts';
export type { Scan, ScanOptions } from './types.ts';

/**
 * Returns every code on the page of the tab; writes nothing. Refuses `page_forbidden`, `page_gone`,
 * `page_unseen`, `scan_nothing`, `scan_damaged`, `scan_unfinished`; rejects with the signal's
 * reason when aborted.
 */
export async function scanPage(
  tab: CurrentTab,
  known: Account[],
  options: ScanOptions = {},
): Promise<Scan> {
  const { signal, onProgress, image } = options;
  const screen = new Screen(tab, options);
  try {
    let isLate = false;
    const looking = inTime(lookAt(tab, image), () => {
      isLate = true;
    });
    // Where the page's own pixels tell everything no screenshot is needed, and where the page reads
    // them itself no worker.
    screen.takeSoon();
    const page = await looking;
    signal?.throwIfAborted();
    if (!page?.isAll) screen.take();
    const all = linksOf(page);
    // The page's own pixels are read while the browser takes the screenshot, and the screenshot
    // while the page still answers.
    const own = await ownOf(page, screen, onProgress);
    if (page && isEnough(page, own, image)) {
      all.push(...own.found.map(fromCode));
      return await scanOf(page, all, known, 'scan_nothing');
    }
    const [decoder, shooting] = [screen.decoder(), screen.take()];
    // A page without access has nothing but its screenshot, so that is tried again.
    const screenshot =
      (await shooting) ??
      (page ? null : await twice(() => quickScreenshot(tab.windowId)).catch(() => null));
    signal?.throwIfAborted();
    if (!page && screenshot === null) throw new Refusal('page_unseen');
    const seen = await decoder.decode(jobOf(page, screenshot, own, image), onProgress);
    all.push(...[...own.found, ...seen.found].map(fromCode));
    if (page)
      all.push(...(await belowOf(page, own.known, tab, all.some(isAccount), decoder, signal)));
    const nothing = page ? 'scan_nothing' : isLate ? 'scan_unfinished' : 'page_forbidden';
    return await scanOf(page, all, known, own.damaged || seen.damaged ? 'scan_damaged' : nothing);
  } finally {
    screen.close();
  }
}

// Something out of sight that `isWorth` accepts is looked at, whatever else was read.
function isEnough(
  page: PageSightings,
  { known, found }: JobReadings,
  image: string | undefined,
): boolean {
  if (!page.isAll || page.hidden.some(isWorth)) return false;
  if (!page.pictures.every(({ box }) => known.some((one) => equals(one, box)))) return false;
  return image !== undefined || found.some(isAccount);
}

function readBy(page: PageSightings | null): Found[] {
  return (page?.read ?? []).map(({ text, top }) => ({ text, top, own: top }));
}

async function ownOf(
  page: PageSightings | null,
  screen: Screen,
  onProgress: ScanOptions['onProgress'],
): Promise<JobReadings> {
  const { read = [], pictures = [] } = page ?? {};
  const job = { ...NO_JOB, pictures };
  const own = pictures.length > 0 ? await screen.decoder().decode(job, onProgress) : NO_READINGS;
  return {
    ...own,
    found: [...readBy(page), ...own.found],
    known: [...read.map(({ box }) => box), ...own.known],
  };
}

async function belowOf(
  page: PageSightings,
  read: SightingBox[],
  tab: CurrentTab,
  // Whether an account was read. The QR code of an app store in sight says nothing about one
  // farther down.
  found: boolean,
  decoder: Decoder,
  signal: AbortSignal | undefined,
): Promise<Bound[]> {
  const hidden = page.hidden.filter(({ box }) => !read.some((one) => equals(one, box)));
  if (!hidden.some((one) => isWorth(one) || !found)) return [];
  try {
    return (await readHidden(tab, hidden, decoder, { found, signal })).map(fromCode);
  } catch (caught) {
    signal?.throwIfAborted();
    if (!found) throw caught;
    return [];
  }
}

const fromCode = (found: Found): Bound => ({ ...found, from: 'code' });

/** Milliseconds that a page may take to answer; after that only the screenshot counts. */
const LOOK_MS = 8000;

function inTime<T>(looking: Promise<T | null>, onLate: () => void): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      onLate();
      resolve(null);
    }, LOOK_MS);
  });
  return Promise.race([looking, late]).finally(() => clearTimeout(timer));
}

// A page may be closed to scripts and still be visible (the PDF viewer): `null`, and only the
// screenshot counts.
async function lookAt({ tabId }: CurrentTab, image?: string): Promise<PageSightings | null> {
  try {
    const [answer] = await ask(
      { tabId },
      captureFile,
      'capture.look',
      ...(image === undefined ? [] : [image]),
    );
    return answer?.value ?? null;
  } catch (caught) {
    if (refusalCode(caught) === 'page_forbidden') return null;
    throw caught;
  }
}

function linksOf(page: PageSightings | null): Bound[] {
  return (page?.texts ?? []).map(({ text, top }) => ({ text, top, own: top, from: 'link' }));
}

function jobOf(
  page: PageSightings | null,
  screenshot: string | null,
  { known, found }: JobReadings,
  image: string | undefined,
): Job {
  if (!page) return { ...NO_JOB, screenshot };
  const { viewport, boxes, frames, pictures, hidden } = page;
  // An image that the page does not have is in a frame of another site: then all of the screenshot
  // is read.
  const only = image !== undefined && boxes.length + pictures.length + hidden.length > 0;
  return {
    ...NO_JOB,
    screenshot,
    viewport,
    boxes,
    frames,
    known,
    hasAccount: found.some(isAccount),
    only,
  };
}

async function scanOf(
  page: PageSightings | null,
  all: Bound[],
  known: Account[],
  nothing: RefusalCode,
): Promise<Scan> {
  const seen = findingsOf(all, known);
  const key = keyOf(page, seen);
  if (seen.length === 0 && key) {
    const { draft } = key;
    seen.push({
      kind: 'account',
      draft,
      duplicateOf: duplicateOf(draft, known),
      text: '',
      from: 'key',
    });
  }
  if (seen.length === 0) throw new Refusal(nothing);
  return { findings: seen, ...(await bindToHost(page?.origin, all, seen, known)), key };
}

// Returns the setup key that the page writes beside its code. Of several, the one of the code;
// without a code only a single one counts, as nobody can tell which is meant.
function keyOf(page: PageSightings | null, seen: Finding[]): Scan['key'] {
  const keys = page?.keys ?? [];
  const accounts = seen.filter((one) => one.kind === 'account');
  const same = keys
    .flatMap(draftsOf)
    .find((draft) => accounts.some((one) => sameSecret(one.draft, draft)));
  // Letters alone may be a word: only a code can tell that they are a key. 1 of 28 keys of 16
  // characters has no digit.
  const drafts = keys.filter((written) => /[2-7]/.test(written)).flatMap(draftsOf);
  const draft = same ?? drafts[0];
  if (!draft || (accounts.length === 0 && drafts.length > 1)) return null;
  return { draft, agrees: same !== undefined };
}

function draftsOf(written: string): AccountDraft[] {
  try {
    return [draftFromKey(written)];
  } catch (caught) {
    if (refusalCode(caught)) return [];
    throw caught;
  }
}

function sameSecret(a: AccountDraft, b: AccountDraft): boolean {
  return a.secret.length === b.secret.length && a.secret.every((byte, i) => byte === b.secret[i]);
}
