import { startWorker } from '../../browser/worker.ts';
import { type Bytes, fromBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { guardKdf, type KdfParameters } from '../../core/vault/kdf.ts';
import { passwordBytes } from '../../core/vault/wrap.ts';
import type { Run } from './argon2id.ts';
import workerUrl from './kdf.worker.ts?worker&url';

const LONGEST_MS = 30_000;

let waiting: Worker | null = null;

/**
 * Starts the Worker of the next derivation before there is a password, so that nobody waits for its
 * files; it never throws.
 */
export function prepareKdf(): void {
  if (waiting) return;
  try {
    waiting = started();
    waiting.onerror = () => {
      waiting = null;
    };
  } catch {
    // whoever derives is told
  }
}

/**
 * Returns the Argon2id output of a password, 32 bytes, derived beside the page so that it stays
 * alive. Refuses `kdf_weakened` and `kdf_excessive` before anything runs, `kdf_failed` when it
 * cannot run or takes 30 s; aborting the signal ends the Worker at once and rejects with the
 * signal's reason.
 */
export async function stretch(
  password: string,
  kdf: KdfParameters,
  signal?: AbortSignal,
): Promise<Bytes> {
  guardKdf(kdf);
  const salt = fromBase64(kdf.salt);
  if (!salt) throw new Refusal('kdf_failed');
  const run = { password: passwordBytes(password), salt, m: kdf.m, t: kdf.t, p: kdf.p };
  signal?.throwIfAborted();
  const worker = waiting ?? started();
  waiting = null;
  try {
    return await answer(worker, run, signal);
  } finally {
    // whatever the outcome, nothing of the password stays in a running Worker
    worker.terminate();
    run.password.fill(0);
  }
}

// Chromium's background has no Worker; nobody types a password there.
function started(): Worker {
  try {
    return startWorker(workerUrl);
  } catch {
    throw new Refusal('kdf_failed');
  }
}

function answer(worker: Worker, run: Run, signal: AbortSignal | undefined): Promise<Bytes> {
  return new Promise<Bytes>((resolve, reject) => {
    const failed = (): void => reject(new Refusal('kdf_failed'));
    const timer = setTimeout(failed, LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<Bytes>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = failed;
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(run);
  });
}
