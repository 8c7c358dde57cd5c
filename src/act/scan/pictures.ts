// Scans picture files, and boxes drawn on a picture.
import { cut } from '../../browser/picture/crop.ts';
import type { Account } from '../../core/account/account.ts';
import { packPlane } from '../../core/page/sighting.ts';
import type { Box } from '../../core/qr/reading.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { openDecoder } from './decode/decoder.ts';
import { type Job, type JobReadings, NO_JOB } from './decode/job.ts';
import { readable } from './files.ts';
import { findingsOf } from './meaning.ts';
import type { Scan, ScanOptions } from './types.ts';

/**
 * Returns every code in picture files that were chosen, pasted or dropped. Never bound to a site.
 * Refuses `scan_nothing`, `scan_damaged`, `scan_unfinished`, and when no file can be opened
 * `picture_unreadable`, `picture_too_large` or `picture_pdf` for the first.
 */
export async function scanPictures(
  files: Blob[],
  known: Account[],
  options: ScanOptions = {},
): Promise<Scan> {
  const pictures: Blob[] = [];
  let refusal: Refusal | null = null;
  for (const file of files) {
    try {
      pictures.push(await readable(file));
    } catch (caught) {
      if (!(caught instanceof Refusal)) throw caught;
      refusal ??= caught;
    }
  }
  if (pictures.length === 0) throw refusal ?? new Refusal('scan_nothing');
  return scanJob({ ...NO_JOB, files: pictures }, known, options);
}

/**
 * Returns the codes in a rectangle that a person drew on a picture, in the picture's pixels: first
 * as an exact crop, then with all effort. Refuses `picture_unreadable`, `scan_nothing`,
 * `scan_damaged`, `scan_unfinished`.
 */
export async function scanBox(
  picture: Blob,
  box: Box,
  known: Account[],
  options: ScanOptions = {},
): Promise<Scan> {
  const part = await cut(picture, box);
  if (!part) throw new Refusal('picture_unreadable');
  const { plane, blob } = part;
  const crop = {
    width: plane.width,
    height: plane.height,
    grey: packPlane(plane),
    box,
    top: false,
  };
  try {
    return await scanJob({ ...NO_JOB, pictures: [crop] }, known, options);
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null || code === 'scan_unfinished') throw caught;
    return scanJob({ ...NO_JOB, files: [blob] }, known, options);
  }
}

async function scanJob(job: Job, known: Account[], options: ScanOptions): Promise<Scan> {
  const decoder = openDecoder(options.signal);
  try {
    return scanOf(await decoder.decode(job, options.onProgress), known);
  } finally {
    decoder.close();
  }
}

/**
 * Returns what a decoder found in pictures as a scan. Refuses `picture_unreadable`, `scan_nothing`,
 * `scan_damaged`.
 */
export function scanOf({ found, damaged, unreadable }: JobReadings, known: Account[]): Scan {
  if (found.length === 0 && unreadable > 0) throw new Refusal('picture_unreadable');
  if (found.length === 0) throw new Refusal(damaged ? 'scan_damaged' : 'scan_nothing');
  const texts = found.map(({ text }) => ({ text, from: 'code' as const }));
  return { findings: findingsOf(texts, known), fillHost: null, key: null };
}
