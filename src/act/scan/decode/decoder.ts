import { startWorker } from '../../../browser/worker.ts';
import { Refusal } from '../../../core/refusal.ts';
import workerUrl from './decode.worker.ts?worker&url';
import type { Job, JobReadings, ReadAhead } from './job.ts';

/** Tells how far a decoder is, in pictures. */
export type Progress = (done: number, of: number) => void;

/**
 * Decodes off the page's thread; `close` ends it, also in the middle of a job. `decode` refuses
 * `scan_unfinished` when nothing of the job was done for too long or the worker failed.
 */
export interface Decoder {
  decode(job: Job, progress?: Progress): Promise<JobReadings>;
  /** Opens a screenshot, and looks at the whole of it, for a job that is still to come. */
  ahead(screenshot: ReadAhead): void;
  close(): void;
}

/**
 * No picture may keep a person waiting for longer, in milliseconds: five seconds from the choice to
 * the sentence.
 */
const PATIENCE_MS = 4500;

type Message = { done: number; of: number } | { readings: JobReadings } | { failed: true };

let spare: Worker | null = null;

/**
 * Starts the worker of the next decoder, for a person who is likely to scan: it has read its code
 * when the click comes.
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
 * Returns a decoder, started at once so that it is ready when the screenshot is. An aborted signal
 * ends it.
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
  // A worker that was ended never answers.
  if (signal?.aborted) return Promise.reject(signal.reason);
  // One worker reads many frames of a camera: what listened for one is gone before the next.
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
