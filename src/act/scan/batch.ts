import type { Account } from '../../core/account/account.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { type Finding, findingsOf } from './meaning.ts';
import { scanPictures } from './pictures.ts';
import type { Scan } from './types.ts';

/** What one of several picture files held: its codes, or why there are none. */
export interface Outcome {
  file: File;
  findings: Finding[];
  code: RefusalCode | null;
}

/**
 * How reading several files tells where it is and is cancelled (then it rejects with the signal's
 * reason).
 */
interface Options {
  onFile?: (done: number) => void;
  signal?: AbortSignal;
}

/**
 * Returns what was in each file, one after the other so that a bad one costs only itself, and all
 * of it together.
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
