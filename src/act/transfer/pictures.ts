// Reads the QR codes of a picture among imported files, such as a screenshot of an export.
import { Refusal } from '../../core/refusal.ts';
import { type Job, type JobReadings, NO_JOB } from '../scan/decode/job.ts';
import { readable } from '../scan/files.ts';

/**
 * Returns the texts of a picture's codes, a line for each, as `decode` finds them. Refuses
 * `import_no_codes` where there is no code, `scan_damaged` where one cannot be read, and like
 * `readable`.
 */
export async function textInPicture(
  file: Blob,
  decode: (job: Job) => Promise<JobReadings>,
): Promise<string> {
  const picture = await readable(file);
  const { found, damaged, unreadable } = await decode({ ...NO_JOB, files: [picture] });
  if (unreadable > 0) throw new Refusal('picture_unreadable');
  if (found.length === 0) throw new Refusal(damaged ? 'scan_damaged' : 'import_no_codes');
  return found.map(({ text }) => text).join('\n');
}
