// Runs decoding jobs in a Worker.
import { startWorker } from '../../../browser/worker.ts';
import { Refusal } from '../../../core/refusal.ts';
import workerUrl from './decode.worker.ts?worker&url';
import type { Job, JobReadings, ReadAhead } from './job.ts';

/** Hears how many pictures of how many a decoder has done. */
export type Progress = (done: number, of: number) => void;

/**
 * A decoder in a worker of its own; `close` ends it, also in the middle of a job. `decode` refuses
 * `scan_unfinished` when the worker fails or reports nothing for 4.5 s.
 */
export interface Decoder {
  decode(job: Job, progress?: Progress): Promise<JobReadings>;
  /**
   * Decodes a screenshot and reads it as a whole for a job that is still to come.
   */
  ahead(screenshot: ReadAhead): void;
  close(): void;
}

/** Milliseconds that one picture may take: a person gets an answer within five seconds. */
const PATIENCE_MS = 4500;

type Message = { done: number; of: number } | { readings: JobReadings } | { failed: true };

let spare: Worker | null = null;

/**
 * Starts the worker of the next decoder for a person who is likely to scan, so that its code is
 * loaded by then.
 */
export function decodeAhead(): void {
  if (spare !== null) return;
  const worker = startWorker(workerUrl);
  spare = worker;
  worker.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
}

/**
 * Returns a decoder, started at once so that it is ready when the screenshot is; aborting the
 * signal ends it.
 */
export function openDecoder(signal?: AbortSignal): Decoder {
  const worker = spare ?? startWorker(workerUrl);
  spare = null;
  const close = (): void => worker.terminate();
  signal?.addEventListener('abort', close, { once: true });
  return {
    decode: (job, progress) => decodeIn(worker, job, progress, signal),
    ahead: (screenshot) => worker.postMessage(screenshot),
    close,
  };
}

function decodeIn(
  worker: Worker,
  job: Job,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<JobReadings> {
  // A terminated worker never answers.
  if (signal?.aborted) return Promise.reject(signal.reason);
  // One worker reads many frames of a camera: the listeners of one job are removed before the next.
  const over = new AbortController();
  return new Promise<JobReadings>((resolve, reject) => {
    const fail = (): void => {
      worker.terminate();
      reject(new Refusal('scan_unfinished'));
    };
    let timer = setTimeout(fail, PATIENCE_MS);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
    worker.addEventListener('error', fail, { signal: over.signal });
    const heard = ({ data }: MessageEvent<Message>): void => {
      if ('done' in data) {
        clearTimeout(timer);
        timer = setTimeout(fail, PATIENCE_MS);
        progress?.(data.done, data.of);
      } else if ('failed' in data) fail();
      else resolve(data.readings);
    };
    worker.addEventListener('message', heard, { signal: over.signal });
    worker.postMessage(job);
  }).finally(() => over.abort());
}
