import { ask } from '../browser/inject.ts';
import { type CurrentTab, screenshot } from '../browser/tabs.ts';
import captureFile from '../content/capture.ts?script&iife';
import { hostOf } from '../core/match/site.ts';
import type { PageSightings } from '../core/qr/sighting.ts';
import { Refusal, refusalCode } from '../core/refusal.ts';
import type { Account } from '../core/vault/account.ts';
import { openDecoder, type Progress } from './scan/decoder.ts';
import { type Found, type Job, NO_JOB } from './scan/job.ts';
import type { read } from './scan/read.ts';
import { type Sighting, sightings } from './scan/sight.ts';

export type { Progress } from './scan/decoder.ts';
export type { Sighting } from './scan/sight.ts';

/** What a scan found, best first. */
export interface Scan {
  sightings: Sighting[];
  /** ASCII host on which the code may be filled at once (one otpauth code in the top document over https or localhost), else `null`. */
  fillHost: string | null;
}

/** How a scan tells its progress and is cancelled (an aborted scan rejects with the signal's reason). */
export interface ScanOptions {
  onProgress?: Progress;
  signal?: AbortSignal;
  /** `read` of `scan/read.ts` where there are no workers: in the background. */
  here?: typeof read;
}

/** Returns every code on the visible page of the tab. Refuses `page_forbidden`, `scan_nothing`, `scan_damaged`. Writes nothing. */
export async function scanPage(tab: CurrentTab, known: Account[], options: ScanOptions = {}): Promise<Scan> {
  const decoder = openDecoder(options.signal, options.here);
  try {
    const [page, shot] = await Promise.all([lookAt(tab), screenshot(tab.windowId).catch(() => null)]);
    options.signal?.throwIfAborted();
    if (!page && shot === null) throw new Refusal('page_forbidden');
    const { found, damaged } = await decoder.decode(jobOf(page, shot), options.onProgress);
    const all = [...textsOf(page), ...found];
    if (all.length === 0) throw new Refusal(damaged ? 'scan_damaged' : 'scan_nothing');
    const seen = sightings(
      all.map(({ text }) => text),
      known,
    );
    return { sightings: seen, fillHost: fillHost(page, all, seen) };
  } finally {
    decoder.close();
  }
}

// A page may close itself to scripts and still be shown (the PDF viewer): then the screenshot is all there is.
async function lookAt({ tabId }: CurrentTab): Promise<PageSightings | null> {
  try {
    const [answer] = await ask({ tabId }, captureFile, 'capture.look');
    return answer?.value ?? null;
  } catch (caught) {
    if (refusalCode(caught) === 'page_forbidden') return null;
    throw caught;
  }
}

function textsOf(page: PageSightings | null): Found[] {
  return (page?.texts ?? []).map(({ text, top }) => ({ text, top }));
}

function jobOf(page: PageSightings | null, shot: string | null): Job {
  if (!page) return { ...NO_JOB, shot };
  const { viewport, boxes, frames, pictures } = page;
  const known = page.texts.filter(({ from }) => from === 'code').map(({ box }) => box);
  return { ...NO_JOB, shot, viewport, boxes, frames, pictures, known };
}

// One account, seen in the top document only: a code inside a foreign frame must not be bound to the site around it.
function fillHost(page: PageSightings | null, all: Found[], seen: Sighting[]): string | null {
  const accounts = seen.filter(({ kind }) => kind === 'account' || kind === 'migration');
  const [only] = accounts;
  if (!page || accounts.length !== 1 || only?.kind !== 'account') return null;
  if (!all.filter(({ text }) => text === only.text).some(({ top }) => top)) return null;
  return isSecure(page.origin) ? hostOf(page.origin) : null;
}

function isSecure(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
