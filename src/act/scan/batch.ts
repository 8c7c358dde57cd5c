// Scans several picture files.
import type { Account } from '../../core/account/account.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { type Finding, findingsOf } from './meaning.ts';
import { scanPictures } from './pictures.ts';
import type { Scan } from './types.ts';

/**
 * What one of several picture files held: its codes, or the refusal that says why there are none.
 */
export interface Outcome {
  file: File;
  findings: Finding[];
  code: RefusalCode | null;
}

/** `onFile` hears how many files are done; aborting `signal` rejects with its reason. */
interface Options {
  onFile?: (done: number) => void;
  signal?: AbortSignal;
}

/**
 * Returns what each file held, and all of it as one scan. Files are read one after the other, and
 * one that is refused does not stop the rest.
 */
export async function scanFiles(
  files: File[],
  known: Account[],
  { onFile, signal }: Options = {},
): Promise<{ scan: Scan; outcomes: Outcome[] }> {
  const outcomes: Outcome[] = [];
  for (const file of files) {
    onFile?.(outcomes.length);
    outcomes.push(await outcomeOf(file, known, signal));
    signal?.throwIfAborted();
  }
  const texts = outcomes.flatMap((outcome) => outcome.findings);
  return { scan: { findings: findingsOf(texts, known), fillHost: null, key: null }, outcomes };
}

async function outcomeOf(file: File, known: Account[], signal?: AbortSignal): Promise<Outcome> {
  try {
    const scan = await scanPictures([file], known, signal ? { signal } : {});
    return { file, findings: scan.findings, code: null };
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    return { file, findings: [], code: caught.code };
  }
}
