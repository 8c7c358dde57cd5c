import { Refusal } from '../../core/refusal.ts';
import type { Account } from '../../core/vault/account.ts';
import { openDecoder } from './decoder.ts';
import { readable } from './files.ts';
import { type Findings, type Job, NO_JOB } from './job.ts';
import type { Scan, ScanOptions } from './scan.ts';
import { sightings } from './sight.ts';

/**
 * Returns every code in picture files, pasted or dropped pictures, or frames of a camera. Never bound to a site. Refuses `scan_nothing`,
 * `scan_damaged`, and for a single file `picture_unreadable`, `picture_too_large`, `picture_pdf`.
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

/** Returns the code in a rectangle that a person boxed on a screenshot, in the screenshot's own pixels. Refuses `scan_nothing`, `scan_damaged`. */
export function scanBox(
  shot: string,
  picture: { width: number; height: number },
  box: Job['boxes'][number]['box'],
  known: Account[],
  options: ScanOptions = {},
): Promise<Scan> {
  return scanJob(
    { ...NO_JOB, shot, viewport: picture, boxes: [{ box, top: false }], only: true },
    known,
    options,
  );
}

async function scanJob(job: Job, known: Account[], options: ScanOptions): Promise<Scan> {
  const decoder = openDecoder(options.signal, options.here);
  try {
    return scanOf(await decoder.decode(job, options.onProgress), known);
  } finally {
    decoder.close();
  }
}

function scanOf({ found, damaged, unreadable }: Findings, known: Account[]): Scan {
  if (found.length === 0 && unreadable > 0) throw new Refusal('picture_unreadable');
  if (found.length === 0) throw new Refusal(damaged ? 'scan_damaged' : 'scan_nothing');
  const texts = found.map(({ text }) => ({ text, from: 'code' as const }));
  return { sightings: sightings(texts, known), fillHost: null, key: null };
}
