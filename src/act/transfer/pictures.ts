// Reads the QR codes of a picture file among imported files, such as a screenshot of an export.
import { Refusal } from '../../core/refusal.ts';
import { givenFile } from '../../core/transfer/given.ts';
import type { GivenFile } from '../../core/transfer/reader.ts';
import { NO_JOB } from '../scan/decode/job.ts';
import { readable } from '../scan/files.ts';

/**
 * Returns the texts of a picture's codes as a text file, a line for each. Refuses
 * `import_no_codes` where there is no code, `scan_damaged` where one cannot be read, and like
 * `readable`. Decodes in the thread that asks: only a Worker may.
 */
export async function textInPicture({ name, bytes, others }: GivenFile): Promise<GivenFile> {
  const picture = await readable(new Blob([bytes]));
  // The decoders are loaded for pictures only.
  const { readJob } = await import('../scan/decode/read.ts');
  const { found, damaged, unreadable } = await readJob({ ...NO_JOB, files: [picture] });
  if (unreadable > 0) throw new Refusal('picture_unreadable');
  if (found.length === 0) throw new Refusal(damaged ? 'scan_damaged' : 'import_no_codes');
  const text = found.map((one) => one.text).join('\n');
  return givenFile(name, new TextEncoder().encode(text), others);
}
